package kb.code.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.code.signal.Expression.Call;
import kb.model.Signal;
import kb.model.Signal.Kind;
import kb.model.Template;
import kb.model.Template.Part;

/// Says which of what is written in a file is a signal: the door of this room.
///
/// One for each file, its occurrences in the order of the file: what a call holds is read with it
/// and not once more.
public final class SignalReader {
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern NAME = Pattern.compile("\\S+");
  private static final Set<Kind> NUMBERED = EnumSet.of(Kind.LIMIT);

  private static final String LEVEL = "Level";

  /// Functions that pass a text on to each other: some pass it on to themselves.
  private static final int DEEPEST = 3;

  private final SignalTable table;
  private final Constants constants;
  private final Wrappers wrappers = new Wrappers();
  private int depth;

  /// Values that were part of a signal.
  private final Set<Expression> read = Collections.newSetFromMap(new IdentityHashMap<>());

  public SignalReader(SignalTable table, Constants constants) {
    this.table = table;
    this.constants = constants;
  }

  /// Whether a call of that name may be a signal: by the table, or as it is a function of this file
  /// that passes its text on.
  public boolean knows(String name) {
    return table.knows(Occurrence.Form.CALL, name) || wrappers.knows(name);
  }

  /// Looks whether a function of this file passes its text on to a call within it.
  ///
  /// @param parameters its names for what it is given, in order
  public void learn(String name, List<String> parameters, Occurrence inner) {
    if (inner.expression() instanceof Call call) {
      Wrapper wrapper = new Wrapper(parameters, call, inner.after());
      wrappers.learn(name, wrapper, each -> said(inner.of(each.name(), each, inner.after())));
    }
  }

  /// The signals in an occurrence, of each kind one at most unless it has several names: by the
  /// table, else by what a function of this file passes it on to, else by how it is called.
  public List<Signal> signals(Occurrence occurrence) {
    if (read.contains(occurrence.expression())) {
      return List.of();
    }
    List<Signal> found = said(occurrence);
    if (!found.isEmpty()) {
      boolean raised = occurrence.name().equals(Occurrence.RAISE);
      Selector.arguments(occurrence.expression())
          .map(Expression.Argument::value)
          .filter(each -> raised || each instanceof Expression.Struct)
          .forEach(read::add);
    }
    return found;
  }

  private List<Signal> said(Occurrence occurrence) {
    List<Signal> found = byTable(occurrence, false);
    if (found.isEmpty() && depth < DEEPEST && occurrence.expression() instanceof Call outer) {
      depth++;
      found = passedOn(outer, occurrence);
      depth--;
    }
    return found.isEmpty() ? byTable(occurrence, true) : found;
  }

  /// What the call that shows it says, with the name of the call that is written there.
  private List<Signal> passedOn(Call outer, Occurrence occurrence) {
    Templates templates = new Templates(table, constants, occurrence.at());
    return wrappers
        .named(outer.name())
        .filter(passing ->
            passing.text(outer).map(templates::parts).filter(Wrappers::isSentence).isPresent())
        .map(passing -> passedOn(outer, passing.wrapper(), occurrence))
        .filter(signals -> !signals.isEmpty())
        .findFirst()
        .orElse(List.of());
  }

  private List<Signal> passedOn(Call outer, Wrapper wrapper, Occurrence occurrence) {
    Call inner = wrapper.of(outer);
    return said(occurrence.of(inner.name(), inner, wrapper.after())).stream()
        .filter(signal -> !Wrappers.isUnfilled(signal))
        .map(signal -> called(signal, outer.callee()))
        .toList();
  }

  private static Signal called(Signal signal, String callee) {
    return new Signal(
        signal.kind(),
        signal.template(),
        callee,
        signal.level(),
        signal.enclosing(),
        signal.guard(),
        signal.lines(),
        signal.details());
  }

