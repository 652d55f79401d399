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

# Fails unless building again, later and with the habits of another user, gives the same bytes.
expect_same_bytes() {
  local package=$1 before
  shift
  before=$(sha256sum "$package")
  sleep 1
  (umask 077 && TZ=Asia/Tokyo LC_ALL=C "$@" >/dev/null)
  [ "$(sha256sum "$package")" = "$before" ] || fail "$package differs when it is built again"
}

# Says what this machine does not allow, so that nobody takes it for tried.
not_tried() { printf 'NOT TRIED HERE: %s\n' "$*"; }

# How a command gets a root with a /proc of its own, from which Swift programs read their arguments.
# Containers often allow none of the ways.
root_entry=()
try_entry() { "$@" --mount-proc="$scratch/proc" chroot / true 2>/dev/null && root_entry=("$@"); }
mkdir "$scratch/proc"
try_entry unshare --mount --pid --fork ||
  try_entry unshare --map-root-user --mount --pid --fork || true
roots_allowed() { [ "${#root_entry[@]}" -gt 0 ]; }

# Runs a command in another root.
in_root() {
  local root=$1
  shift
  mkdir -p "$root/proc"
  "${root_entry[@]}" --mount-proc="$root/proc" chroot "$root" "$@"
}
