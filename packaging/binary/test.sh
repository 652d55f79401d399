#!/usr/bin/env bash
# Tries dist/xraylint in a root that holds nothing but it and a template.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/testing.sh

file dist/xraylint | grep -qE 'static(ally|-pie) linked' || fail "dist/xraylint needs libraries"
file dist/xraylint | grep -q ', stripped' || fail "dist/xraylint holds symbols"
# Each of them would come along for one use of it, and is a tenth to a half of the whole.
for module in FoundationEssentials _RegexParser; do
  if grep -q "$module" dist/xraylint; then fail "dist/xraylint holds $module"; fi
done
size=$(stat -c %s dist/xraylint)
[ "$size" -lt $((13 << 20)) ] || fail "dist/xraylint has $size bytes"

root="$scratch/root"
install -D dist/xraylint "$root/xraylint"
install -D "$template" "$root/templates/template.yaml"
if roots_allowed; then
  run() { in_root "$root" ./xraylint "$@"; }
else
  not_tried "the static binary in a root of its own"
  run() { env -i -C "$root" ./xraylint "$@"; }
fi
expect_status 0 run --version
expect_printed "$version (${commit:0:12} "
expect_status 1 run check templates
expect_printed "'InvoicesRole'"
expect_status 0 run fix templates/template.yaml
expect_status 0 run check templates
grep -q AWSXRayDaemonWriteAccess "$root/templates/template.yaml"
