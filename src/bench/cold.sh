#!/bin/sh
# Measures what a question costs a process that has just started, beside an empty JVM in the same minute: the
# three take turns, so that a slow minute is slow for all of them.
#
# usage: src/bench/cold.sh [-n ROUNDS] [-h HOME] [QUESTION]
set -eu

rounds=15
home=
while getopts n:h: option; do
  case $option in
    n) rounds=$OPTARG ;;
    h) home=$OPTARG ;;
    *) echo "usage: $0 [-n ROUNDS] [-h HOME] [QUESTION]" >&2; exit 2 ;;
  esac
done
shift $((OPTIND - 1))
question=${1:-why does kb ask answer without a network}

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
java=$(sed -n 2p "$root/target/app/found" 2>/dev/null || true)/bin/java
[ -x "$java" ] || { echo "cold.sh: run ./kb ask once, and again when its cache is made" >&2; exit 3; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
printf 'public class Empty { public static void main(String[] none) {} }\n' >"$work/Empty.java"
"${java}c" -d "$work" "$work/Empty.java"

# Adds the milliseconds that a command takes to a file.
time_into() {
  file=$1
  shift
  start=$(date +%s%N)
  "$@" >/dev/null 2>&1 || true
  echo $((($(date +%s%N) - start) / 10000)) >>"$file"
}

median() {
  sort -n "$1" | awk '{ all[NR] = $1 } END { printf "%.0f", all[int((NR + 1) / 2)] / 100 }'
}

round=0
while [ "$round" -lt "$rounds" ]; do
  round=$((round + 1))
  time_into "$work/empty" "$java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$work" Empty
  time_into "$work/help" "$root/kb" --help
  time_into "$work/ask" "$root/kb" ask ${home:+--home "$home"} "$question"
done

empty=$(median "$work/empty")
for what in empty help ask; do
  ms=$(median "$work/$what")
  awk -v what="$what" -v ms="$ms" -v empty="$empty" 'BEGIN { printf "%-6s %5d ms  %5.1f times an empty JVM\n", what, ms, ms / empty }'
done
