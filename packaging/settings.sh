# shellcheck shell=bash disable=SC2034
# What every packaging script needs to know; sourced, from the root of the repository.

# The version, from its one home.
version=$(sed -n 's/.*static let number = "\(.*\)"/\1/p' Sources/xraylint/Version.swift)

# What is packed is the commit, and nothing that is not committed.
commit=$(git rev-parse HEAD)

# The one date in all packages, so that the same commit gives the same bytes.
# See https://reproducible-builds.org/specs/source-date-epoch/
export SOURCE_DATE_EPOCH="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
export TZ=UTC LC_ALL=C.UTF-8
umask 022

# Prints what goes wrong and ends the script.
fail() { printf '%s: %s\n' "$0" "$*" >&2; exit 1; }

# The folder of Swift's own tools, clang and llvm-profdata among them.
toolchain() { dirname "$(readlink -f "$(command -v swift)")"; }
