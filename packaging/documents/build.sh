#!/usr/bin/env bash
# Writes the manual page and the completions into dist/share, out of dist/xraylint's own words.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/settings.sh

binary=dist/xraylint
[ -x "$binary" ] || fail "$binary is missing; run packaging/binary/build.sh first"
share=dist/share
rm -rf "$share"
mkdir -p "$share"/{man/man1,bash-completion/completions,zsh/site-functions,fish/vendor_completions.d}
python3 packaging/documents/manual.py "$binary" >"$share/man/man1/xraylint.1"
# The first line is that of a program, but a shell reads this file into itself.
"$binary" --generate-completion-script bash | sed 1d >"$share/bash-completion/completions/xraylint"
"$binary" --generate-completion-script zsh >"$share/zsh/site-functions/_xraylint"
"$binary" --generate-completion-script fish >"$share/fish/vendor_completions.d/xraylint.fish"
