package kb.explain.paste;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An envelope that stands in front of its message, by its shape.
///
/// @param name what its kind is called
/// @param isWeak whether it counts only around another envelope: by itself it may be anything
record Prefix(String name, Shape shape, Tail tail, boolean isWeak) implements Layer {
  /// What a logger puts behind its messages.
  enum Tail {
    NONE,
    /// A quoted message, then `key=value`; a message that is not quoted has nothing behind it.
    QUOTED,
    /// `key=value` to the end of the line.
    PAIRS,
    /// A colon, then `key=value` to the end of the line.
    COLON_PAIRS,
    /// A JSON object behind a tab or blanks.
    JSON,
    /// The logger in round brackets.
    BRACKETED_LOGGER,
    /// `{:key=>value}`, as Ruby shows what it has.
    RUBY
  }

  static Prefix prefix(String name, String outline) {
    return prefix(name, outline, Tail.NONE);
  }

  static Prefix prefix(String name, String outline, Tail tail) {
    return new Prefix(name, Shape.of(outline), tail, false);
  }

  static Prefix weak(String name, String outline) {
    return new Prefix(name, Shape.of(outline), Tail.NONE, true);
  }

  @Override
  public Optional<Opened> open(String text) {
    return shape.match(text).flatMap(match -> opened(match.facts(), text.substring(match.end())));
  }

  private Optional<Opened> opened(Map<Fact, String> facts, String rest) {
    if (tail == Tail.JSON && rest.startsWith("{")) {
      return Optional.empty();
    }
    facts.computeIfPresent(Fact.LEVEL, (_, level) -> Levels.of(level).orElse(level));
    Envelope head = new Envelope(List.of(name), facts, Map.of());
    Opened inner =
        switch (tail) {
          case NONE -> Opened.bare(rest);
          case QUOTED -> Tails.quoted(rest);
          case PAIRS -> Tails.pairs(rest);
          case COLON_PAIRS -> Tails.colonPairs(rest);
          case JSON -> Tails.json(rest);
          case BRACKETED_LOGGER -> Tails.bracketedLogger(rest);
          case RUBY -> Tails.ruby(rest);
        };
    return Optional.of(inner.in(head, false));
  }
}
