#!/usr/bin/env bash
# Parses the formula: Homebrew itself is not to be had here.
set -euo pipefail
cd "$(dirname "$0")/../.."
ruby -c packaging/homebrew/xraylint.rb
