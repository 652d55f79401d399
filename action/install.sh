#!/usr/bin/env bash
# Installs xraylint into an environment of its own. Reads XRAYLINT_PACKAGE.
set -euo pipefail

version_file="$GITHUB_ACTION_PATH/../Sources/xraylint/Version.swift"
version=$(sed -n 's/.*static let number = "\(.*\)"/\1/p' "$version_file")
environment="$RUNNER_TEMP/xraylint"
python3 -m venv "$environment"
"$environment/bin/pip" install --quiet --disable-pip-version-check --only-binary xraylint \
  -- "${XRAYLINT_PACKAGE:-xraylint==$version}"
"$environment/bin/xraylint" --version
