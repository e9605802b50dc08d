package kb.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What `explain` returns: each distinct thing that was pasted, with the statements that said it.
///
/// @param id the caller's own mark, empty when there is none
/// @param question as it was pasted, secrets masked
/// @param shape how it was read: the shape of its only item, or `paste`
/// @param items each distinct thing once, in the order of the text
/// @param notes sections about it, best first
/// @param misses what was not searched, not found or dropped, each a sentence
/// @param root the likely cause of all, when several things were explained
/// @param tookMs milliseconds from text to answer
public record Explanation(
    String id,
    String question,
    String shape,
    List<Item> items,
    List<NoteHit> notes,
    List<String> misses,
    Optional<Root> root,
    long tookMs) {
  /// A distinct thing in a pasted text.
  ///
  /// @param text what is explained, its envelope taken off
  /// @param count how often it occurs
  /// @param line where it occurs first, from 1
  /// @param shape what it was read as: `line`, `chain`, `trace`, or a kind of name
  /// @param found whether its first hit is above the line of confidence; else hits are only the
  ///   nearest
  /// @param hits best first
  /// @param layers the statement of each layer of a chain or trace, innermost first
  /// @param meanings what is known without any source: error numbers, signals, exit codes
  public record Item(
      String text,
      int count,
      int line,
      String shape,
      boolean found,
      List<Statement> hits,
      List<Statement> layers,
      List<String> meanings) {
    public Item {
      hits = List.copyOf(hits);
      layers = List.copyOf(layers);
      meanings = List.copyOf(meanings);
    }

    public double score() {
      return hits.isEmpty() ? 0 : hits.getFirst().hit().score();
    }
  }

  /// The likely cause.
  ///
  /// @param line of the item it stands in
  public record Root(Statement statement, int line, String reason) {}

  public Explanation {
    items = List.copyOf(items);
    notes = List.copyOf(notes);
    misses = List.copyOf(misses);
  }

  /// Whether any item is above the line of confidence.
  public boolean found() {
    return items.stream().anyMatch(Item::found);
  }

  /// Every item's hits, best first; what was found goes before what is only near.
  public List<Statement> hits() {
    Comparator<Item> found = Comparator.comparing(item -> !item.found());
    List<Statement> hits =
        items.stream()
            .sorted(found)
            .flatMap(item -> item.hits().stream())
            .sorted(Comparator.comparingDouble((Statement it) -> it.hit().score()).reversed())
            .distinct()
            .toList();
    return root.map(it -> firstThen(it.statement(), hits)).orElse(hits);
  }

  /// Every item's layers, item by item.
  public List<Statement> layers() {
    return items.stream().flatMap(item -> item.layers().stream()).toList();
  }

  private static List<Statement> firstThen(Statement first, List<Statement> rest) {
    return Stream.concat(Stream.of(first), rest.stream().filter(it -> !it.equals(first))).toList();
  }
}
