package kb.explain.paste;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A PromQL expression: a known function around a metric, a selector, what stands behind `expr:`.
final class QueryPiece implements Piece {
  private static final List<String> STARTS = List.of("expr: ", "- expr: ", "- record: ", "query: ");

  private static final Set<String> FUNCTIONS =
      Set.of(
          "rate",
          "irate",
          "increase",
          "delta",
          "idelta",
          "deriv",
          "sum",
          "avg",
          "max",
          "min",
          "count",
          "topk",
          "bottomk",
          "quantile",
          "histogram_quantile",
          "absent",
          "absent_over_time",
          "max_over_time",
          "min_over_time",
          "avg_over_time",
          "sum_over_time",
          "count_over_time",
          "quantile_over_time",
          "changes",
          "resets",
          "predict_linear",
          "label_replace",
          "label_join",
          "round",
          "clamp_max",
          "clamp_min",
          "stddev",
          "group",
          "count_values",
          "time",
          "vector",
          "scalar",
          "sort",
          "sort_desc",
          "last_over_time",
          "ceil",
          "floor",
          "abs");

  private static final Set<String> WORDS =
      Set.of(
          "by",
          "without",
          "on",
          "ignoring",
          "group_left",
          "group_right",
          "offset",
          "bool",
          "and",
          "or",
          "unless",
          "inf",
          "nan");

  /// Behind these words stand labels in brackets, no metrics.
  private static final Set<String> LABELS =
      Set.of("by", "without", "on", "ignoring", "group_left", "group_right");

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Row row = rows.get(from);
    String text = row.text().strip();
    Optional<String> start = STARTS.stream().filter(text::startsWith).findFirst();
    String expression = text.substring(start.map(String::length).orElse(0));
    Reading reading = new Reading(expression);
    reading.read();
    boolean query = reading.function || reading.selector || start.isPresent();
    return row.isBare() && query && !reading.prose && !reading.metrics.isEmpty()
        ? Optional.of(
            new Found(List.of(new Pasted.Query(row.excerpt(), List.copyOf(reading.metrics))), 1))
        : Optional.empty();
  }

  private static final class Reading {
    private final String text;
    private final Set<String> metrics = new LinkedHashSet<>();
    private boolean function;
    private boolean selector;
    private boolean prose;
    private int at;

    Reading(String text) {
      this.text = text;
    }

    void read() {
      while (at < text.length() && !prose) {
        char c = text.charAt(at);
        int end = SamplesPiece.nameEnd(text, at);
        if (end > at) {
          name(text.substring(at, end), end);
        } else if (c == '"' || c == '\'' || c == '`') {
          int close = Quoting.close(text, at);
          at = close < 0 ? text.length() : close + 1;
        } else if (c == '{' || c == '[') {
          skip(c == '{' ? '}' : ']');
        } else {
          prose = ";!?$#@&|\\".indexOf(c) >= 0 && !text.startsWith("!=", at);
          at = Ascii.digit(c) ? afterNumber() : at + 1;
        }
      }
    }

    /// `0.99`, `5m`, `1e3`.
    private int afterNumber() {
      int end = at;
      while (end < text.length() && (Ascii.word(text.charAt(end)) || text.charAt(end) == '.')) {
        end++;
      }
      return end;
    }

    private void name(String name, int end) {
      int next = Ascii.afterBlanks(text, end);
      boolean call = next < text.length() && text.charAt(next) == '(';
      at = end;
      if (LABELS.contains(name)) {
        int close = call ? text.indexOf(')', next) : end - 1;
        at = close < 0 ? text.length() : close + 1;
      } else if (FUNCTIONS.contains(name)
          && (call || LABELS.stream().anyMatch(word -> text.startsWith(word, next)))) {
        function = true;
      } else if (!WORDS.contains(name)) {
        metric(name, call, next);
      }
    }

    private void metric(String name, boolean call, int next) {
      boolean braces = at < text.length() && text.charAt(at) == '{';
      boolean metric =
          !call && (name.indexOf('_') > 0 || name.indexOf(':') > 0 || braces || name.equals("up"));
      prose =
          !metric
              || (next < text.length() && Ascii.letter(text.charAt(next)) && !followsWord(next));
      selector = selector || braces;
      metrics.add(name);
    }

    private boolean followsWord(int next) {
      return WORDS.contains(text.substring(next, Math.max(next, SamplesPiece.nameEnd(text, next))));
    }

    private void skip(char close) {
      at++;
      while (at < text.length() && text.charAt(at) != close) {
        int string = text.charAt(at) == '"' ? Quoting.close(text, at) : at;
        at = string < 0 ? text.length() : string + 1;
      }
      at++;
    }
  }
}
