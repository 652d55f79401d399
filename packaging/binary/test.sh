#!/usr/bin/env bash
# Tries dist/xraylint in a root that holds nothing but it and a template.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/testing.sh

file dist/xraylint | grep -qE 'static(ally|-pie) linked' || fail "dist/xraylint needs libraries"
size=$(stat -c %s dist/xraylint)
[ "$size" -lt $((20 << 20)) ] || fail "dist/xraylint has $size bytes"

install -D dist/xraylint "$scratch/xraylint"
install -D "$template" "$scratch/templates/template.yaml"
expect_status 0 in_root "$scratch" /xraylint --version
expect_printed "$version (${commit:0:12} "
expect_status 1 in_root "$scratch" /xraylint check /templates
expect_printed "'InvoicesRole'"
expect_status 0 in_root "$scratch" /xraylint fix /templates/template.yaml
expect_status 0 in_root "$scratch" /xraylint check /templates
grep -q AWSXRayDaemonWriteAccess "$scratch/templates/template.yaml"
