// eine Lampe
function größe(lämpchen) {
  return strom("😀", lämpchen)
}