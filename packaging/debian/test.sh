#!/usr/bin/env bash
# Installs the package into a Debian that has nothing but what the package depends on, and removes it.
# Needs mmdebstrap, and to be root.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/testing.sh

package=$(ls dist/xraylint_"$version"_*.deb)
expect_same_bytes "$package" packaging/debian/build.sh
lintian --fail-on error,warning --allow-root "$package"

root="$scratch/root"
if ! roots_allowed; then
  not_tried "dpkg --install in a clean root"
  dpkg-deb --extract "$package" "$root"
  expect_status 1 "$root/usr/bin/xraylint" "$template"
  exit
fi
depends=$(dpkg-deb --field "$package" Depends | sed 's/([^)]*)//g; s/ //g')
release=$(. /etc/os-release && printf '%s' "$VERSION_CODENAME")
bootstrap() {
  mmdebstrap --quiet --variant=essential --include="$depends" "$release" "$root" \
    http://deb.debian.org/debian
}
bootstrap || { rm -rf "$root" && bootstrap; }
cp "$package" "$root/xraylint.deb"
install -D "$template" "$root/templates/template.yaml"
expect_status 0 in_root "$root" dpkg --install /xraylint.deb
expect_status 0 in_root "$root" xraylint --version
expect_printed "$version (${commit:0:12} "
expect_status 1 in_root "$root" xraylint /templates
expect_status 0 in_root "$root" dpkg --listfiles xraylint
for file in man/man1/xraylint.1.gz bash-completion/completions/xraylint \
  zsh/vendor-completions/_xraylint fish/vendor_completions.d/xraylint.fish \
  doc/xraylint/copyright doc/xraylint/changelog.gz; do
  expect_printed "/usr/share/$file"
done
expect_status 0 in_root "$root" dpkg --purge xraylint
[ ! -e "$root/usr/bin/xraylint" ] || fail "the program is left after dpkg --purge"
