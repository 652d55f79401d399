#!/usr/bin/env bash
# Builds dist/xraylint-VERSION-py3-none-PLATFORMS.whl around dist/xraylint. The same commit gives the
# same bytes. Needs Python with 'venv', or with 'build' and 'hatchling'.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

[ -x dist/xraylint ] || fail "dist/xraylint is missing; run packaging/binary/build.sh first"
[ -d dist/share ] || fail "dist/share is missing; run packaging/documents/build.sh first"
work=.build/packaging/python
rm -rf "$work" dist/xraylint-*.whl
mkdir -p "$work"
python=python3
if ! python3 -c 'import build, hatchling' 2>/dev/null; then
  python3 -m venv .build/packaging/build-tools
  python=.build/packaging/build-tools/bin/python
  grep -E '^(build|hatchling)==' .ci/requirements.txt |
    "$python" -m pip install --quiet --disable-pip-version-check --requirement /dev/stdin
fi
cp packaging/python/{pyproject.toml,platform_tag.py,README.md} LICENSE packaging/THIRD-PARTY.md "$work"
cp -r dist/xraylint dist/share "$work"
XRAYLINT_VERSION="$version" "$python" -m build --no-isolation --wheel --outdir dist "$work"
