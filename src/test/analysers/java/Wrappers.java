package lantern;

class Wrappers {
  private void warn(String format, Object... values) {
    log.warn("lamp: " + format, values);
  }

  private static RuntimeException bad(Lamp lamp, String why) {
    return new LampException(why, lamp);
  }

  void burn(Lamp lamp) {
    warn("oil of {} runs low by {}", lamp, 3);
    throw bad(lamp, "wick is too short");
  }
}
