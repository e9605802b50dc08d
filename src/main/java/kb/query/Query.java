package kb.query;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;

/// What is looked for, as a tree; prints itself in one line: `(and sym:Open (not project:moby))`.
///
/// A term matches as a substring, no token boundaries. Casing is not in the tree: [LetterCase] says
/// for each term whether it counts.
public sealed interface Query {
  /// Something to find in text: a word, an exact text or a regular expression.
  sealed interface Term extends Query {
    /// What was written, without its quotes or slashes; never empty.
    String text();
  }

  /// A bare word, found in content, in a path or in a symbol's name.
  ///
  /// Printed between single quotes when it has a parenthesis, so that the line stays readable.
  record Word(String text) implements Term {
    public Word {
      requireText(text);
    }

    @Override
    public String toString() {
      boolean parenthesis = text.indexOf('(') >= 0 || text.indexOf(')') >= 0;
      return parenthesis ? "'" + OneLine.of(text) + "'" : OneLine.of(text);
    }
  }

  /// Text from between quotes, punctuation and spaces included.
  ///
  /// Exact as to characters, not as to casing: `"deadline exceeded"` finds `Deadline exceeded`, as
  /// in Zoekt; a capital or `case:yes` makes casing count.
  record Exact(String text) implements Term {
    public Exact {
      requireText(text);
    }

    @Override
    public String toString() {
      return '"' + OneLine.of(text.replace("\\", "\\\\").replace("\"", "\\\"")) + '"';
    }
  }

  /// A regular expression from between slashes, its syntax checked; runs in linear time.
  record Regex(String text) implements Term {
    public Regex {
      requireText(text);
      RegexSyntax.fault(text)
          .ifPresent(fault -> {
            throw new IllegalArgumentException(fault);
          });
    }

    @Override
    public String toString() {
      return '/' + OneLine.of(text.replace("/", "\\/")) + '/';
    }
  }

  /// What a field demands; the term is checked against the field's kind of value.
  record Filter(Field field, Term value) implements Query {
    public Filter {
      requireNonNull(field, "field");
      requireNonNull(value, "value");
    }

    @Override
    public String toString() {
      return field.word() + ':' + value;
    }
  }

  /// Every part; with no part at all, everything.
  record All(List<Query> parts) implements Query {
    public All {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return list("and", parts);
    }
  }

  /// At least one of the parts; with no part at all, nothing.
  record Any(List<Query> parts) implements Query {
    public Any {
      parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
      return list("or", parts);
    }
  }

  /// All that the part does not match.
  record Not(Query part) implements Query {
    public Not {
      requireNonNull(part, "part");
    }

    @Override
    public String toString() {
      return list("not", List.of(part));
    }
  }

  /// What an index already knows to be so: it puts these in place of a filter, and rules fold them.
  enum Constant implements Query {
    EVERYTHING,
    NOTHING;

    @Override
    public String toString() {
      return this == EVERYTHING ? "everything" : "nothing";
    }
  }

  private static String list(String operator, List<Query> parts) {
    return parts.stream().map(part -> " " + part).collect(joining("", "(" + operator, ")"));
  }

  private static void requireText(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("a term has text");
    }
  }
}
