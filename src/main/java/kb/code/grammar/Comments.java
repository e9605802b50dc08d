package kb.code.grammar;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.code.CommentText;
import kb.code.grammar.Capture.Mark;

/// The comments of a file, found by the lines they stand on.
final class Comments {
  private final SyntaxTree tree;

  /// Comments with a line, or lines, of their own, by their last line.
  private final Map<Integer, Integer> ownLines = new HashMap<>();

  /// Comments behind something, by their line.
  private final Map<Integer, Integer> behind = new HashMap<>();

  /// The first lines of what may stand below a comment, by the last line.
  private final Map<Integer, Integer> attributes = new HashMap<>();

  Comments(SyntaxTree tree, Marks marks) {
    this.tree = tree;
    marks.nodes(Mark.COMMENT).stream().forEach(this::enter);
    marks.nodes(Mark.ATTRIBUTE).stream()
        .forEach(node -> attributes.put(tree.lastLine(node), tree.firstLine(node)));
  }

  /// What is said directly above a line, no blank line between; empty when nothing is.
  String above(int definition) {
    int line = definition;
    while (attributes.containsKey(line - 1)) {
      line = attributes.getOrDefault(line - 1, line);
    }
    Deque<String> comments = new ArrayDeque<>();
    Optional<Integer> comment = Optional.ofNullable(ownLines.get(line - 1));
    while (comment.isPresent()) {
      comments.addFirst(tree.text(comment.get()));
      comment = Optional.ofNullable(ownLines.get(tree.firstLine(comment.get()) - 1));
    }
    return CommentText.plain(List.copyOf(comments));
  }

  /// What is said behind a node, on the line in which it ends; empty when nothing is.
  String behind(int node) {
    return Optional.ofNullable(behind.get(tree.lastLine(node)))
        .filter(comment -> comment >= tree.end(node))
        .map(comment -> CommentText.plain(List.of(tree.text(comment))))
        .orElse("");
  }

  private void enter(int node) {
    if (tree.startsItsLine(node)) {
      ownLines.put(tree.lastLine(node), node);
    } else {
      behind.put(tree.firstLine(node), node);
    }
  }
}
