#!/bin/sh
. ./wire.sh

LIMIT=3

charge() {
  local name="$1"
  for each in $NAMES; do
    burn --quick "$each" "$name" "${LIMIT}"
  done
  case $1 in
    start) charge "$(turn "$LIMIT")" ;;
    *) wire_connect || exit 1 ;;
  esac
  cat <<EOF
$LIMIT of ${elsewhere:-none}
EOF
}

trap charge EXIT
LAMP=1 charge | grep -c dark
