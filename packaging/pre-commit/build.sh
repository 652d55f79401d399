#!/usr/bin/env bash
# Writes dist/pre-commit-mirror: the content, for this version, of the small repository whose hooks
# install the wheel instead of building with Swift.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

mirror=dist/pre-commit-mirror
rm -rf "$mirror"
mkdir -p "$mirror"
sed 's/language: swift/language: python/' .pre-commit-hooks.yaml >"$mirror/.pre-commit-hooks.yaml"
for file in pyproject.toml README.md; do
  sed "s/@VERSION@/$version/g" "packaging/pre-commit/$file" >"$mirror/$file"
done
cp LICENSE "$mirror"
