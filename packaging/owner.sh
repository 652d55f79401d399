#!/usr/bin/env bash
# For the first release: names the account on GitHub that publishes, wherever OWNER stands for it, and
# takes out what is said of things that are not published yet, this script included:
#   packaging/owner.sh ACCOUNT
set -euo pipefail
cd "$(dirname "$0")/.."

[[ "${1:-}" =~ ^[A-Za-z0-9-]+$ ]] || { sed -n '2,4p' "$0" >&2; exit 2; }
rm packaging/owner.sh
git ls-files -z --cached --deduplicate -- . ':!fixtures' ':!packaging/owner.sh' |
  xargs -0 grep -lE '\bOWNER\b|unpublished: begin' |
  xargs sed -i -e '/unpublished: begin/,/unpublished: end/d' -e "s/\bOWNER\b/$1/g"
