#!/usr/bin/env bash
# Lets a program that counts the ways it takes do its daily work on the fixtures, and writes down what it
# has counted:
#   packaging/binary/profile.sh PROGRAM PROFILE
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$1 profile=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git archive HEAD fixtures | tar -x -C "$scratch"
export LLVM_PROFILE_FILE="$scratch/counts-%p"
runs() {
  local status=0
  "$program" "$@" --jobs 1 "$scratch/fixtures" >/dev/null 2>&1 || status=$?
  [ "$status" -le 2 ] || { printf '%s %s: status %s\n' "$program" "$*" "$status" >&2; exit 1; }
}
# Checks are what is waited for most.
for format in text text text json; do runs check --output-format "$format"; done
runs inventory
runs fix --diff
runs fix
"$(dirname "$(readlink -f "$(command -v swift)")")/llvm-profdata" merge -o "$profile" "$scratch"/counts-*
