package kb.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HolderTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          lampSeconds = prometheus.NewHistogram(prometheus.HistogramOpts{Name: "x"}) | lampSeconds
          m.lamps := factory.NewCounter("lamps_total", "Lamps.")                     | lamps
          private static final Gauge LAMPS_LIT = Gauge.build("lamps_lit", "Lit.");   | LAMPS_LIT
          requests: promauto.NewCounter(prometheus.CounterOpts{Name: "r"}),          | requests
          fs.IntVar(&cfg.Oil.MostDrops, "most-drops", 3, "Drops = much")             | MostDrops
          fs.DurationVar(&wait, "wait", 0, "")                                       | wait
          createIntConfig("lamp-limit", NULL, MUTABLE, 0, 9, server.lamp_limit, 4)   | lamp_limit
          lookup(&server->oil_level, "oil-level")                                    | oil_level
          """)
  void theNameThatHoldsItIsRead(String statement, String holder) {
    assertEquals(Optional.of(holder), Holder.of(statement));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          flag.Parse()
          if (level == 3) { return max("lamp", level); }
          id = open(1)
          """)
  void whatHoldsNothingIsLeftAlone(String statement) {
    assertEquals(Optional.empty(), Holder.of(statement));
  }
}
