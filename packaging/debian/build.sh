#!/usr/bin/env bash
# Builds dist/xraylint_VERSION_ARCHITECTURE.deb around dist/dynamic/xraylint. The same commit gives the
# same bytes. DEBFULLNAME and DEBEMAIL name the maintainer, by default whoever made the commit.
# Needs dpkg-dev.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

binary=dist/dynamic/xraylint
[ -x "$binary" ] || fail "$binary is missing; run packaging/binary/build.sh first"
[ -d dist/share ] || fail "dist/share is missing; run packaging/documents/build.sh first"
maintainer="${DEBFULLNAME:-$(git log -1 --format=%cn)} <${DEBEMAIL:-$(git log -1 --format=%ce)}>"
architecture=$(dpkg --print-architecture)
work=.build/packaging/debian
tree="$work/tree"
share="$tree/usr/share"
documents="$share/doc/xraylint"
rm -rf "$work" dist/xraylint_*.deb
mkdir -p "$work/debian" "$tree/DEBIAN" "$tree/usr/bin" "$documents" "$share/man/man1" \
  "$share/zsh/vendor-completions"

install -m 755 "$binary" "$tree/usr/bin/xraylint"
cp -r dist/share/bash-completion dist/share/fish "$share"
cp dist/share/zsh/site-functions/_xraylint "$share/zsh/vendor-completions"
gzip -9n <dist/share/man/man1/xraylint.1 >"$share/man/man1/xraylint.1.gz"
python3 packaging/debian/changelog.py CHANGELOG.md "$maintainer" | gzip -9n >"$documents/changelog.gz"
cp packaging/debian/copyright "$documents"
chmod -R u=rwX,go=rX "$tree"

# dpkg-shlibdeps reads the names of packages from debian/control, which only source packages have.
printf 'Source: xraylint\n\nPackage: xraylint\nArchitecture: any\n' >"$work/debian/control"
depends=$(cd "$work" && dpkg-shlibdeps -O tree/usr/bin/xraylint | sed 's/^shlibs:Depends=//')
size=$(du -sk --apparent-size "$tree/usr" | cut -f1)
sed -e "s/@VERSION@/$version/" -e "s/@ARCHITECTURE@/$architecture/" \
  -e "s/@MAINTAINER@/$maintainer/" -e "s/@SIZE@/$size/" -e "s/@DEPENDS@/$depends/" \
  packaging/debian/control >"$tree/DEBIAN/control"
(cd "$tree" && find usr -type f -print0 | sort -z | xargs -0 md5sum) >"$tree/DEBIAN/md5sums"
dpkg-deb --root-owner-group -Zxz --build "$tree" dist
