#!/usr/bin/env bash
# Has the manual page and the completions read by the programs that they are for.
set -euo pipefail
cd "$(dirname "$0")/../.."
. packaging/testing.sh

page=dist/share/man/man1/xraylint.1
warnings=$(man --warnings --encoding=UTF-8 --troff-device=utf8 --local-file "$page" 2>&1 >/dev/null)
[ -z "$warnings" ] || fail "$warnings"
for heading in NAME SYNOPSIS DESCRIPTION COMMANDS "COMMON OPTIONS" RULES "EXIT STATUS"; do
  grep -qx ".SH \"$heading\"" "$page" || fail "the manual page has no '$heading'"
done

bash -n dist/share/bash-completion/completions/xraylint
zsh -n dist/share/zsh/site-functions/_xraylint
fish -n dist/share/fish/vendor_completions.d/xraylint.fish

# zsh finds them by itself.
zsh -fc '
  fpath=($PWD/dist/share/zsh/site-functions $fpath)
  autoload -Uz compinit && compinit -u -D && [ "$_comps[xraylint]" = _xraylint ] && autoload +X _xraylint'

# The others also complete: a command in fish, an option in bash.
expect_status 0 fish -c "
  set PATH $PWD/dist \$PATH
  source dist/share/fish/vendor_completions.d/xraylint.fish
  complete -C 'xraylint inv'"
expect_printed inventory
cat >"$scratch/complete.bash" <<'BASH'
source dist/share/bash-completion/completions/xraylint
function=$(complete -p xraylint | sed 's/.*-F \([^ ]*\).*/\1/')
COMP_WORDS=(xraylint fix --uns) COMP_CWORD=2 COMP_LINE='xraylint fix --uns' COMP_POINT=18
"$function" xraylint --uns fix
printf '%s\n' "${COMPREPLY[@]}"
BASH
expect_status 0 bash "$scratch/complete.bash"
expect_printed --unsafe-fixes
