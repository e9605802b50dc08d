object Lämpchen { def zünde(): Unit = info(s"🔥 Lämpchen $x brennt") }
