# eine Lampe
licht() {
  strom "😀" "$1"
}