#!/usr/bin/env bash
# Lets a program that counts the ways it takes do its daily work on the fixtures, and writes down what it
# has counted:
#   packaging/binary/profile.sh PROGRAM PROFILE
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

program=$1 profile=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git archive "$commit" fixtures | tar -x -C "$scratch"
# As far as possible the same ways every time.
export SWIFT_DETERMINISTIC_HASHING=1
export LLVM_PROFILE_FILE="$scratch/counts-%p"
runs() {
  local status=0
  (cd "$scratch" && "$program" "$@" --jobs 1 fixtures) >/dev/null 2>&1 || status=$?
  # Findings are left; an option that is no more would give 2.
  [ "$status" -le 1 ] || fail "$program $*: status $status"
}
# Checks are what is waited for most.
for format in text text text json; do runs check --output-format "$format"; done
runs inventory
runs fix --diff
runs fix
"$(toolchain)/llvm-profdata" merge -o "$profile.new" "$scratch"/counts-*
mv "$profile.new" "$profile"
