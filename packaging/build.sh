#!/usr/bin/env bash
# Builds everything that a release carries into dist/, in the order in which one thing needs another.
# Needs Swift, libyaml-dev, dpkg-dev, and Python with venv.
set -euo pipefail
cd "$(dirname "$0")/.."

packaging/binary/build.sh
packaging/documents/build.sh
packaging/python/build.sh
packaging/debian/build.sh
packaging/pre-commit/build.sh
ls -l dist
