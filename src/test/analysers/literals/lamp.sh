# echo "a comment says nothing"
light() {
  [ -f "$1" ] || die "no lamp $1"
  echo "lit by $USER" >&2
  log_warn "oil is low"
  grep "not said" "$1"
}
