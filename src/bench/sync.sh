#!/bin/sh
# Measures kb's sync of bare repositories beside ctags, cindex and git grep, in the same run, as one table.
#
#   src/bench/sync.sh [-t NAME=PATTERN]... [NAME=]REPOSITORY.git...
#
# -t  of the repository called so, also syncs the twenty newest tags that match, together, and the newest alone
#
# Each repository is synced at HEAD into a home that has nothing, then with nothing new, then with one commit more.
# It is not written to: the commit goes into a clone that borrows its objects. Needs GNU time as /usr/bin/time.
# Peers that are not installed have no figures. MB are millions of bytes of text, as grep sees it. KB names another
# launcher than the one of this checkout.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/../.." && pwd -P)
tags=
while getopts t: option; do
  case $option in t) tags="$tags $OPTARG" ;; *) exit 2 ;; esac
done
shift $((OPTIND - 1))
[ $# -gt 0 ] || { sed -n '2,12s/^# \{0,1\}//p' "$0" >&2; exit 2; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM

# Runs a command and leaves its wall seconds, CPU seconds and largest memory in MB in $wall, $cpu, $memory; its output
# in $work/out.
measured() {
  wall=- cpu=- memory=-
  /usr/bin/time -o "$work/time" -f '%e %U %S %M' "$@" >"$work/out" 2>"$work/said" || {
    echo "failed: $*" >&2
    tail -n 5 "$work/said" >&2
    return 1
  }
  read -r wall user system kilobytes <"$work/time"
  cpu=$(awk "BEGIN { printf \"%.2f\", $user + $system }")
  memory=$((kilobytes / 1000))
}

over() {
  case "$1$2" in *-*) echo - ;; *) awk "BEGIN { if ($2 > 0) printf \"%.$3f\", $1 / $2; else print \"-\" }" ;; esac
}

# home FOLDER REVISIONS: a home that follows the clone.
home() {
  mkdir -p "$1/notes/projects" "$1/indexes"
  printf -- '---\ntitle: measured\nrepository: %s\nrevisions: [%s]\n---\n\n# Measured\n' "$work/clone" "$2" \
    >"$1/notes/projects/measured.md"
}

synced() {
  measured "${KB:-$root/kb}" sync --home "$1" measured
}

# One more commit: a changed file that is text.
commit() {
  export GIT_INDEX_FILE="$work/index" GIT_AUTHOR_NAME=bench GIT_AUTHOR_EMAIL=bench GIT_COMMITTER_NAME=bench \
    GIT_COMMITTER_EMAIL=bench
  file=$(git -C "$1" ls-tree -r --name-only HEAD | grep -E '\.(go|c|java|py|rs)$' | head -n 1)
  { git -C "$1" show "HEAD:$file"; echo; echo '// one more line'; } >"$work/changed"
  blob=$(git -C "$1" hash-object -w "$work/changed")
  git -C "$1" read-tree HEAD
  git -C "$1" update-index --cacheinfo "100644,$blob,$file"
  made=$(git -C "$1" commit-tree -p HEAD -m 'one more line' "$(git -C "$1" write-tree)")
  git -C "$1" update-ref HEAD "$made"
  unset GIT_INDEX_FILE
}

peers() {
  mkdir "$work/tree"
  git -C "$1" archive HEAD 2>/dev/null | tar -x -C "$work/tree" 2>/dev/null || true
  bytes=$(grep -rIlZ '' "$work/tree" | xargs -0 cat | wc -c)
  ctags=- cindex=- grep=-
  if command -v ctags >/dev/null && measured ctags -R -f "$work/tags" "$work/tree"; then ctags=$cpu; fi
  if command -v cindex >/dev/null && measured env CSEARCHINDEX="$work/csearch" cindex "$work/tree"; then cindex=$cpu; fi
  if measured git -C "$1" grep -c 'return' HEAD; then grep=$cpu; fi
  rm -rf "$work/tree" "$work/tags" "$work/csearch"
}

# pattern NAME: the tags that are asked for of a repository.
pattern() {
  for each in $tags; do
    case $each in "$1"=*) printf '%s\n' "${each#*=}" ;; esac
  done
}

# tagged NAME PATTERN: one row for the newest tag, one for twenty.
tagged() {
  for count in 1 20; do
    rm -rf "$work/home"
    home "$work/home" "$(git -C "$work/clone" tag -l --sort=-v:refname "$2" | head -n "$count" | paste -s -d , -)"
    synced "$work/home" || continue
    index=$(du -sb "$work/home/indexes/projects" | cut -f 1)
    echo "| $1 | $count of $2 | $wall | $cpu | $(over "$index" 1000000 1) |" >>"$work/tagged"
  done
}

# total COLUMN FILE: the sum of a column; nothing where a figure is missing.
total() {
  awk -F '|' -v column="$1" '$column !~ /[0-9]/ { lost = 1 } { sum += $column } END { print lost || !NR ? "-" : sum }' "$2"
}

set -f
echo '| repository | MB | wall s | CPU s | MB/s | MB/s CPU | index/text | peak MB | nothing new, s (CPU) | one commit, s (CPU) | ctags CPU s | cindex CPU s | git grep CPU s | CPU / (ctags + cindex) |'
echo '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |'
: >"$work/rows"
for repository; do
  case $repository in
    *=*) name=${repository%%=*} repository=${repository#*=} ;;
    *) name=$(basename "$repository" .git) ;;
  esac
  rm -rf "$work/clone" "$work/home"
  git clone -q --bare --shared "$repository" "$work/clone"
  home "$work/home" HEAD
  synced "$work/home" || continue
  first_wall=$wall first_cpu=$cpu first_memory=$memory
  index=$(du -sb "$work/home/indexes/projects" | cut -f 1)
  synced "$work/home" && nothing="$wall ($cpu)" || nothing=-
  commit "$work/clone"
  synced "$work/home" && more="$wall ($cpu)" || more=-
  peers "$work/clone"
  both=$(case "$ctags$cindex" in *-*) echo - ;; *) awk "BEGIN { print $ctags + $cindex }" ;; esac)
  megabytes=$(awk "BEGIN { printf \"%.1f\", $bytes / 1e6 }")
  echo "| $name | $megabytes | $first_wall | $first_cpu | $(over "$megabytes" "$first_wall" 2) |" \
    "$(over "$megabytes" "$first_cpu" 2) | $(over "$index" "$bytes" 2) | $first_memory | $nothing | $more | $ctags |" \
    "$cindex | $grep | $(over "$first_cpu" "$both" 1) |"
  echo "|$megabytes|$first_wall|$first_cpu|$both|$index|$bytes|" >>"$work/rows"
  wanted=$(pattern "$name")
  if [ -n "$wanted" ]; then tagged "$name" "$wanted"; fi
done
megabytes=$(total 2 "$work/rows") wall=$(total 3 "$work/rows") cpu=$(total 4 "$work/rows")
echo "| all | $megabytes | $wall | $cpu | $(over "$megabytes" "$wall" 2) | $(over "$megabytes" "$cpu" 2) |" \
  "$(over "$(total 6 "$work/rows")" "$(total 7 "$work/rows")" 2) | | | | | | | $(over "$cpu" "$(total 5 "$work/rows")" 1) |"
if [ -f "$work/tagged" ]; then
  printf '\n| repository | tags | wall s | CPU s | index MB |\n| --- | --- | --- | --- | --- |\n'
  cat "$work/tagged"
fi
