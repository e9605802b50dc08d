package kb.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.Signal;
import kb.text.Identifiers;

/// A name in a pasted text that may be that of a metric, a flag, a key and the like.
///
/// @param text the name as written
/// @param shape what it looks like, in the words of [kb.model.Signal.Kind]
record Name(String text, String shape) {
  private static final String SERIES = "[a-zA-Z_:][a-zA-Z0-9_:]*";

  private static final Pattern SAMPLE =
      Pattern.compile(
          "^(" + SERIES + ")\\s*(\\{.*\\})?\\s*([-+]?[0-9.eE+-]+|NaN|[+-]?Inf)?(\\s+\\d+)?$");
  private static final Pattern COMMENT =
      Pattern.compile("^# (?:HELP|TYPE|UNIT) (" + SERIES + ")\\b.*");
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\b(?:rate|irate|sum|increase|histogram_quantile|avg|max|min|count|delta|absent|topk)"
              + "\\s*(?:by|without)?\\s*\\(|\\[\\d+[smhdwy]\\]|\\{\\s*\\w+\\s*(?:=~|!~|!=|=)\\s*\"");

  /// What PromQL itself is called.
  private static final Set<String> PROMQL =
      Set.of(
          "histogram_quantile",
          "label_replace",
          "label_join",
          "group_left",
          "group_right",
          "quantile_over_time",
          "avg_over_time",
          "max_over_time",
          "min_over_time",
          "sum_over_time",
          "count_over_time",
          "last_over_time",
          "predict_linear",
          "count_values");

  /// Each kind of name by its looks, the surest first.
  private static final Map<String, Pattern> LOOKS = looks();

  /// The folders of `/proc/sys` that settings stand in.
  private static final Pattern SYSCTL =
      Pattern.compile("(?:fs|kernel|net|user|vm)(?:\\.[\\w-]+)*\\.[a-z]\\w+");

  private static Map<String, Pattern> looks() {
    Map<String, Pattern> looks = new LinkedHashMap<>();
    looks.put("path", Pattern.compile("(?<![\\w.])/(?:proc|sys)/[\\w./*-]+[\\w*]"));
    looks.put("flag", Pattern.compile("(?<![\\w-])--?[a-zA-Z][\\w]*(?:[-.][\\w]+)*"));
    looks.put("env", Pattern.compile("(?<![\\w-])[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+(?![\\w-])"));
    looks.put("status", Pattern.compile("(?<![\\w-])E[A-Z0-9]{2,14}(?![\\w-])"));
    looks.put(
        "metric", Pattern.compile("(?<![\\w./-])[a-z][a-z0-9]*(?:_[a-z0-9]+){1,}(?![\\w./-])"));
    looks.put(
        "config",
        Pattern.compile("(?<![\\w./-])[a-zA-Z][\\w-]*(?:\\.[a-zA-Z_][\\w-]*)+(?![\\w/-])"));
    looks.put("key", Pattern.compile("(?<![\\w./-])[a-z][a-z0-9]*(?:-[a-z0-9]+){1,}(?![\\w./-])"));
    looks.put(
        "event", Pattern.compile("(?<![\\w./-])[A-Z][a-z0-9]+(?:[A-Z][a-z0-9]*)*(?![\\w./-])"));
    return looks;
  }

  /// The name a text is nothing but, with what stands around such names: a sample's labels and
  /// value, a flag's or key's value. Empty when it is a sentence.
  static List<Name> alone(String text) {
    String line = text.strip();
    Matcher comment = COMMENT.matcher(line);
    if (comment.matches()) {
      return List.of(new Name(comment.group(1), "metric"));
    }
    if (EXPRESSION.matcher(line).find()) {
      return expression(line);
    }
    Matcher sample = SAMPLE.matcher(line);
    if (sample.matches()) {
      return List.of(new Name(sample.group(1), shape(sample.group(1))));
    }
    String name = line.replaceFirst("^(?:export|Environment=|-e|sysctl(?: -w)?)\\s*\"?", "");
    String key =
        name.replaceFirst("^([^\\s=:]+)(?:\\s*=\\s*(?:\"[^\"]*\"|\\S*)|:\\s*\\S+|)$", "$1")
            .replaceAll("^[\"'`]|[\"'`]$", "");
    boolean number = key.chars().noneMatch(Character::isLetter);
    return key.contains(" ") || key.length() < 2 || number
        ? List.of()
        : List.of(new Name(key, shape(key)));
  }

  private static List<Name> expression(String line) {
    List<Name> names = new ArrayList<>();
    Matcher matcher = Pattern.compile(SERIES).matcher(line.replaceAll("\"[^\"]*\"", "\"\""));
    while (matcher.find()) {
      boolean called = matcher.end() < line.length() && line.charAt(matcher.end()) == '(';
      if (matcher.group().contains("_") && !called && !PROMQL.contains(matcher.group())) {
        names.add(new Name(matcher.group(), "metric"));
      }
    }
    return names.stream().distinct().toList();
  }

  /// Every name in a sentence that is told by its looks, in order of kinds.
  static List<Name> within(String text) {
    Map<String, Name> names = new LinkedHashMap<>();
    LOOKS.forEach((shape, looks) -> {
      Matcher matcher = looks.matcher(text);
      while (matcher.find()) {
        names.putIfAbsent(matcher.group(), new Name(matcher.group(), shape));
      }
    });
    return List.copyOf(names.values());
  }

  private static String shape(String name) {
    return LOOKS.entrySet().stream()
        .filter(each -> each.getValue().matcher(name).matches())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("name");
  }

  /// The ways the same thing is written, the likeliest first: a series of a histogram by its
  /// metric, a sysctl by its file, a variable by the flag it sets.
  List<String> spellings() {
    List<String> spellings = new ArrayList<>(inSentence());
    spellings.add(text.substring(Math.max(text.lastIndexOf('.'), text.lastIndexOf('/')) + 1));
    return distinct(spellings);
  }

  /// The spellings that keep the whole name.
  List<String> inSentence() {
    List<String> spellings = new ArrayList<>();
    spellings.add(text);
    spellings.add(text.replaceFirst("_(bucket|sum|count|total|created)$", ""));
    spellings.add(text + "_total");
    spellings.add(text.replaceFirst("^/proc/sys/", "").replace('/', '.'));
    spellings.add(text.replaceFirst("^-+", "").replaceFirst("^no-", ""));
    spellings.add(text.replaceFirst("^-+", "").replace('_', '-'));
    spellings.add(text.replaceFirst("^-+", "").replace('-', '_'));
    if (shape.equals("env")) {
      spellings.add(text.replaceFirst("^[^_]*_", "").replace('_', '-'));
    }
    return distinct(spellings);
  }

  /// What a table of the kernel calls a sysctl: the last word of `net.core.somaxconn`. Empty for
  /// any other name.
  Optional<String> ofSysctl() {
    return SYSCTL.matcher(text).matches()
        ? Optional.of(text.substring(text.lastIndexOf('.') + 1))
        : Optional.empty();
  }

  private static List<String> distinct(List<String> spellings) {
    return spellings.stream().filter(it -> it.length() > 1).distinct().toList();
  }

  /// Whether it is more than one word: a single one may be anything.
  boolean isCompound() {
    return Identifiers.words(text).size() > 1;
  }

  /// Whether a signal of that kind may be meant by a name in a sentence: a plain word may be
  /// anything there.
  boolean tells(Signal.Kind kind) {
    return switch (kind) {
      case LOG, ERROR, PANIC, TEXT -> false;
      case METRIC -> shape.equals("metric");
      case FLAG -> shape.equals("flag") && text.length() > 2;
      case ENV -> shape.equals("env");
      case PATH -> shape.equals("path") || shape.equals("metric") || shape.equals("config");
      case CONFIG -> shape.equals("config") || shape.equals("key") || shape.equals("metric");
      case EVENT -> shape.equals("event");
      case STATUS, LIMIT -> shape.equals("status") || shape.equals("env") || shape.equals("event");
    };
  }
}
