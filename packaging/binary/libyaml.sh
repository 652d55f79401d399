#!/usr/bin/env bash
# Builds libyaml with Swift's own clang and these flags into .build/libyaml/NAME, and prints that folder
# for PKG_CONFIG_PATH:
#   PKG_CONFIG_PATH=$(packaging/binary/libyaml.sh NAME [FLAG…]) swift build …
# Where there is no apt-get to fetch its source it prints nothing, and the installed library has to do.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

name=$1
shift
folder=$PWD/.build/libyaml/$name
source=$(packaging/binary/source.sh libyaml)
[ -n "$source" ] || exit 0

flags=("-I$source/include" "$@")
version=
for part in MAJOR MINOR PATCH; do
  number=$(sed -n "s/^m4_define(\[YAML_$part\], *\([0-9]*\)).*/\1/p" "$source/configure.ac")
  flags+=("-DYAML_VERSION_$part=$number")
  version+=.$number
done
version=${version#.}
flags+=("-DYAML_VERSION_STRING=\"$version\"")
rm -rf "$folder"
mkdir -p "$folder"
# What writes YAML is not used.
for part in api reader scanner parser; do
  "$(toolchain)/clang" "${flags[@]}" -c "$source/src/$part.c" -o "$folder/$part.o"
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
