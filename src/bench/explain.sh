#!/bin/sh
# Measures `kb explain` over a home that is synced: a long log through a pipe, and a hundred lines again and again in one
# process.
#
#   src/bench/explain.sh HOME [LINES]
#
# The lines are those of the truth set, each with a stamp, a host and a process in front and other digits each time, as a
# journal repeats itself. Says lines a second for LINES (10000) of them, start included, and milliseconds for each round of
# a hundred distinct ones, as the answer tells them.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
[ $# -gt 0 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0" >&2; exit 2; }
home=$1
count=${2:-10000}
rounds=8

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

hundred=$(head -n 100 "$work/escaped" | awk '{ printf "%s%s", (NR > 1 ? "\\n" : ""), $0 }')
round=0
while [ "$round" -lt "$rounds" ]; do
  printf '{"id": "%d", "text": "%s"}\n' "$round" "$hundred"
  round=$((round + 1))
done >"$work/rounds"
"$root/kb" explain --home "$home" --jsonl <"$work/rounds" | sed -n 's/.*"took_ms": *\([0-9]*\).*/a hundred lines: \1 ms/p'
