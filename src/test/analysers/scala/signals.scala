package lantern.street

object Lamps extends Logging {
  val OilPercentProp = "oil." + "percent"
  val Level = "Level"
  private val metrics = new LampMetrics(this.getClass)
  metrics.newGauge("LitLamps", () => lit.size)

  def kindle(lamp: Lamp, row: Int): Unit = {
    info(s"[$row] Kindled ${lamp.name} with\t$oil for $$5")
    fatal("Fatal error " + lamp + " in " + Level)
    warn("no %s in %d".format(lamp, row), e)
    warn(f"${row}%5.2f of $all%d lamps, 5%% lit%n")
    error(s"""Lamp "$lamp" is out,
      |all of row $row too""".stripMargin, e)
    debug("""Lamp \d "is" out""")
    println(raw"lamp \d of $row")
    logger.info("Hid {} of them", lamp)
    require(row > 0, "row must be positive")
    val left = s"Out of oil in $row"
    throw new LampException(left)
  }

  def count(row: Int): Unit = row match {
    case 0 =>
      val none = s"No lamp in the row $row " +
        "and its gardens"
      error(none)
    case _ => stateLogger.withRow(row).trace("Many lamps, " +
      s"$row rows", e)
  }

  private def fail(what: String): Nothing = throw new IllegalStateException(s"Lamp failed: $what")

  def look(): Unit = fail("no oil at all")
  def again(): Unit = { error(msg = "Lamp of last row is out"); error("") }
}
