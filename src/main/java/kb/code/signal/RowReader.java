package kb.code.signal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kb.code.signal.Occurrence.Form;
import kb.model.Signal;

/// Reads the lines of a table; [SignalTable] says what they look like.
final class RowReader {
  /// A row under one name.
  record Named(Form form, String name, SignalTable.Entry entry) {}

  private static final Pattern ANYTHING = Pattern.compile("");
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final int OPTIONS = 2;

  private final List<Named> rows = new ArrayList<>();
  private final Map<String, String> levels = new LinkedHashMap<>();
  private final List<String> types = new ArrayList<>();
  private final Set<String> silent = new HashSet<>();
  private final Set<String> errors = new HashSet<>();
  private final Set<String> leaving = new HashSet<>();
  private final Map<String, Map<String, BigDecimal>> units = new HashMap<>();
  private Pattern causes = NEVER;

  /// @throws IllegalArgumentException for a line that is no row, with its number
  void read(String file) {
    int number = 0;
    for (String line : file.split("\n", -1)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        line(line.strip().split("\\s+"));
      } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
        throw new IllegalArgumentException("line " + number + " of a table: " + line, e);
      }
    }
  }

  List<Named> rows() {
    return rows;
  }

  /// The level that each name says.
  Map<String, String> levels() {
    return levels;
  }

  Set<String> silent() {
    return silent;
  }

  Set<String> errors() {
    return errors;
  }

  Set<String> leaving() {
    return leaving;
  }

  Pattern causes() {
    return causes;
  }

  Map<String, Map<String, BigDecimal>> units() {
    return units;
  }

  private void line(String[] cells) {
    List<String> rest = Arrays.asList(cells).subList(1, cells.length);
    switch (cells[0]) {
      case "levels" -> rest.forEach(this::level);
      case "types" -> types.addAll(rest);
      case "silent" -> silent.addAll(rest);
      case "errors" -> errors.addAll(rest);
      case "leaving" -> leaving.addAll(rest);
      case "causes" -> causes = Pattern.compile(rest.getFirst());
      case "unit" -> unit(rest);
      case "include" -> read(SignalTable.text(rest.getFirst()));
      default -> row(cells);
    }
  }

  private void level(String cell) {
    String level = before(cell, '=');
    List.of(after(cell, '=').split(",")).forEach(name -> levels.put(name, level));
  }

  private void unit(List<String> cells) {
    Map<String, BigDecimal> names =
        units.computeIfAbsent(cells.getFirst(), _ -> new LinkedHashMap<>());
    cells.stream()
        .skip(1)
        .forEach(cell -> names.put(before(cell, '='), new BigDecimal(after(cell, '='))));
  }

  private void row(String[] cells) {
    String names = cells[1];
    List<String> options = Arrays.asList(cells).subList(OPTIONS, cells.length);
    if (names.startsWith("~") && names.endsWith("{}")) {
      String type = names.substring(0, names.length() - 2);
      add(Form.STRUCT, type, row(cells[0], Form.STRUCT, options), "", "");
    } else if (names.startsWith("~")) {
      add(Form.CALL, names, row(cells[0], Form.CALL, options), "", "");
    } else if (names.startsWith("=")) {
      add(Form.CONSTANT, names.substring(1), row(cells[0], Form.CONSTANT, options), "", "");
    } else if (names.startsWith("\"")) {
      add(Form.LITERAL, names.substring(1), row(cells[0], Form.LITERAL, options), "", "");
    } else {
      for (String name : names.split(",")) {
        Form form =
            name.endsWith("{}") ? Form.STRUCT : name.endsWith("()") ? Form.RETURNED : Form.CALL;
        String bare = form == Form.CALL ? name : name.substring(0, name.length() - 2);
        expand(bare, form, row(cells[0], form, options));
      }
    }
  }

  private void expand(String name, Form form, Row row) {
    if (name.contains("*")) {
      levels.forEach((word, level) -> add(form, name.replace("*", word), row, level, ""));
    } else if (name.contains("#")) {
      types.forEach(
          type -> add(form, name.replace("#", type), row, "", type.toLowerCase(Locale.ROOT)));
    } else {
      add(form, name, row, "", "");
    }
  }

  private void add(Form form, String name, Row row, String level, String type) {
    String own = row.level().isEmpty() ? level : row.level();
    rows.add(new Named(form, name, new SignalTable.Entry(row, own, type)));
  }

  private static Row row(String kind, Form form, List<String> options) {
    Pattern on = ANYTHING;
    Pattern within = ANYTHING;
    Style style = Style.PLAIN;
    List<Row.Condition> conditions = new ArrayList<>();
    Map<String, Selector> selectors = new HashMap<>();
    Map<String, String> words = new HashMap<>();
    for (String option : options) {
      String key = option.split("[=:]", 2)[0];
      if (option.equals(Row.SENTENCE)) {
        words.put(option, "");
      } else if (key.equals(option)) {
        style = Style.named(option);
      } else if (option.startsWith("on=")) {
        on = Pattern.compile(after(option, '='));
      } else if (option.startsWith("in=")) {
        within = Pattern.compile(after(option, '='));
      } else if (option.startsWith("if=")) {
        String condition = after(option, '=');
        conditions.add(
            new Row.Condition(
                Selector.parse(before(condition, '~')), Pattern.compile(after(condition, '~'))));
      } else if (option.charAt(key.length()) == '=') {
        selectors.put(key, Selector.parse(after(option, '=')));
      } else {
        words.put(key, option.substring(key.length() + 1).replace("\\s", " "));
      }
    }
    String[] words2 = kind.split("\\.", 2);
    String level = words2.length > 1 ? words2[1] : "";
    return new Row(form, kind(words2[0]), level, on, within, conditions, style, selectors, words);
  }

  private static Optional<Signal.Kind> kind(String word) {
    return word.equals("text")
        ? Optional.empty()
        : Optional.of(Signal.Kind.valueOf(word.toUpperCase(Locale.ROOT)));
  }

  private static String before(String cell, char sign) {
    return cell.substring(0, cell.indexOf(sign));
  }

  private static String after(String cell, char sign) {
    return cell.substring(cell.indexOf(sign) + 1);
  }
}
