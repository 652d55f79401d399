#!/usr/bin/env bash
# Fetches the source of a Debian package, with the corrections of Debian's that the installed one has, once,
# and prints its folder:
#   packaging/binary/source.sh libyaml
# Where there is no apt-get, or no dpkg-dev to unpack with, it prints nothing.
set -euo pipefail
cd "$(dirname "$0")/../.."

package=$1
source=$PWD/.build/sources/$package
if [ -d "$source" ]; then
  echo "$source"
  exit
fi
for tool in apt-get dpkg-source; do
  if ! command -v "$tool" >/dev/null; then
    echo "no $tool to fetch the source of $package with" >&2
    exit
  fi
done

fetched=$(mktemp -d)
trap 'rm -rf "$fetched"' EXIT
mkdir -p "$fetched/lists/partial"
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
  "${apt[@]}" source "$package"
) >&2
mkdir -p "${source%/*}"
mv "$fetched/$package"-*/ "$source"
echo "$source"
