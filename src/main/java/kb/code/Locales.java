package kb.code;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.LineRange;
import kb.model.Signal;
import kb.model.Symbol;
import kb.model.Template;

/// Sentences of a program that are kept apart from its code: in `locales/en.yml`, as Ruby does, or
/// in `templates/*.ftl`, as FreeMarker does.
///
/// Only the English ones: those are searched for. Each line of a block is one, for so it is shown.
final class Locales {
  private static final Pattern FILE =
      Pattern.compile("(?:^|/)(?:locales?|i18n)/(?:[^/]+/)*en\\.ya?ml$");

  private static final Pattern PAGE = Pattern.compile("(?:^|/)templates/(?:[^/]+/)*[^/]+\\.ftl$");

  /// Of a page: `<#if title>`, `</p>`.
  private static final Pattern TAG = Pattern.compile("</?[#@a-zA-Z][^<>]*>");

  /// A key, and the mark of a block behind it.
  private static final Pattern KEY =
      Pattern.compile("^\\s*[\\w.'\"-]+:(?:\\s+(?<block>[|>][-+\\d]*)?|$)");

  private static final Pattern HOLE = Pattern.compile("[%$]\\{\\w+[^{}]*\\}");

  /// Shorter ones say too little: "Download failed" is anybody's.
  private static final int WORDS = 4;

  private final List<Symbol> symbols;
  private final List<Signal> found = new ArrayList<>();

  private Locales(List<Symbol> symbols) {
    this.symbols =
        symbols.stream().sorted(Comparator.comparingInt(it -> it.lines().count())).toList();
  }

  static List<Signal> of(SourceFile file, List<Symbol> symbols) {
    if (FILE.matcher(file.path()).find()) {
      return new Locales(symbols).all(file.text());
    }
    return PAGE.matcher(file.path()).find() ? new Locales(symbols).page(file.text()) : List.of();
  }

  private List<Signal> all(String text) {
    int number = 0;
    int block = Integer.MAX_VALUE;
    for (String line : text.split("\n", -1)) {
      number++;
      int indent = line.length() - line.stripLeading().length();
      if (line.isBlank() || indent > block) {
        say(line, number);
        continue;
      }
      Matcher key = KEY.matcher(line);
      boolean isKey = key.find();
      block = isKey && key.group("block") != null ? indent : Integer.MAX_VALUE;
      if (isKey) {
        say(line.substring(key.end()), number);
      }
    }
    return found;
  }

  private List<Signal> page(String text) {
    int number = 0;
    for (String line : text.split("\n", -1)) {
      say(TAG.matcher(line).replaceAll(""), ++number);
    }
    return found;
  }

  private void say(String line, int number) {
    Template template = Holes.template(line.strip().replaceAll("^([\"'])(.*)\\1$", "$2"), HOLE);
    if (Literals.words(template) >= WORDS) {
      LineRange lines = new LineRange(number, number);
      found.add(
          new Signal(Signal.Kind.TEXT, template, "", "", enclosing(number), "", lines, Map.of()));
    }
  }

  private String enclosing(int at) {
    return symbols.stream()
        .filter(symbol -> symbol.lines().holds(at))
        .map(Symbol::qualified)
        .findFirst()
        .orElse("");
  }
}
