package kb.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kb.explain.paste.Envelope;
import kb.explain.paste.Fact;
import kb.explain.paste.Frame;
import kb.explain.paste.Paste;
import kb.explain.paste.Pasted;
import kb.explain.paste.Stack;

/// A pasted text as things to explain: what repeats is one.
///
/// @param asides lines of a description that say what something is, and not what happened to it
record Pasting(List<Thing> things, List<String> asides) {
  /// From so many properties on a paste is a description, and what stands between them a part of
  /// it.
  private static final int DESCRIPTION = 3;

  /// Words of a line that is a heading or a value, and no message.
  private static final int FEW_WORDS = 3;

  /// Keys behind which a description says what happened.
  private static final Pattern TELLING =
      Pattern.compile(
          "(?i)\\b(reason|message|errors?|fail\\w*|cause|warnings?|exit|signal|active|result"
              + "|description|output)\\b");

  /// A distinct thing, and how often it occurs.
  sealed interface Thing {
    Understood understood(Reader reader);

    record Said(Message message) implements Thing {
      @Override
      public Understood understood(Reader reader) {
        return reader.message(message);
      }
    }

    record Named(Message message) implements Thing {
      @Override
      public Understood understood(Reader reader) {
        return reader.names(message);
      }
    }

    record Traced(Trace trace) implements Thing {
      @Override
      public Understood understood(Reader reader) {
        return reader.trace(trace);
      }
    }

    record Repeated(Thing thing, int count) implements Thing {
      @Override
      public Understood understood(Reader reader) {
        return thing.understood(reader).times(count);
      }
    }
  }

  static Pasting of(String text) {
    List<Pasted> all = Paste.read(text);
    long properties = all.stream().filter(Pasted.Property.class::isInstance).count();
    List<Pasted> telling =
        all.stream().filter(it -> !isAside(it, properties >= DESCRIPTION)).toList();
    // Who pastes nothing else asks about just that.
    List<Pasted> read = telling.isEmpty() ? all : telling;
    List<String> asides =
        all.stream()
            .filter(it -> !read.contains(it))
            .map(it -> it instanceof Pasted.Property aside ? aside.key() : it.at().text().strip())
            .filter(it -> !it.isEmpty())
            .toList();
    return new Pasting(distinct(read), asides);
  }

  private static boolean isAside(Pasted pasted, boolean described) {
    return switch (pasted) {
      case Pasted.Property property ->
          property.codes().isEmpty() && !TELLING.matcher(property.key()).find();
      case Pasted.Setting _ -> described;
      case Pasted.Line line ->
          described
              && line.envelope().layers().isEmpty()
              && line.message().strip().split("\\s+").length <= FEW_WORDS;
      case Pasted.Trace _, Pasted.Samples _, Pasted.Query _, Pasted.Event _, Pasted.Command _ ->
          false;
    };
  }

