object Joined {
  def f(row: Int) = store("The lamps of the row are " + f"$row%d of " +
    s"those that the street has: ${all(row)}")
}
