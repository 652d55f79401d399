#!/usr/bin/env bash
# Builds the commit that is checked out, stripped:
#   packaging/binary/build.sh           dist/xraylint, with everything linked in, for any Linux
#   packaging/binary/build.sh dynamic   dist/dynamic/xraylint, on the libc and libyaml of this system
# 'git archive' writes the commit into Version.swift.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

kind="${1:-static}"
case "$kind" in
  static)
    binary=dist/xraylint
    # Position-independent also because a static program that is not sorts its whole unwind table when
    # its first thread ends: 30 ms in which it could have read a thousand templates. gold cannot link it.
    flags=(
      -Xswiftc -static-executable -Xswiftc -Xclang-linker -Xswiftc -static-pie
      -Xswiftc -use-ld=lld -Xlinker --pack-dyn-relocs=relr
    )
    ;;
  dynamic)
    binary=dist/dynamic/xraylint
    flags=(--static-swift-stdlib -Xlinker -z -Xlinker relro -Xlinker -z -Xlinker now)
    ;;
  *) fail "'$kind' is neither static nor dynamic" ;;
esac
git diff --quiet HEAD || printf 'what is not committed is not in the package\n' >&2

# A clone keeps the times of files that stay the same, so that only what has changed is compiled again.
work=.build/packaging
source="$work/source"
if [ "$(cat "$work/commit" 2>/dev/null)" != "$commit" ]; then
  [ -d "$source/.git" ] || git clone --quiet --shared --no-checkout . "$source"
  git -C "$source" checkout --quiet --force --detach "$commit"
  git archive "$commit" Sources/xraylint/Version.swift | tar -x -C "$source"
  printf '%s\n' "$commit" >"$work/commit"
fi

swift build -c release --product xraylint --package-path "$source" \
  --scratch-path "$work/$kind" --disable-local-rpath "${flags[@]}"
mkdir -p "$(dirname "$binary")"
strip --strip-all -o "$binary" "$work/$kind/release/xraylint"
"$binary" --version
