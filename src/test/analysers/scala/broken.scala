class Street {
  def kindle(a: Int): Unit = {
    info("lamp of %s is lit"
  def next(): Unit = { warn("next one is out") }
}
object {
