#!/usr/bin/env bash
# Names the account on GitHub that publishes, wherever OWNER stands for it, and takes out of the README
# that nothing is published yet:
#   packaging/owner.sh ACCOUNT
set -euo pipefail
cd "$(dirname "$0")/.."

[[ "${1:-}" =~ ^[A-Za-z0-9-]+$ ]] || { sed -n '2,4p' "$0" >&2; exit 2; }
sed -i '/<!-- unpublished -->/,/<!-- \/unpublished -->/d' README.md packaging/README.md
git grep -lw OWNER -- . ':!packaging/owner.sh' | xargs sed -i "s/\bOWNER\b/$1/g"
