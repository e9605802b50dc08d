package kb.explain.paste;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Metrics in Prometheus' text format: `# HELP`, `# TYPE`, `name{label="value"} 1`.
final class SamplesPiece implements Piece {
  private static final List<String> PARTS = List.of("_bucket", "_sum", "_count");

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Map<String, Pasted.Sample> samples = new LinkedHashMap<>();
    int at = from;
    while (at < rows.size()
        && rows.get(at).isBare()
        && read(rows.get(at).text().strip(), samples)) {
      at++;
    }
    if (samples.isEmpty()) {
      return Optional.empty();
    }
    Excerpt excerpt = Row.excerpt(rows.subList(from, at));
    Pasted scrape = new Pasted.Samples(excerpt, List.copyOf(samples.values()));
    return Optional.of(new Found(List.of(scrape), at - from));
  }

  private static boolean read(String text, Map<String, Pasted.Sample> samples) {
    if (text.startsWith("# HELP ") || text.startsWith("# TYPE ")) {
      return comment(text, samples);
    }
    int end = nameEnd(text, 0);
    String name = text.substring(0, end);
    boolean labelled = end < text.length() && text.charAt(end) == '{';
    int close = labelled ? closing(text, end) : end - 1;
    if (end == 0 || close < 0 || name.endsWith(":") || (!labelled && name.indexOf('_') < 0)) {
      return false;
    }
    String value = text.substring(close + 1).strip();
    if (!isValue(Row.firstWord(value)) || value.split(" ", -1).length > 2) {
      return false;
    }
    Map<String, String> labels = labelled ? labels(text.substring(end + 1, close)) : Map.of();
    keep(name, new Pasted.Sample(name, "", "", labels, value), samples);
    return true;
  }

  private static boolean comment(String text, Map<String, Pasted.Sample> samples) {
    String rest = text.substring("# HELP ".length()).strip();
    String name = Row.firstWord(rest);
    String said = rest.substring(name.length()).strip();
    if (name.isEmpty()) {
      return false;
    }
    Pasted.Sample known = samples.getOrDefault(name, new Pasted.Sample(name, "", "", Map.of(), ""));
    boolean help = text.startsWith("# HELP");
    samples.put(
        name,
        new Pasted.Sample(
            name,
            help ? said : known.help(),
            help ? known.type() : said,
            known.labels(),
            known.value()));
    return true;
  }

  /// The parts of a histogram are one metric when its type is told.
  private static void keep(String name, Pasted.Sample sample, Map<String, Pasted.Sample> samples) {
    String whole = name;
    for (String part : PARTS) {
      String base = name.endsWith(part) ? name.substring(0, name.length() - part.length()) : name;
      whole = samples.containsKey(base) ? base : whole;
    }
    samples.merge(
        whole,
        sample,
        (known, again) ->
            known.value().isEmpty()
                ? new Pasted.Sample(
                    known.name(), known.help(), known.type(), again.labels(), again.value())
                : known);
  }

  static int nameEnd(String text, int from) {
    int at = from;
    while (at < text.length() && (Ascii.word(text.charAt(at)) || text.charAt(at) == ':')) {
      at++;
    }
    return at > from && Ascii.digit(text.charAt(from)) ? from : at;
  }

  private static int closing(String text, int open) {
    for (int at = open + 1; at < text.length(); at++) {
      if (text.charAt(at) == '"') {
        int close = Quoting.close(text, at);
        if (close < 0) {
          return -1;
        }
        at = close;
      } else if (text.charAt(at) == '}') {
        return at;
      }
    }
    return -1;
  }

  private static boolean isValue(String word) {
    return List.of("NaN", "+Inf", "-Inf", "Inf").contains(word)
        || (!word.isEmpty()
            && Ascii.digit(word.charAt(word.length() - 1))
            && word.chars().allMatch(c -> Ascii.digit(c) || "+-.eE".indexOf(c) >= 0));
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new LinkedHashMap<>();
    int at = 0;
    int sign = text.indexOf("=\"");
    while (sign >= 0) {
      int close = Quoting.close(text, sign + 1);
      if (close < 0) {
        return labels;
      }
      String name = text.substring(at, sign).replace(",", "").strip();
      labels.put(name, Quoting.unescape(text.substring(sign + 2, close)));
      at = close + 1;
      sign = text.indexOf("=\"", at);
    }
    return labels;
  }
}
