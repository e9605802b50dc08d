package kb.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/// What a person asked for: the tree, what holds for all of it, and what to tell about the reading.
///
/// @param query rewritten: nothing left to fold
/// @param letterCase the last `case:`
/// @param count the last `count:`, empty when none was given
/// @param scope what all `in:` name together; everywhere when there is none
/// @param messages how doubtful parts were read, a sentence each
public record ParsedQuery(
    Query query,
    LetterCase letterCase,
    OptionalInt count,
    Set<Layer> scope,
    List<String> messages) {
  public ParsedQuery {
    requireNonNull(query, "query");
    requireNonNull(letterCase, "letterCase");
    requireNonNull(count, "count");
    scope = Set.copyOf(scope);
    messages = List.copyOf(messages);
    if (scope.isEmpty()) {
      throw new IllegalArgumentException("a query looks somewhere");
    }
  }
}
