package lantern;

import java.io.IOException;
import org.slf4j.Logger;

@Command(name = "lantern")
class Says {
  private static final Logger log = LoggerFactory.getLogger(Says.class);
  private static final java.util.logging.Logger JUL = java.util.logging.Logger.getLogger("says");
  static final String PREFIX = "lantern: ";
  static final int MAX_OIL_BYTES = 2 * 1024 * 1024;
  public static final String OIL_CONFIG = "lantern.oil.bytes";

  @Option(names = {"-o", "--oil"}, description = "Oil to burn.", defaultValue = "3")
  int oil;

  static final Counter TRIMS = Counter.build()
      .name("lantern_trims_total")
      .help("How often a wick was trimmed.")
      .labelNames("room", "lamp")
      .register();

  void burn(String lamp, int oil) throws IOException {
    if (oil > MAX_OIL_BYTES) {
      throw new IllegalArgumentException("lamp " + lamp + " holds no " + oil
          + " bytes of oil");
    } else {
      log.info("Lamp {} burns with {} bytes", lamp, oil);
    }
    try {
      light(lamp);
    } catch (IOException e) {
      log.error(PREFIX + "cannot light {}", lamp, e);
      JUL.log(Level.WARNING, "lamp {0} is dark", lamp);
      throw new LampException(String.format("lamp %s (%d) is dark\n", lamp, oil), e);
    }
    switch (lamp) {
      case "door" -> log.atWarn().log("the door is dark");
      default -> System.err.println("no such lamp: " + lamp);
    }
    if (lamp.isEmpty()) {
      throw ioException("LAMP_SIZE_ERROR: %s", lamp);
    }
    String home = System.getenv("LANTERN_HOME");
    read("/proc/" + pid + "/status");
    observer.onError(Status.NOT_FOUND.withDescription("no lamp called " + lamp).asException());
    String text = """
        all lamps
        are dark""";
    log.warn(text);
    System.exit(home == null ? 1 : 2);
  }
}
