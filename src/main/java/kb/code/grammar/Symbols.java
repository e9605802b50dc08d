package kb.code.grammar;

import java.util.BitSet;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kb.code.CommentText;
import kb.code.OneLine;
import kb.code.grammar.Capture.Mark;
import kb.code.grammar.Marks.Definition;
import kb.model.Symbol;
import kb.model.SymbolKind;
import kb.text.Fingerprint;

/// Makes the symbols of a file from its outline.
final class Symbols {
  /// What is short enough to be explained behind it, on its line.
  private static final Set<SymbolKind> EXPLAINED_BEHIND =
      EnumSet.of(SymbolKind.FIELD, SymbolKind.CONSTANT, SymbolKind.VARIABLE);

  /// What leads over to a body, and what ends a declaration.
  private static final String UNFINISHED = " ;={\\";

  private final SyntaxTree tree;
  private final Marks marks;
  private final Comments comments;
  private final Pattern exported;
  private final Set<String> exportedNames;
  private final String scope;

  /// @param exported how the names start that other modules can see, marks apart
  Symbols(SyntaxTree tree, Marks marks, Pattern exported) {
    this.tree = tree;
    this.marks = marks;
    this.comments = new Comments(tree, marks);
    this.exported = exported;
    this.exportedNames =
        marks.nodes(Mark.EXPORTED).stream().mapToObj(tree::text).collect(Collectors.toSet());
    this.scope = module();
  }

  Symbol symbol(Outline.Entry entry) {
    Definition definition = entry.definition();
    return new Symbol(
        entry.kind(),
        entry.name(),
        entry.qualified(),
        scope,
        signature(definition),
        doc(entry),
        entry.lines(),
        isExported(entry),
        fingerprint(entry));
  }

  private boolean isExported(Outline.Entry entry) {
    int node = entry.node();
    int name = entry.definition().name();
    if (entry.inCode() || marks.has(node, Mark.PUBLIC)) {
      return !entry.inCode();
    }
    if (marks.has(node, Mark.PRIVATE) || marks.has(name, Mark.PRIVATE)) {
      return false;
    }
    return exported.matcher(entry.name()).lookingAt()
        || marks.has(name, Mark.EXPORTED)
        || exportedNames.contains(entry.outermost());
  }

  private String module() {
    int module = marks.nodes(Mark.MODULE).nextSetBit(0);
    return module < 0 ? "" : tree.text(module);
  }

  private String signature(Definition definition) {
    OneLine line = new OneLine();
    if (definition.keyword() >= 0) {
      line.add(tree.text(), tree.from(definition.keyword()), tree.to(definition.keyword()));
      line.space();
    }
    int node = definition.node();
    int end = definition.body() < 0 ? tree.to(node) : tree.from(definition.body());
    int position = tree.from(node);
    BitSet all = marks.nodes(Mark.COMMENT);
    for (int comment = all.nextSetBit(node);
        comment >= 0 && tree.from(comment) < end;
        comment = all.nextSetBit(comment + 1)) {
      line.add(tree.text(), position, tree.from(comment));
      line.space();
      position = tree.to(comment);
    }
    line.add(tree.text(), position, end);
    return finished(line.toString());
  }

  private static String finished(String signature) {
    int end = signature.length();
    while (end > 0 && UNFINISHED.indexOf(signature.charAt(end - 1)) >= 0) {
      end--;
    }
    return signature.substring(0, end);
  }

  /// What is said above the definition, behind it, or above the group it stands in.
  private String doc(Outline.Entry entry) {
    Definition definition = entry.definition();
    if (definition.doc() >= 0) {
      return CommentText.docstring(tree.text(definition.doc()));
    }
    String own = above(definition.node());
    if (own.isEmpty() && EXPLAINED_BEHIND.contains(entry.kind())) {
      own = comments.behind(definition.node());
    }
    return own.isEmpty() && definition.keyword() >= 0 ? above(definition.keyword()) : own;
  }

  /// Of several definitions on a line the first is explained above.
  private String above(int node) {
    return tree.startsItsLine(node) ? comments.above(tree.firstLine(node)) : "";
  }

  /// The keyword counts, so that a constant that becomes a variable has changed. What is nothing
  /// but a name, as the later constants of a group are, means its place in the group.
  private String fingerprint(Outline.Entry entry) {
    Definition definition = entry.definition();
    Fingerprint fingerprint = new Fingerprint(entry.name());
    if (definition.keyword() >= 0) {
      fingerprint.add(tree.text(definition.keyword()));
    }
    if (tree.text(entry.node()).equals(entry.name())) {
      fingerprint.add("#" + entry.place());
    }
    tokens(entry.node(), fingerprint);
    return fingerprint.digest();
  }

  /// What is written in the leaves of a node and, where the grammar hides a token, between them.
  private void tokens(int node, Fingerprint fingerprint) {
    int position = tree.from(node);
    int part = node;
    while (part < tree.end(node)) {
      boolean comment = marks.has(part, Mark.COMMENT);
      if (comment || tree.isLeaf(part)) {
        token(position, tree.from(part), fingerprint);
        if (!comment && !marks.has(part, Mark.LAYOUT)) {
          token(tree.from(part), tree.to(part), fingerprint);
        }
        position = tree.to(part);
        part = tree.end(part);
      } else {
        part++;
      }
    }
    token(position, tree.to(node), fingerprint);
  }

  private void token(int start, int end, Fingerprint fingerprint) {
    if (start < end) {
      String token = tree.text().substring(start, end);
      if (!token.isBlank()) {
        fingerprint.add(token);
      }
    }
  }
}
