#!/usr/bin/env bash
# Tries the hooks on a scratch repository: built with Swift from this repository's commit, and installed
# with pip through the mirror.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/testing.sh

export GIT_AUTHOR_NAME=test GIT_AUTHOR_EMAIL=test@localhost
export GIT_COMMITTER_NAME=test GIT_COMMITTER_EMAIL=test@localhost
pre-commit validate-manifest .pre-commit-hooks.yaml dist/pre-commit-mirror/.pre-commit-hooks.yaml

# The mirror is a repository of its own; its wheel comes out of dist.
mirror="$scratch/mirror"
cp -r dist/pre-commit-mirror "$mirror"
git -C "$mirror" init -q
git -C "$mirror" add .
git -C "$mirror" commit -qm "xraylint $version"
export PIP_FIND_LINKS="$PWD/dist"

# A new repository with a template, a Kubernetes manifest and a Helm template, all staged.
new_repository() {
  work=$(mktemp -d "$scratch/work-XXXX")
  git -C "$work" init -q
  git -C "$work" commit -q --allow-empty -m start
  cp "$template" "$work/orders.yaml"
  printf 'apiVersion: v1\nkind: ConfigMap\ndata: {a: b}\n' >"$work/manifest.yaml"
  printf 'metadata:\n  name: {{ .Values.name }}\n' >"$work/helm.yaml"
  git -C "$work" add .
}

# Runs all hooks of a repository in the scratch repository. pre-commit would install them into a folder
# that goes with the run; kept, the second run does not build with Swift again.
hooks() {
  mkdir -p "$scratch/kept"
  (cd "$work" && python3 -c '
import contextlib, sys, tempfile
folder = sys.argv.pop(1)
tempfile.TemporaryDirectory = lambda: contextlib.nullcontext(folder)
from pre_commit.main import main
sys.exit(main())' "$scratch/kept" try-repo --ref HEAD "$@")
}

# Runs a hook of the mirror, installed once.
hook() {
  (cd "$work" && PRE_COMMIT_HOME="$scratch/hooks" pre-commit run --config "$scratch/config.yaml" "$1")
}

for repository in "file://$PWD" "$mirror"; do
  new_repository
  expect_status 1 hooks "$repository"
  expect_printed "tracing of function 'Orders' is not set"
  expect_printed "files were modified by this hook"
  for file in manifest.yaml helm.yaml; do
    grep -q "$file" <<<"$printed" && fail "$file is no template: $printed"
  done
  git -C "$work" diff --quiet -- manifest.yaml helm.yaml || fail "a file that is no template changed"
  grep -q 'Tracing: Active' "$work/orders.yaml" || fail "the template is not fixed"
  git -C "$work" add .
  expect_status 0 hooks "$repository"
done

# What Swift has built for the hooks says of itself what the packages say.
built=$(echo "$scratch"/kept/repo*/swift_env-default/.build/release/xraylint)
python3 packaging/documents/manual.py "$built" | diff dist/share/man/man1/xraylint.1 -
"$built" --generate-completion-script fish |
  diff dist/share/fish/vendor_completions.d/xraylint.fish -

# Partially staged: the hook sees what is staged, and what is not staged stays.
cat >"$scratch/config.yaml" <<YAML
repos:
  - repo: $mirror
    rev: $(git -C "$mirror" rev-parse HEAD)
    hooks: [{id: xraylint}, {id: xraylint-fix}]
YAML
new_repository
sed -i '1i # not staged' "$work/orders.yaml"
expect_status 1 hook xraylint-fix
grep -q 'Tracing: Active' "$work/orders.yaml" || fail "the fix is lost"
head -n 1 "$work/orders.yaml" | grep -qx '# not staged' || fail "what was not staged is lost"
git -C "$work" add .
expect_status 0 hook xraylint

# What is not staged has the same defect again: it is none of the hook's business.
cp "$template" "$work/orders.yaml"
expect_status 0 hook xraylint
cmp "$template" "$work/orders.yaml"

# What is not staged stands where the fix would: pre-commit takes the fix back.
new_repository
printf '# not staged\n' >>"$work/orders.yaml"
cp "$work/orders.yaml" "$scratch/before.yaml"
expect_status 1 hook xraylint-fix
cmp "$scratch/before.yaml" "$work/orders.yaml"

# Templates of other names, as the README says.
sed -i 's/{id: xraylint}/{id: xraylint, types_or: [file], files: \\.template$}/' "$scratch/config.yaml"
git -C "$work" mv orders.yaml orders.template
expect_status 1 hook xraylint
expect_printed orders.template
