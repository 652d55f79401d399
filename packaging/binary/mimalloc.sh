#!/usr/bin/env bash
# Builds mimalloc, which takes the place of libc's malloc in a static program, and prints its object file:
# libyaml asks for memory five times a scalar, and a check takes a tenth less time with it.
# Where there is no apt-get to fetch its source it prints nothing, and libc's own has to do.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

object=$PWD/.build/mimalloc.o
source=$(packaging/binary/source.sh mimalloc)
[ -n "$source" ] || exit 0

# How it is built without CMake: https://github.com/microsoft/mimalloc#static-override
"$(toolchain)/clang" -w -O2 -DNDEBUG -fPIC -ftls-model=local-exec -DMI_MALLOC_OVERRIDE=1 "-I$source/include" \
  -c "$source/src/static.c" -o "$object"
# The operators of C++ come along with libstdc++ in any case, and call malloc.
objcopy --wildcard --weaken-symbol='_Z*' "$object"
echo "$object"
