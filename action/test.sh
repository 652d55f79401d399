#!/usr/bin/env bash
# Validates the action, and runs its steps with the variables that GitHub's runner sets.
set -euo pipefail
cd "$(dirname "$0")/.."
. packaging/testing.sh

check-jsonschema --builtin-schema vendor.github-actions action/action.yml
zizmor --offline --no-progress action

export GITHUB_ACTION_PATH=$PWD/action RUNNER_TEMP=$scratch/temp
export GITHUB_OUTPUT=$scratch/output GITHUB_STEP_SUMMARY=$scratch/summary
mkdir -p "$RUNNER_TEMP" "$scratch/work/some folder"
cp "$template" "$scratch/work/some folder/orders.yaml"
XRAYLINT_PACKAGE=$(ls "$PWD"/dist/xraylint-*.whl)
export XRAYLINT_PACKAGE
expect_status 0 action/install.sh
expect_printed "$version"

cd "$scratch/work"
# shellcheck disable=SC2016 # What a shell would run has to stay a name.
XRAYLINT_PATHS=$'some folder\n$(touch hacked)' expect_status 2 "$GITHUB_ACTION_PATH/check.sh"
[ ! -e hacked ] || fail "an input was run as a command"
: >"$GITHUB_OUTPUT"
XRAYLINT_PATHS='some folder' XRAYLINT_ARGUMENTS=--fail-on=error \
  expect_status 1 "$GITHUB_ACTION_PATH/check.sh"
expect_printed '::error '
expect_printed 'file=some folder/orders.yaml,line=4'
grep -qx 'status=1' "$GITHUB_OUTPUT"
grep -qx "sarif=$RUNNER_TEMP/xraylint.sarif" "$GITHUB_OUTPUT"
grep -q inactive-tracing "$GITHUB_STEP_SUMMARY"
grep -q '"2.1.0"' "$RUNNER_TEMP/xraylint.sarif"
XRAYLINT_PATHS='' XRAYLINT_ARGUMENTS=--exit-zero expect_status 0 "$GITHUB_ACTION_PATH/check.sh"
