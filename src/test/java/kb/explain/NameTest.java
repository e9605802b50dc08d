package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameTest {
  private static List<String> alone(String text) {
    return Name.alone(text).stream().map(name -> name.shape() + " " + name.text()).toList();
  }

  private static List<String> within(String text) {
    return Name.within(text).stream().map(name -> name.shape() + " " + name.text()).toList();
  }

  @Test
  void aNameAloneIsWhatTheTextIs() {
    assertEquals(List.of("metric store_pages_total"), alone("store_pages_total"));
    assertEquals(List.of("flag --max-pages"), alone("--max-pages"));
    assertEquals(List.of("flag --max-pages"), alone("--max-pages=12"));
    assertEquals(List.of("env STORE_MAX_PAGES"), alone("export STORE_MAX_PAGES=12"));
    assertEquals(List.of("config net.core.somaxconn"), alone("sysctl -w net.core.somaxconn=12"));
    assertEquals(
        List.of("path /proc/sys/net/core/somaxconn"), alone("/proc/sys/net/core/somaxconn"));
    assertEquals(List.of("event BackOff"), alone("BackOff"));
  }

  @Test
  void aScrapeIsItsMetric() {
    assertEquals(
        List.of("metric store_write_seconds_bucket"),
        alone("store_write_seconds_bucket{disk=\"sda\",le=\"0.5\"} 12 1700000000"));
    assertEquals(List.of("metric store_pages"), alone("# HELP store_pages How many there are."));
  }

  @Test
  void anExpressionIsItsMetrics() {
    assertEquals(
        List.of("metric store_write_seconds_bucket", "metric store_pages"),
        alone(
            "histogram_quantile(0.99, sum by (le) (rate(store_write_seconds_bucket[5m]))) >"
                + " store_pages{pool=\"some_pool\"}"));
  }

  @Test
  void aSentenceIsNoName() {
    assertEquals(List.of(), alone("the store is full"));
    assertEquals(List.of(), alone("store: page 7 is gone"));
    assertEquals(List.of(), alone("0.5"));
  }

  @Test
  void namesInASentenceAreToldByTheirLooks() {
    assertEquals(
        List.of("flag --max-pages", "env STORE_MAX_PAGES", "metric nf_conntrack_max"),
        within("set --max-pages, STORE_MAX_PAGES or nf_conntrack_max to 12"));
  }

  @Test
  void aSeriesIsSpelledAsItsMetric() {
    assertEquals(
        "store_write_seconds", new Name("store_write_seconds_sum", "metric").spellings().get(1));
  }

  @Test
  void aSysctlIsAnEntryOfATable() {
    assertEquals(Optional.of("somaxconn"), new Name("net.core.somaxconn", "config").ofSysctl());
    assertEquals(Optional.empty(), new Name("max.poll.records", "config").ofSysctl());
    assertEquals(Optional.empty(), new Name("/proc/sys/net/core/somaxconn", "path").ofSysctl());
  }
}
