class Street {
  def light(lamp: Option[Lamp], row: Int): Unit = {
    if (row < 0) {
      warn("row is negative")
      return
    }
    if (lamp.isEmpty) error("no lamp at all") else info("one lamp is there")
    trace("going on there")
    lamp match {
      case Some(it) if it.lit => info("already lit it")
      case _: Burnt =>
        warn("burnt it is")
        warn("very burnt")
      case None =>
    }
    try kindle() catch {
      case e: OilException => error("no oil there", e)
      case _ => throw new LampException("cannot light it")
    }
  }
}
