#!/usr/bin/env bash
# Builds mimalloc, which takes the place of libc's malloc in a static program, and prints its object file:
# libyaml asks for memory five times a scalar, and a check takes a tenth less time with it.
# Where its source cannot be had it prints nothing, and libc's own has to do.
set -euo pipefail
cd "$(dirname "$0")/../.."

object=$PWD/.build/mimalloc.o
source=$(packaging/binary/source.sh mimalloc)
[ -n "$source" ] || exit 0

clang=$(dirname "$(readlink -f "$(command -v swift)")")/clang
# How it is built without CMake: https://github.com/microsoft/mimalloc#static-override
"$clang" -w -O2 -DNDEBUG -fPIC -ftls-model=local-exec -DMI_MALLOC_OVERRIDE=1 "-I$source/include" \
  -c "$source/src/static.c" -o "$object"
# The operators of C++ come along with libstdc++ in any case, and call malloc.
objcopy --wildcard --weaken-symbol='_Z*' "$object"
echo "$object"
