#!/usr/bin/env bash
# Builds the commit that is checked out, once, and links it twice, stripped:
#   dist/xraylint           with everything in it, for any Linux
#   dist/dynamic/xraylint   on the libc and libyaml of this system, for its package
# 'git archive' writes the commit into Version.swift.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

git diff --quiet HEAD || printf 'what is not committed is not in the package\n' >&2

# A clone keeps the times of files that stay the same, so that only what has changed is compiled again.
work=$PWD/.build/packaging
source="$work/source"
package=(--package-path "$source" --scratch-path "$work/build")
if ! git show "$commit:Package.swift" | cmp -s - "$source/Package.swift"; then
  rm -rf "$source" "$work/build" "$work/counting" "$work/commit"
  git clone --quiet --shared --no-checkout . "$source"
fi
if [ "$(cat "$work/commit" 2>/dev/null)" != "$commit" ]; then
  rm -f "$work/commit"
  git -C "$source" checkout --quiet --force --detach "$commit"
  git archive "$commit" Sources/xraylint/Version.swift | tar -x -C "$source"
  printf '%s\n' "$commit" >"$work/commit"
fi
parser="$source/Packages/swift-argument-parser"
replacement=$(git show "$commit:packaging/binary/Foundation.swift")
known_foundation=84a93a23fbd20041ad236f4c6ed7056a9e488e4945563d727815313090e8e2ef
if [ ! -e "$work/counting/packages" ]; then
  [ -d "$parser" ] || swift package "${package[@]}" edit swift-argument-parser
  # Nothing has been compiled yet; the packages are there for both builds.
  rm -rf "$work/counting"
  cp -a "$work/build" "$work/counting"
  touch "$work/counting/packages"
fi
# Only in place of the file that it was written for: another version may need more.
replaced="$parser/Sources/ArgumentParser/Utilities/Foundation.swift"
original=$(git -C "$parser" show HEAD:Sources/ArgumentParser/Utilities/Foundation.swift | sha256sum)
if [ "${original%% *}" != "$known_foundation" ]; then
  printf 'the program gets 7 MB larger than it has to be\n' >&2
elif [ "$(cat "$replaced")" != "$replacement" ]; then
  printf '%s\n' "$replacement" >"$replaced"
fi

# Position-independent also because a static program that is not sorts its whole unwind table when its
# first thread ends: 30 ms in which it could have read a thousand templates. gold cannot link it.
program() { # SCRATCH LIBYAML [FLAG…]
  local scratch=$1 libyaml=${2:-${PKG_CONFIG_PATH-}}
  shift 2
  PKG_CONFIG_PATH=$libyaml swift build --package-path "$source" --scratch-path "$scratch" \
    -c release --product xraylint --disable-local-rpath \
    -Xswiftc -static-executable -Xswiftc -Xclang-linker -Xswiftc -static-pie \
    -Xswiftc -use-ld=lld -Xlinker --pack-dyn-relocs=relr "$@"
}

# First a program that counts which ways it takes while it checks and fixes the fixtures; then the one
# that is shipped, in which the compilers lay out code by these counts, libyaml's as well. The driver
# knows the flags, but hands them on only as those of the frontend, which in turn takes an object for
# current if only the profile is another one.
hardened=(-O2 -fPIC -fstack-protector-strong -D_FORTIFY_SOURCE=2)
counting=$(packaging/binary/libyaml.sh counting "${hardened[@]}" -fprofile-generate)
program "$work/counting" "$counting" -Xswiftc -Xfrontend -Xswiftc -ir-profile-generate \
  -Xswiftc -Xclang-linker -Xswiftc -fprofile-generate
# One profile a commit: what is compiled with another one is compiled again.
profile=$work/profile-$commit
if [ ! -e "$profile" ]; then
  rm -f "$work"/profile-*
  packaging/binary/profile.sh "$work/counting/release/xraylint" "$profile"
fi
optimized=$(packaging/binary/libyaml.sh optimized "${hardened[@]}" "-fprofile-use=$profile")
malloc=$(packaging/binary/mimalloc.sh)
release="$work/build/release"
# SwiftPM does not see that a library is another one.
rm -f "$release/xraylint"
program "$work/build" "$optimized" ${malloc:+-Xlinker "$malloc"} \
  -Xswiftc -Xfrontend -Xswiftc "-ir-profile-use=$profile" \
  -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen
mkdir -p dist/dynamic
strip --strip-all -o dist/xraylint "$release/xraylint"

# SwiftPM names the entry point after the target, and says the same to the linker.
swiftc -static-stdlib -use-ld=lld -Xlinker --gc-sections -Xlinker -z -Xlinker now \
  -Xlinker --defsym=main=Tool_main @"$release/xraylint.product/Objects.LinkFileList" -lyaml \
  -o "$work/dynamic"
strip --strip-all -o dist/dynamic/xraylint "$work/dynamic"

dist/xraylint --version
dist/dynamic/xraylint --version
