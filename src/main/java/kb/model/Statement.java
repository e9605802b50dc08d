package kb.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/// A place in source that explains something pasted, with what hangs on it.
///
/// @param hit the place
/// @param template what is said there, holes in braces; empty for a place that says nothing, as a
///   frame of a stack trace
/// @param values what the holes held in the pasted text, in order
/// @param guard the condition under which it is reached, as written; empty when there is none
/// @param level of a log message; empty elsewhere
/// @param details what else is told there: `help`, `default`, `type` and the like
/// @param revisions the indexed revisions of the project whose source has this text
/// @param callers who leads there, by name: the nearest first, up to an entry point
/// @param uses where a metric is moved, a flag or a key read, by the name of what holds it
/// @param copies other places that hold the same statement, `project path:line`
public record Statement(
    Hit hit,
    String template,
    List<Value> values,
    String guard,
    String level,
    Map<String, String> details,
    List<Revision> revisions,
    List<Caller> callers,
    List<Caller> uses,
    List<String> copies) {
  /// What a hole held.
  ///
  /// @param name as written in source; empty when nothing tells
  public record Value(String name, String text) {}

  /// A definition on the way to a statement, or one that uses what it shows.
  ///
  /// @param symbol its qualified name
  /// @param depth 1 for one that calls the statement's own function
  public record Caller(String symbol, String path, int line, int depth) {}

  public Statement {
    requireNonNull(hit, "hit");
    values = List.copyOf(values);
    details = Map.copyOf(details);
    revisions = List.copyOf(revisions);
    callers = List.copyOf(callers);
    uses = List.copyOf(uses);
    copies = List.copyOf(copies);
  }

  /// A place that says nothing of its own.
  public static Statement of(Hit hit) {
    return new Statement(
        hit, "", List.of(), "", "", Map.of(), List.of(), List.of(), List.of(), List.of());
  }

  public Statement withHit(Hit other) {
    return new Statement(
        other, template, values, guard, level, details, revisions, callers, uses, copies);
  }
}
