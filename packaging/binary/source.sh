#!/usr/bin/env bash
# Fetches the source of a Debian package, as its authors have published it and Debian has signed for it,
# once, and prints its folder:
#   packaging/binary/source.sh libyaml
# Where there is no apt-get it prints nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=$1
source=$PWD/.build/sources/$package
if [ -d "$source" ]; then
  echo "$source"
  exit
fi
if ! command -v apt-get >/dev/null; then
  echo "no apt-get to fetch the source of $package with" >&2
  exit
fi

fetched=$(mktemp -d)
trap 'rm -rf "$fetched"' EXIT
mkdir -p "$fetched/lists/partial" "$fetched/source"
# The machine's own mirror, asked for sources, by a list that nobody else reads.
for list in /etc/apt/sources.list.d/{debian,ubuntu}.sources; do
  [ ! -e "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$fetched/${list##*/}"
done
if [ -s /etc/apt/sources.list ]; then
  sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$fetched/sources.list"
fi
apt=(apt-get -qq -o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$fetched"
  -o "Dir::State::Lists=$fetched/lists" -o APT::Sandbox::User=root -o Acquire::Retries=3)
(
  cd "$fetched"
  "${apt[@]}" update
  "${apt[@]}" source --download-only "$package"
  tar -xf "$package"_*.orig.tar.* -C source --strip-components 1
) >&2
mkdir -p "${source%/*}"
mv "$fetched/source" "$source"
echo "$source"
