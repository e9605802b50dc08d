package kb.explain.paste;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The outline of a line's beginning: text with holes, as in `{time:stamp} {host:host}
/// {program:tag}{?[{process:number}]}: `.
///
/// A blank is one or more blanks or tabs (none at the line's end), `\t` is a tab. `{fact:kind}`
/// takes what the [Kind] takes and keeps it as the [Fact]; `{kind}` drops it. `{fact:}` takes all
/// up to the text that follows it. `{?...}` may be left out. Nothing is ever tried twice: a hole
/// gives back nothing.
final class Shape {
  private sealed interface Part {
    record Text(String text) implements Part {}

    record Hole(Optional<Fact> fact, Kind kind) implements Part {}

    /// All up to the text.
    record Until(Optional<Fact> fact, String text) implements Part {}

    record Maybe(List<Part> parts) implements Part {}
  }

  /// What a shape found.
  ///
  /// @param end where the rest of the line begins
  record Match(Map<Fact, String> facts, int end) {}

  private final List<Part> parts;

  private Shape(List<Part> parts) {
    this.parts = parts;
  }

  /// Reads an outline.
  ///
  /// @throws IllegalArgumentException when a hole names no kind or fact, or is not closed
  static Shape of(String outline) {
    return new Shape(new Outline(outline).parts(outline.length()));
  }

  /// What it finds at the beginning of a text.
  Optional<Match> match(String text) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    int end = follow(parts, text, 0, facts);
    return end < 0 ? Optional.empty() : Optional.of(new Match(facts, end));
  }

  private static int follow(List<Part> parts, String text, int from, Map<Fact, String> facts) {
    int at = from;
    for (Part part : parts) {
      at = step(part, text, at, facts);
      if (at < 0) {
        return -1;
      }
    }
    return at;
  }

  private static int step(Part part, String text, int at, Map<Fact, String> facts) {
    return switch (part) {
      case Part.Text(var wanted) -> literal(wanted, text, at);
      case Part.Hole(var fact, var kind) -> kept(fact, text, at, kind.end(text, at), facts);
      case Part.Until(var fact, var stop) -> kept(fact, text, at, text.indexOf(stop, at), facts);
      case Part.Maybe(var inner) -> {
        Map<Fact, String> more = new EnumMap<>(Fact.class);
        int end = follow(inner, text, at, more);
        if (end >= 0) {
          facts.putAll(more);
        }
        yield Math.max(at, end);
      }
    };
  }

  private static int literal(String wanted, String text, int from) {
    int at = from;
    for (int i = 0; i < wanted.length(); i++) {
      boolean blank = wanted.charAt(i) == ' ';
      if (blank && at == text.length() && i == wanted.length() - 1) {
        return at;
      }
      int next = blank ? Ascii.afterBlanks(text, at) : at + 1;
      if (at >= text.length() || next == at || (!blank && text.charAt(at) != wanted.charAt(i))) {
        return -1;
      }
      at = next;
    }
    return at;
  }

  private static int kept(
      Optional<Fact> fact, String text, int at, int end, Map<Fact, String> facts) {
    if (end >= 0 && fact.isPresent()) {
      facts.put(fact.get(), text.substring(at, end).strip());
    }
    return end;
  }

  /// Reads an outline from left to right.
  private static final class Outline {
    private final String text;
    private int at;

    Outline(String text) {
      this.text = text;
    }

    List<Part> parts(int end) {
      List<Part> parts = new ArrayList<>();
      while (at < end && text.charAt(at) != '}') {
        parts.add(text.charAt(at) == '{' ? braces(end) : new Part.Text(literal(end)));
      }
      return parts;
    }

    private String literal(int end) {
      int start = at;
      while (at < end && text.charAt(at) != '{' && text.charAt(at) != '}') {
        at++;
      }
      return text.substring(start, at);
    }

    private Part braces(int end) {
      if (text.startsWith("{?", at)) {
        at += "{?".length();
        Part maybe = new Part.Maybe(parts(end));
        close();
        return maybe;
      }
      int close = text.indexOf('}', at);
      String hole = text.substring(at + 1, close);
      at = close + 1;
      return hole(hole, end);
    }

    private Part hole(String hole, int end) {
      int colon = hole.indexOf(':');
      Optional<Fact> fact = colon < 0 ? Optional.empty() : Fact.of(hole.substring(0, colon));
      String kind = hole.substring(colon + 1);
      if (colon > 0 && fact.isEmpty()) {
        throw new IllegalArgumentException("no fact " + hole + " in " + text);
      }
      if (kind.isEmpty()) {
        int before = at;
        Part until = new Part.Until(fact, literal(end));
        at = before;
        return until;
      }
      Kind known =
          Kind.of(kind)
              .orElseThrow(() -> new IllegalArgumentException("no kind " + kind + " in " + text));
      return new Part.Hole(fact, known);
    }

    private void close() {
      if (at >= text.length() || text.charAt(at) != '}') {
        throw new IllegalArgumentException("not closed: " + text);
      }
      at++;
    }
  }
}
