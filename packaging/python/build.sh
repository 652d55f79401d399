#!/usr/bin/env bash
# Builds dist/xraylint-VERSION-py3-none-PLATFORMS.whl around dist/xraylint. The same commit gives the
# same bytes. Needs Python with 'build', or with 'build' and 'hatchling' and --no-isolation.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

[ -x dist/xraylint ] || fail "dist/xraylint is missing; run packaging/binary/build.sh first"
[ -d dist/share ] || fail "dist/share is missing; run packaging/documents/build.sh first"
work=.build/packaging/python
rm -rf "$work" dist/xraylint-*.whl
mkdir -p "$work"
cp packaging/python/{pyproject.toml,platform_tag.py,README.md} LICENSE packaging/THIRD-PARTY.md "$work"
cp -r dist/xraylint dist/share "$work"
XRAYLINT_VERSION="$version" python3 -m build --wheel --outdir dist "$@" "$work"
