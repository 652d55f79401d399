#!/usr/bin/env bash
# Installs the wheel into a new environment that reaches no network.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/testing.sh

wheel=$(ls dist/xraylint-"$version"-py3-none-*.whl)
expect_same_bytes "$wheel" packaging/python/build.sh

python3 -m venv "$scratch/environment"
offline=(unshare --net)
"${offline[@]}" true 2>/dev/null || offline+=(--map-root-user)
if ! "${offline[@]}" true 2>/dev/null; then
  not_tried "the wheel where there is no network; pip is only told to use none"
  offline=(env)
fi
expect_status 0 "${offline[@]}" "$scratch/environment/bin/pip" install --no-index "$wheel"
expect_status 0 "${offline[@]}" "$scratch/environment/bin/xraylint" --version
expect_printed "$version (${commit:0:12} "
expect_status 1 "${offline[@]}" "$scratch/environment/bin/xraylint" "$template"
[ -f "$scratch/environment/share/man/man1/xraylint.1" ] || fail "the wheel has no manual page"

# What pip on Alpine asks for, which this system is not.
python3 - "$(basename "$wheel")" <<'PYTHON'
import sys
from packaging.utils import parse_wheel_filename

tags = {str(tag) for tag in parse_wheel_filename(sys.argv[1])[3]}
missing = {"py3-none-manylinux_2_17_x86_64", "py3-none-musllinux_1_1_x86_64"} - tags
sys.exit(f"no {missing}" if missing else 0)
PYTHON
