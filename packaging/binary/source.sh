#!/usr/bin/env bash
# Fetches the newest source of a Debian package that this system's mirror has, with Debian's corrections,
# and prints its folder:
#   packaging/binary/source.sh libyaml
# Without a way to the mirror, one that is there already is taken. Without apt-get, or without dpkg-dev to
# unpack with, nothing is printed.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=$1
for tool in apt-get dpkg-source; do
  if ! command -v "$tool" >/dev/null; then
    echo "no $tool to fetch the source of $package with" >&2
    exit
  fi
done

# The machine's own mirror, asked for sources, by a list that nobody else reads.
sources=$PWD/.build/sources
mkdir -p "$sources/lists/partial"
for list in /etc/apt/sources.list.d/{debian,ubuntu}.sources; do
  [ ! -e "$list" ] || sed 's/^Types:.*/Types: deb-src/' "$list" >"$sources/${list##*/}"
done
if [ -s /etc/apt/sources.list ]; then
  sed -n 's/^deb /deb-src /p' /etc/apt/sources.list >"$sources/sources.list"
fi
options=(-o Dir::Etc::SourceList=/dev/null -o "Dir::Etc::SourceParts=$sources"
  -o "Dir::State::Lists=$sources/lists" -o APT::Sandbox::User=root -o Acquire::Retries=3)
apt-get -qq "${options[@]}" update >&2 || echo "the sources that are known are taken" >&2
version=$(apt-cache "${options[@]}" showsrc --only-source "$package" |
  sed -n 's/^Version: //p' | sort --version-sort | tail -n 1)
[ -n "$version" ] || { echo "the mirror has no source of $package" >&2; exit 1; }

folder=$sources/$package-$version
if [ ! -d "$folder" ]; then
  fetched=$(mktemp -d "$sources/fetched-XXXXXX")
  trap 'rm -rf "$fetched"' EXIT
  (cd "$fetched" && apt-get -qq "${options[@]}" source "$package=$version") >&2
  mv "$fetched/$package"-*/ "$folder"
fi
echo "$package $version" >&2
echo "$folder"
