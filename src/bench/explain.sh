#!/bin/sh
# Measures `kb explain` over a home that is synced: a long log through a pipe, and a hundred lines again and again in a
# server that has become warm.
#
#   src/bench/explain.sh HOME [LINES]
#
# The lines are those of the truth set, for the pipe each with a stamp, a host and a process in front and other digits
# each time, as a journal repeats itself. Says lines a second for LINES (10000) of them, start included, and the median
# milliseconds of a hundred lines that all differ, and of twenty that are repeated five times.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
[ $# -gt 0 ] || { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$1
count=${2:-10000}
rounds=160

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# Every text of the set that is one line, as JSON has it.
cat "$root/src/test/truth/explain.jsonl" "$root/src/test/truth/explain-foreign.jsonl" |
  sed -n 's/.*"text": "\(\(\\.\|[^"\\]\)*\)".*/\1/p' | grep -v '\\n' >"$work/escaped"
sed 's/\\"/"/g; s/\\t/ /g; s/\\\\/\\/g' "$work/escaped" >"$work/lines"

awk -v count="$count" '
  BEGIN { srand(7) }
  { line[NR] = $0 }
  END {
    for (i = 0; i < count; i++) {
      text = line[1 + int(rand() * NR)]
      said = ""
      while (match(text, /[0-9]/)) {
        said = said substr(text, 1, RSTART - 1) int(rand() * 10)
        text = substr(text, RSTART + 1)
      }
      printf "Nov 20 %02d:%02d:%02d node-%d program[%d]: %s%s\n", 10 + rand() * 10, rand() * 60, rand() * 60, rand() * 9, \
        rand() * 30000, said, text
    }
  }' "$work/lines" >"$work/log"

start=$(date +%s.%N)
"$root/kb" explain --home "$home" --json <"$work/log" >"$work/out"
end=$(date +%s.%N)
awk -v lines="$count" -v distinct="$(wc -l <"$work/lines")" -v start="$start" -v end="$end" 'BEGIN {
  printf "%d lines, %d texts that differ in more than numbers: %.1f s, %.0f lines a second\n", lines, distinct, end - start,
    lines / (end - start)
}'

"$root/kb" serve --home "$home" --port 0 --every never >"$work/address" 2>"$work/said" &
server=$!
trap 'kill "$server" 2>/dev/null; rm -rf "$work"' EXIT
until [ -s "$work/address" ]; do
  kill -0 "$server" 2>/dev/null || { cat "$work/said" >&2; exit 3; }
  sleep 1
done
origin=$(sed "s,/$,," "$work/address")
address=$origin/api/explain

# The median milliseconds, as the answers tell them, of the second half of the rounds.
warm() {
  round=0
  while [ "$round" -lt "$rounds" ]; do
    curl -sS --data-binary @"$work/hundred" -H "Content-Type: text/plain" -H "Origin: $origin" "$address" |
      sed -n 's/.*"took_ms" *: *\([0-9]*\).*/\1/p'
    round=$((round + 1))
  done | tail -n $((rounds / 2)) | sort -n | awk -v what="$1" '{ all[NR] = $1 } END {
    printf "%s: %d ms, median of %d; %d to %d\n", what, all[int((NR + 1) / 2)], NR, all[1], all[NR]
  }'
}

head -n 100 "$work/lines" >"$work/hundred"
warm "a hundred lines that differ"
for _ in 1 2 3 4 5; do head -n 20 "$work/lines"; done >"$work/hundred"
warm "a hundred lines, twenty that differ"
