package kb.code.signal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.code.signal.Occurrence.Form;

/// What the libraries of a language that show something are called, read from `LANGUAGE.signals`.
///
/// A row is a kind of signal, the names that show it, and what the arguments are:
///
/// ```
/// log          *f,*fln    on=log|lg  text=0 printf
/// log.info     Print      on=^log$   text=0 print
/// metric       *Opts{}    text=Namespace+Subsystem+Name join=_ help=Help
/// ```
///
/// | cell | says |
/// | --- | --- |
/// | kind | a word of [kb.model.Signal.Kind], `.level` where the name does not tell; `text` for what only makes text |
/// | `name,name` | the last names of what is called; in one, `*` stands for any level and `#` for any type |
/// | `name{}` `name()` | of a type whose value is written; of a function, for what it returns |
/// | `=regex` `"regex` `~regex` | a constant whose name fits; a literal that fits; a call whose name fits; with `{}` behind it a type |
/// | `on=regex` | what the receiver's path must hold; of a value or a return, the definition around; of a constant, the comment |
/// | `in=regex` | what the definition around must hold: a function, a list |
/// | `if=selector~regex` | what an argument must hold |
/// | `text=selector` | the message or name, `detail=selector` the details: see [Selector] |
/// | `sentence` | the message must have two words: for names that others have as well |
/// | `word:text` | a detail that the row itself says; `join`, `before`, `wrap` put text between, before, behind |
/// | `printf` … | a word of [Style] |
///
/// Of the rows that fit, the first of each kind counts. Other lines name the levels and types, the
/// calls that make the field of an error (`errors`), names of texts that are not said (`silent`),
/// calls that do not come back (`leaving`), the units of numbers, how names of causes look, and
/// another table to read besides (`include`). `include` reads the table of another language first.
public final class SignalTable {
  /// A row under one of its names.
  record Entry(Row row, String level, String type) {}

  private record ByPattern(Pattern name, Entry entry) {}

  /// Names that are remembered; a large project has so many.
  private static final int MOST_KNOWN = 20_000;

  /// Between the words of a name.
  private static final Pattern PARTS = Pattern.compile("_|(?<=[a-z])(?=[A-Z])");

  private final Map<Form, Map<String, List<Entry>>> byName = new HashMap<>();
  private final Map<Form, List<ByPattern>> byPattern = new HashMap<>();

  /// The rows of the names that were asked for first.
  private final Map<Form, Map<String, List<Entry>>> known =
      Map.of(Form.CALL, new ConcurrentHashMap<>(), Form.STRUCT, new ConcurrentHashMap<>());

  private final Map<String, String> levels;
  private final Set<String> silent;
  private final Set<String> errors;
  private final Set<String> leaving;
  private final Pattern causes;
  private final Map<String, Map<String, BigDecimal>> units;

  private SignalTable(String file) {
    RowReader reader = new RowReader();
    reader.read(file);
    reader.rows().forEach(named -> enter(named.form(), named.name(), named.entry()));
    levels = Map.copyOf(reader.levels());
    silent = Set.copyOf(reader.silent());
    errors = Set.copyOf(reader.errors());
    leaving = Set.copyOf(reader.leaving());
    causes = reader.causes();
    units = Map.copyOf(reader.units());
  }

  /// The table of a language, an empty one where there is none.
  public static SignalTable of(String language) {
    return new SignalTable(text(language));
  }

  /// The file of a language, empty where there is none.
  static String text(String language) {
    try (InputStream stream = SignalTable.class.getResourceAsStream(language + ".signals")) {
      return stream == null ? "" : new String(stream.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// @throws IllegalArgumentException for what is no table, with its line
  static SignalTable parse(String file) {
    return new SignalTable(file);
  }

  /// Whether something of that name may be a signal.
  public boolean knows(Form form, String name) {
    return !entries(form, name).isEmpty();
  }

  /// Whether a call of that name may make text within other texts.
  public boolean makesText(String name) {
    return byName.getOrDefault(Form.CALL, Map.of()).getOrDefault(name, List.of()).stream()
        .anyMatch(entry -> entry.row().kind().isEmpty());
  }

  /// Most calls and values are of few names; a literal is seldom there twice.
  List<Entry> entries(Form form, String name) {
    Map<String, List<Entry>> names = known.get(form);
    if (names == null) {
      return found(form, name);
    }
    List<Entry> entries = names.get(name);
    if (entries == null) {
      entries = found(form, name);
      if (names.size() < MOST_KNOWN) {
        names.put(name, entries);
      }
    }
    return entries;
  }

  private List<Entry> found(Form form, String name) {
    List<Entry> all = byName.getOrDefault(form, Map.of()).getOrDefault(name, List.of());
    for (ByPattern each : byPattern.getOrDefault(form, List.of())) {
      if (each.name().matcher(name).find()) {
        all = new ArrayList<>(all);
        all.add(each.entry());
      }
    }
    return all;
  }

  /// The level that a word stands for.
  Optional<String> level(String word) {
    return Optional.ofNullable(levels.get(word));
  }

  /// The level that a name begins with: `Warnf` a warning, `Errors` none.
  Optional<String> levelOf(String name) {
    return level(name)
        .or(() ->
            levels.keySet().stream()
                .filter(word -> name.startsWith(word) && !goesOn(name.substring(word.length())))
                .max(Comparator.comparingInt(String::length))
                .flatMap(this::level));
  }

  /// The level that a part of a name says, the last of several: `log_link_warning_errno`,
  /// `rateLimitWarnf`.
  Optional<String> levelIn(String name) {
    return Arrays.stream(PARTS.split(name))
        .map(part -> part.endsWith("f") ? part.substring(0, part.length() - 1) : part)
        .flatMap(part -> Stream.of(part, capitalized(part)))
        .flatMap(part -> level(part).stream())
        .reduce((_, last) -> last);
  }

  private static String capitalized(String word) {
    return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  /// Whether a word goes on there, but for the signs of a format and a line.
  private static boolean goesOn(String rest) {
    return !rest.isEmpty()
        && !Character.isUpperCase(rest.charAt(0))
        && !rest.equals("f")
        && !rest.equals("ln")
        && !rest.equals("w");
  }

  /// Whether a name stands for text that is not said.
  boolean isSilent(String name) {
    return silent.contains(name);
  }

  /// Whether a call of that name makes the field of an error.
  boolean makesError(String name) {
    return errors.contains(name);
  }

  /// Whether a call of that name does not come back.
  public boolean leaves(String name) {
    return leaving.contains(name);
  }

  /// Whether an expression is by its looks the message of another error.
  boolean isCause(String source) {
    return causes.matcher(source).find();
  }

  /// Units by name, in each how many a name of the language stands for.
  Map<String, Map<String, BigDecimal>> units() {
    return units;
  }

  private void enter(Form form, String name, Entry entry) {
    boolean pattern = (form == Form.CALL || form == Form.STRUCT) && name.startsWith("~");
    if (pattern || form == Form.CONSTANT || form == Form.LITERAL) {
      byPattern
          .computeIfAbsent(form, _ -> new ArrayList<>())
          .add(new ByPattern(Pattern.compile(pattern ? name.substring(1) : name), entry));
    } else {
      byName
          .computeIfAbsent(form, _ -> new HashMap<>())
          .computeIfAbsent(name, _ -> new ArrayList<>())
          .add(entry);
    }
  }
}
