#!/usr/bin/env bash
# Builds libyaml from the source of Debian's package, with Swift's own clang and these flags, into
# .build/libyaml/NAME, and prints that folder for PKG_CONFIG_PATH:
#   PKG_CONFIG_PATH=$(packaging/binary/libyaml.sh NAME [FLAG…]) swift build …
# Where there is no apt-get it prints nothing, and the installed library has to do.
set -euo pipefail
cd "$(dirname "$0")/../.."

name=$1
shift
source=$PWD/.build/libyaml/source
folder=$PWD/.build/libyaml/$name

if [ ! -e "$source/include/yaml.h" ]; then
  if ! command -v apt-get >/dev/null; then
    echo "no apt-get to fetch the source of libyaml with; the installed library is taken" >&2
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
    -o "Dir::State::Lists=$fetched/lists" -o APT::Sandbox::User=root)
  (
    cd "$fetched"
    "${apt[@]}" update
    "${apt[@]}" source --download-only libyaml
    tar -xzf libyaml_*.orig.tar.gz -C source --strip-components 1
  ) >&2
  mkdir -p "${source%/*}"
  rm -rf "$source"
  mv "$fetched/source" "$source"
fi

flags=("-I$source/include" "$@")
version=
for part in MAJOR MINOR PATCH; do
  number=$(sed -n "s/^m4_define(\[YAML_$part\], *\([0-9]*\)).*/\1/p" "$source/configure.ac")
  flags+=("-DYAML_VERSION_$part=$number")
  version+=.$number
done
version=${version#.}
flags+=("-DYAML_VERSION_STRING=\"$version\"")
clang=$(dirname "$(readlink -f "$(command -v swift)")")/clang
rm -rf "$folder"
mkdir -p "$folder"
# What writes YAML is not used.
for part in api reader scanner parser; do
  "$clang" "${flags[@]}" -c "$source/src/$part.c" -o "$folder/$part.o"
done
ar rcs "$folder/libyaml.a" "$folder"/*.o
cat >"$folder/yaml-0.1.pc" <<PC
Name: LibYAML
Description: libyaml $version, ${name//,/ }
Version: $version
Cflags: -I$source/include
Libs: -L$folder -lyaml
PC
echo "$folder"
