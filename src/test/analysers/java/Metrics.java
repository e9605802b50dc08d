class Metrics {
  private static final String LIT = "LitLamps";

  void register(LampMetrics metrics, Errors error) {
    metrics.newGauge(LIT, () -> 1);
    throw Errors.NO_OIL.exception("the barrel is empty");
  }

  Result result() {
    return new Result().setErrorMessage("no lamp of that name");
  }
}
