#!/usr/bin/env bash
# Checks PATHS with `crossfoot check` and annotates the job. Says in GITHUB_OUTPUT where the SARIF is and how it ended.
set -euo pipefail

bin="$RUNNER_TEMP/crossfoot/bin"
sarif="$RUNNER_TEMP/crossfoot.sarif"

mapfile -t paths < <(grep '[^[:space:]]' <<< "$PATHS")
options=(--sarif --fail-on "$FAIL_ON")
if [[ -n $IGNORE_FILE ]]; then
    options+=(--ignore-file "$IGNORE_FILE")
fi

code=0
"$bin/crossfoot" check "${options[@]}" -- "${paths[@]}" > "$sarif" || code=$?
if [[ -s $sarif ]]; then # there is none where the command line is wrong
    "$bin/python" "$GITHUB_ACTION_PATH/annotate.py" "$sarif"
fi
{
    echo "sarif=$sarif"
    echo "code=$code"
} >> "$GITHUB_OUTPUT"
