#!/usr/bin/env bash
# Annotates the templates, summarises the job and writes the report for code scanning. Reads
# XRAYLINT_PATHS and XRAYLINT_ARGUMENTS, one a line; ends with the status of xraylint.
set -euo pipefail

mapfile -t paths < <(grep -v '^[[:space:]]*$' <<<"${XRAYLINT_PATHS:-.}")
mapfile -t arguments < <(grep -v '^[[:space:]]*$' <<<"${XRAYLINT_ARGUMENTS:-}")
sarif="$RUNNER_TEMP/xraylint.sarif"
summary="$RUNNER_TEMP/xraylint.md"

status=0
"$RUNNER_TEMP/xraylint/bin/xraylint" check --output-format github \
  --report "sarif=$sarif" --report "markdown=$summary" \
  "${arguments[@]}" -- "${paths[@]}" || status=$?

if [ -f "$summary" ]; then cat "$summary" >>"$GITHUB_STEP_SUMMARY"; fi
printf 'status=%s\n' "$status" >>"$GITHUB_OUTPUT"
if [ -f "$sarif" ]; then printf 'sarif=%s\n' "$sarif" >>"$GITHUB_OUTPUT"; fi
exit "$status"
