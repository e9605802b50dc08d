package lantern;

class Guards {
  void trim(Wick wick, int oil) {
    if (wick == null) {
      throw new IllegalArgumentException("no wick to trim");
    }
    if (oil < MIN || !wick.isDry()) return;
    log.info("wick is dry: {}", wick);
    oil = store.take();
    log.info("took {} of oil", oil);
    for (Lamp lamp : lamps) {
      if (lamp.isLit()) {
        continue;
      } else if (!lamp.isClean()) {
        break;
      }
      log.warn("lamp {} is dark", lamp);
      switch (lamp.kind()) {
        case GLASS:
          if (lamp.soot() > 3) break;
          log.debug("glass is clean");
          break;
        default:
          log.debug("lamp has no glass");
      }
    }
    if (oil >= 3) {
      log.info("oil is enough");
    } else {
      log.error("oil runs out");
    }
  }
}