  private static List<Thing> distinct(List<Pasted> read) {
    Map<String, Thing> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Pasted pasted : read) {
      for (Thing thing : things(pasted)) {
        String key = key(thing);
        first.putIfAbsent(key, thing);
        counts.merge(key, 1, Integer::sum);
      }
    }
    List<Thing> things = new ArrayList<>();
    first.forEach(
        (key, thing) -> things.add(new Thing.Repeated(thing, counts.getOrDefault(key, 1))));
    return things;
  }

  private static List<Thing> things(Pasted pasted) {
    int line = pasted.at().line();
    String text = pasted.at().text().strip();
    return switch (pasted) {
      case Pasted.Line said ->
          said.message().isBlank() ? List.of() : List.of(new Thing.Said(message(said)));
      case Pasted.Trace trace -> List.of(new Thing.Traced(trace(trace)));
      case Pasted.Samples samples ->
          samples.samples().stream()
              .map(sample -> named(sample.name(), line, new Name(sample.name(), "metric")))
              .toList();
      case Pasted.Query query ->
          List.of(
              new Thing.Named(
                  Message.naming(
                      text,
                      line,
                      query.metrics().stream().map(it -> new Name(it, "metric")).toList())));
      case Pasted.Event event -> List.of(new Thing.Said(message(event, line)));
      case Pasted.Property property ->
          property.value().isBlank()
              ? List.of()
              : List.of(new Thing.Said(Message.bare(said(property), line)));
      case Pasted.Setting setting ->
          List.of(named(text, line, new Name(setting.key(), shape(setting.form()))));
      case Pasted.Command command ->
          List.of(
              new Thing.Named(
                  Message.naming(
                      text,
                      line,
                      command.flags().keySet().stream().map(it -> new Name(it, "flag")).toList())));
    };
  }

  /// A bare code says nothing without its key.
  private static String said(Pasted.Property property) {
    boolean code = property.value().chars().allMatch(Character::isDigit);
    return code ? property.key() + ": " + property.value() : property.value();
  }

  private static Thing named(String text, int line, Name name) {
    return new Thing.Named(Message.naming(text, line, List.of(name)));
  }

  private static Message message(Pasted.Line said) {
    Envelope envelope = said.envelope();
    return new Message(
        said.said(),
        said.at().line(),
        envelope.fact(Fact.LEVEL).orElse(""),
        envelope.fact(Fact.CALLER).orElse(""),
        envelope.fact(Fact.LOGGER).orElse(""),
        envelope.fields(),
        List.of());
  }

  private static Message message(Pasted.Event event, int line) {
    String level = event.type().equalsIgnoreCase("warning") ? "warn" : "";
    List<Name> names =
        event.reason().isBlank() ? List.of() : List.of(new Name(event.reason(), "event"));
    String said = event.message().isBlank() ? event.reason() : event.message();
    return new Message(List.of(said), line, level, "", "", Map.of(), names);
  }

  private static String shape(Pasted.Setting.Form form) {
    return switch (form) {
      case FLAG -> "flag";
      case VARIABLE -> "env";
      case SYSCTL -> "path";
      case KEY -> "config";
    };
  }

  private static Trace trace(Pasted.Trace pasted) {
    List<Message> messages = new ArrayList<>();
    String level = pasted.envelope().fact(Fact.LEVEL).orElse("error");
    for (Stack stack : pasted.stacks()) {
      String said = stack.message().isBlank() ? stack.type() : stack.message();
      boolean raised = stack.role() != Stack.Role.THREAD && stack.role() != Stack.Role.EARLIER;
      if (raised && !said.isBlank()) {
        messages.add(
            new Message(List.of(said), pasted.at().line(), level, "", "", Map.of(), List.of()));
      }
    }
    if (messages.isEmpty()) {
      messages.add(Message.bare(firstLine(pasted.at().text()), pasted.at().line()));
    }
    Optional<Stack> cause =
        pasted.stacks().stream().filter(stack -> !stack.frames().isEmpty()).findFirst();
    List<Frame> frames = cause.map(Stack::frames).orElse(List.of());
    return new Trace(messages, frames);
  }

  private static String firstLine(String text) {
    return text.lines().filter(line -> !line.isBlank()).findFirst().orElse(text).strip();
  }

  /// What is the same for things that repeat.
  private static String key(Thing thing) {
    return switch (thing) {
      case Thing.Said(var message) -> "said " + masked(String.join("\n", message.texts()));
      case Thing.Named(var message) -> "named " + message.names();
      case Thing.Traced(var trace) ->
          "traced " + masked(trace.messages().getFirst().text()) + trace.frames();
      case Thing.Repeated(var repeated, var _) -> key(repeated);
    };
  }

  /// A message without what differs from one time to the next: every word with a digit in it.
  static String masked(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int start = 0;
    boolean digit = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || c == '_') {
        digit |= Character.isDigit(c);
      } else {
        masked.append(digit ? "#" : text.substring(start, i));
        if (i < text.length()) {
          masked.append(c);
        }
        start = i + 1;
        digit = false;
      }
    }
    return masked.toString();
  }
}
