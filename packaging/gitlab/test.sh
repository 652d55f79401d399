#!/usr/bin/env bash
# Validates the template, and runs its script as GitLab's runner would.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/testing.sh

template_file=$PWD/packaging/gitlab/xraylint.gitlab-ci.yml
check-jsonschema --builtin-schema vendor.gitlab-ci --data-transform gitlab-ci "$template_file"

cp "$template" "$scratch"
python3 - "$template_file" >"$scratch/script.sh" <<'PYTHON'
import sys, yaml

job = yaml.safe_load(open(sys.argv[1]))["xraylint"]
for name, value in job["variables"].items():
    print(f"{name}=${{{name}:-{value}}}")
print(*job["script"], sep="\n")
PYTHON
python3 -m venv "$scratch/environment"
expect_status 1 env -C "$scratch" PATH="$scratch/environment/bin:$PATH" \
  XRAYLINT_PACKAGE="$(ls "$PWD"/dist/xraylint-*.whl)" bash -e script.sh
expect_printed "'InvoicesRole'"
# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
python3 - "$scratch/gl-code-quality-report.json" <<'PYTHON'
import json, sys

findings = json.load(open(sys.argv[1]))
assert findings, "no findings"
for finding in findings:
    assert finding["description"] and finding["check_name"] and finding["fingerprint"], finding
    assert finding["severity"] in ("info", "minor", "major", "critical", "blocker"), finding
    assert finding["location"]["path"] == "orders.yaml", finding
    assert finding["location"]["lines"]["begin"] > 0, finding
PYTHON
