#!/usr/bin/env bash
# Lets a program that counts the ways it takes do its daily work on the fixtures, writes down what it has
# counted, and prints the path of that, which is another one whenever the counts are:
#   packaging/binary/profile.sh PROGRAM FOLDER
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

program=$1 folder=$2
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
git archive "$commit" fixtures | tar -x -C "$scratch"
# The same ways every time.
export SWIFT_DETERMINISTIC_HASHING=1
export LLVM_PROFILE_FILE="$scratch/counts-%p"
runs() { # STATUS ARGUMENT…
  local status=0 expected=$1
  shift
  (cd "$scratch" && "$program" "$@" --jobs 1) >/dev/null 2>&1 || status=$?
  [ "$status" -eq "$expected" ] || fail "$program $*: status $status"
}
runs 1 check fixtures/example
# Checks are what is waited for most. Among the fixtures are files that cannot be read.
for format in text text text json; do runs 2 check --output-format "$format" fixtures; done
runs 2 inventory fixtures
runs 2 fix --diff fixtures
runs 2 fix fixtures
mkdir -p "$folder"
"$(toolchain)/llvm-profdata" merge -o "$scratch/profile" "$scratch"/counts-*
hash=$(sha256sum "$scratch/profile")
rm -f "$folder"/*
mv "$scratch/profile" "$folder/${hash%% *}"
echo "$folder/${hash%% *}"
