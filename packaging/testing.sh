# shellcheck shell=bash disable=SC2034
# What the tests of the packages share; sourced, from the root of the repository.

. packaging/settings.sh

# An untraced function and a role without the permission.
template=fixtures/example/orders.yaml

# A folder that is gone after the test.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# Runs a command, keeps what it prints in $printed, and fails unless it ends with the status.
expect_status() {
  local wanted=$1 status=0
  shift
  printed=$("$@" 2>&1) || status=$?
  [ "$status" -eq "$wanted" ] || fail "status $status, not $wanted, of: $*"$'\n'"$printed"
}

# Fails unless the last command that was run has printed the text.
expect_printed() { grep -qF -- "$1" <<<"$printed" || fail "'$1' is not in: $printed"; }

# Fails unless building again gives the same bytes.
expect_same_bytes() {
  local package=$1 before
  shift
  before=$(sha256sum "$package")
  "$@" >/dev/null
  [ "$(sha256sum "$package")" = "$before" ] || fail "$package differs when it is built again"
}

# Runs a command in another root, which sees /proc: Swift programs read their arguments from it.
in_root() {
  local root=$1
  shift
  mkdir -p "$root/proc"
  unshare --mount --pid --fork --mount-proc="$root/proc" chroot "$root" "$@"
}
