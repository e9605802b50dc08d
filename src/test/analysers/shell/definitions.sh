#!/usr/bin/env bash
# Copyright of nobody.

set -euo pipefail

# How many lamps fit a row.
readonly LIMIT=3
NAMES=(door attic)  # by name
export LANTERN_HOME="${LANTERN_HOME:-/usr/share}" OTHER
declare -r DEEP=2
alias ll='ls -l'

if [ -z "${SHADE:-}" ]; then
  SHADE=dark
fi

# Lights one lamp.
#   $1: its name
light() {
  local name=$1 times
  burning=1
  inner() { echo "$name"; }
  inner
}

function wait_for { return 1; }

function spare-lamp() (
  x=1
)

LAMP=1 ROW=2 light door
