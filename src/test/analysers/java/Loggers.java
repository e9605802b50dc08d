package lantern;

class Loggers {
  Loggers(Metrics metrics) {
    MetricName oil = metrics.metricName("oil-low-total", "lamps", "How often oil ran low.");
    faultHandler.handleFault("No oil for lamp " + lamp, error);
    Utils.closeQuietly(lamp, "lamp of the keeper");
    Utils.closeQuietly(lamp, "lamp");
    printErrorAndExit("Lamp is missing.");
  }
}
