package kb.model;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// What a program says, as it is written in source: constant text with holes for what only the run
/// knows.
///
/// `fmt.Errorf("open %s: %w", path, err)` is the text `open `, a hole `path`, the text `: ` and a
/// hole `err` that holds a cause.
public record Template(List<Part> parts) {
  /// A piece of a template.
  public sealed interface Part {
    /// Said as it stands here.
    record Text(String text) implements Part {}

    /// Filled in by the run.
    ///
    /// @param name what is put there, as written in source; empty when nothing tells
    /// @param cause whether what is put there is the message of another error
    record Hole(String name, boolean cause) implements Part {}
  }

  private static final char VALUE = '\u0001';
  private static final char CAUSE = '\u0002';
  private static final char END = '\u0003';

  public Template {
    parts = List.copyOf(parts);
  }

  /// A template without holes.
  public static Template of(String text) {
    return new Template(text.isEmpty() ? List.of() : List.of(new Part.Text(text)));
  }

  /// The constant texts, in order.
  public List<String> texts() {
    return parts.stream()
        .flatMap(part -> part instanceof Part.Text(var text) ? Stream.of(text) : Stream.empty())
        .toList();
  }

  public boolean hasHoles() {
    return parts.stream().anyMatch(Part.Hole.class::isInstance);
  }

  /// For people: `open {path}: {err}`.
  public String shown() {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Part.Text(var text) -> text;
              case Part.Hole(var name, var _) -> "{" + name + "}";
            })
        .collect(joining());
  }

  /// One string from which [#parse] makes the same template again.
  public String stored() {
    return parts.stream()
        .map(part ->
            switch (part) {
              case Part.Text(var text) -> plain(text);
              case Part.Hole(var name, var cause) -> (cause ? CAUSE : VALUE) + plain(name) + END;
            })
        .collect(joining());
  }

  /// Reads what [#stored] wrote.
  public static Template parse(String stored) {
    List<Part> parts = new ArrayList<>();
    int at = 0;
    while (at < stored.length()) {
      char first = stored.charAt(at);
      boolean hole = first == VALUE || first == CAUSE;
      int end = hole ? stored.indexOf(END, at) : nextHole(stored, at);
      parts.add(
          hole
              ? new Part.Hole(stored.substring(at + 1, end), first == CAUSE)
              : new Part.Text(stored.substring(at, end)));
      at = hole ? end + 1 : end;
    }
    return new Template(parts);
  }

  private static int nextHole(String stored, int from) {
    int at = from;
    while (at < stored.length() && stored.charAt(at) != VALUE && stored.charAt(at) != CAUSE) {
      at++;
    }
    return at;
  }

  /// Without the three control characters that the stored form needs for itself.
  private static String plain(String text) {
    return text.replace(VALUE, ' ').replace(CAUSE, ' ').replace(END, ' ');
  }
}