  /// @param loosely whether by the rows for names that others have as well, or by all others
  private List<Signal> byTable(Occurrence occurrence, boolean loosely) {
    Templates templates = new Templates(table, constants, occurrence.at());
    List<Signal> found = new ArrayList<>();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    for (SignalTable.Entry entry : table.entries(occurrence.form(), occurrence.name())) {
      Optional<Kind> kind = entry.row().kind();
      if (kind.isPresent()
          && loosely == entry.row().words().containsKey(Row.SENTENCE)
          && !kinds.contains(kind.get())
          && entry.row().within().matcher(occurrence.enclosing()).find()
          && entry.row().fits(occurrence.expression(), occurrence.after(), occurrence.place())) {
        List<Signal> signals = signals(kind.get(), entry, occurrence, templates);
        found.addAll(signals);
        if (!signals.isEmpty()) {
          kinds.add(kind.get());
        }
      }
    }
    return found;
  }

  private List<Signal> signals(
      Kind kind, SignalTable.Entry entry, Occurrence occurrence, Templates templates) {
    Row row = entry.row();
    return templates(row, occurrence, templates)
        .filter(template -> says(kind, template))
        .map(template ->
            new Signal(
                kind,
                template,
                callee(occurrence),
                kind == Kind.LOG ? level(entry, occurrence.expression()) : "",
                occurrence.enclosing(),
                occurrence.guard(),
                occurrence.lines(),
                new Details(table, templates, row, occurrence).all(entry.type())))
        .filter(signal -> !NUMBERED.contains(kind) || isNumber(signal.details()))
        .toList();
  }

  private static Stream<Template> templates(Row row, Occurrence occurrence, Templates templates) {
    if (row.selector("text").isEmpty()) {
      return Stream.of(Template.of(occurrence.name()));
    }
    return new Message(templates, row)
        .of(occurrence.expression(), occurrence.after()).stream()
            .map(parts -> new Parts().add(parts).template());
  }

  /// A limit that is no number tells nothing.
  private static boolean isNumber(Map<String, String> details) {
    String value = details.getOrDefault("value", "");
    return !value.isEmpty() && (Character.isDigit(value.charAt(0)) || value.startsWith("-"));
  }

  /// A message has words, a name has no space.
  private static boolean says(Kind kind, Template template) {
    List<String> texts = template.texts();
    boolean sentence = kind.isMessage() || kind == Kind.STATUS;
    return sentence
        ? texts.stream().anyMatch(text -> LETTER.matcher(text).find())
        : !texts.isEmpty() && template.parts().stream().allMatch(SignalReader::isNamePart);
  }

  private static boolean isNamePart(Part part) {
    return switch (part) {
      case Part.Text(var text) -> NAME.matcher(text).matches();
      case Part.Hole _ -> true;
    };
  }

  private static String callee(Occurrence occurrence) {
    return switch (occurrence.expression()) {
      case Call call when occurrence.name().equals(Occurrence.RAISE) -> thrown(call);
      case Call call -> call.callee();
      case Expression.Struct(var type, _) -> type;
      default -> occurrence.form() == Occurrence.Form.LITERAL ? "" : occurrence.name();
    };
  }

  /// What is thrown, as it is made.
  private static String thrown(Call raise) {
    return raise.arguments().getFirst().value().path();
  }

  /// What the name says, else the calls before it, else the row.
  private String level(SignalTable.Entry entry, Expression expression) {
    return entry.level().isEmpty()
        ? Stream.concat(Stream.of(expression), Selector.receivers(expression))
            .flatMap(each ->
                each instanceof Call call ? table.levelOf(call.name()).stream() : Stream.empty())
            .findFirst()
            .or(() -> levelArgument(entry.row(), expression))
            .or(() -> levelInName(entry.row(), expression))
            .orElse("")
        : entry.level();
  }

  /// Of names that only their shape tells of.
  private Optional<String> levelInName(Row row, Expression expression) {
    return row.words().containsKey(Row.SENTENCE) && expression instanceof Call call
        ? table.levelIn(call.name())
        : Optional.empty();
  }

  /// `LevelInfo` says `Info`.
  private static String bare(String name) {
    return name.startsWith(LEVEL) ? name.substring(LEVEL.length()) : name;
  }

  private Optional<String> levelArgument(Row row, Expression expression) {
    return row.selector("level").stream()
        .flatMap(selector -> selector.first(expression, List.of()).stream())
        .map(each -> each instanceof Expression.Joined(var parts) ? parts.getFirst() : each)
        .map(each -> each.plain().substring(each.plain().lastIndexOf('.') + 1))
        .flatMap(name -> table.level(name).or(() -> table.level(bare(name))).stream())
        .findFirst();
  }
}
