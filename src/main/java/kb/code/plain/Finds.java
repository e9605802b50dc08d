package kb.code.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kb.code.Analysis;
import kb.code.CommentText;
import kb.code.OneLine;
import kb.code.SourceFile;
import kb.model.LineRange;
import kb.model.Reference;
import kb.model.Symbol;
import kb.model.SymbolKind;
import kb.text.Fingerprint;

/// What a reader finds in a file, from its first line to its last.
///
/// Definitions open and close: each has a level, and one of the same or a smaller level ends it, as
/// headings, sections and indentation do. What opens within another is named by it.
///
/// One per file, not for several threads.
final class Finds {
  /// A definition whose last line is not known yet.
  private static final class Open {
    private final SymbolKind kind;
    private final String name;
    private final String qualified;
    private final int level;
    private final int first;
    private String signature;
    private String doc;
    private boolean exported = true;
    private int last;

    Open(SymbolKind kind, String name, String qualified, int level, int first, String signature) {
      this.kind = kind;
      this.name = name;
      this.qualified = qualified;
      this.level = level;
      this.first = first;
      this.last = first;
      this.signature = signature;
      this.doc = "";
    }
  }

  private static final Pattern LINE_END = Pattern.compile("\\r?\\n");

  private static final String BLOCK_END = "*/";

  private final List<String> lines;
  private final List<String> comments;
  private final List<Open> all = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Set<Reference> references = new LinkedHashSet<>();
  private String scope = "";

  /// @param comments what comments with a line of their own begin with, none where there are none
  Finds(SourceFile file, String... comments) {
    this.lines = split(file.text());
    this.comments = List.of(comments);
  }

  /// By line feeds alone, as everyone here counts lines; a carriage return before one goes, too.
  static List<String> split(String text) {
    return text.isEmpty() ? List.of() : LINE_END.splitAsStream(text).toList();
  }

  /// The lines of the file, the first at 0, without their ends.
  List<String> lines() {
    return lines;
  }

  int count() {
    return all.size();
  }

  /// How many definitions are open.
  int depth() {
    return open.size();
  }

  /// The package or module that the file is in.
  void scope(String name) {
    scope = name;
  }

  /// Opens what is named by what is open around it; what has its level or a larger one ends above.
  ///
  /// @param line counted from 1
  void open(int level, SymbolKind kind, String name, String signature, int line) {
    close(level, line - 1);
    Open around = open.peekFirst();
    String qualified = around == null ? name : around.qualified + "." + name;
    open(level, kind, name, qualified, signature, line);
  }

  /// Opens what is named otherwise.
  void open(int level, SymbolKind kind, String name, String qualified, String signature, int line) {
    close(level, line - 1);
    if (!name.isBlank()) {
      Open opened = new Open(kind, name, qualified, level, line, line(signature));
      opened.doc = docAbove(line);
      all.add(opened);
      open.addFirst(opened);
    }
  }

  /// Ends what has the level or a larger one.
  ///
  /// @param last the last line that may belong to it
  void close(int level, int last) {
    while (!open.isEmpty() && open.getFirst().level >= level) {
      Open closed = open.removeFirst();
      closed.last = Math.max(closed.first, trimmed(closed.first, last));
    }
  }

  /// The one opened last is explained above a line that is not its first.
  void docAboveLine(int line) {
    all.getLast().doc = docAbove(line);
  }

  /// What is told about the one opened last, better than by a comment above it.
  void doc(String text) {
    all.getLast().doc = text;
  }

  void signature(String text) {
    all.getLast().signature = line(text);
  }

  /// That only its own file can see the one opened last.
  void isPrivate() {
    all.getLast().exported = false;
  }

  /// @param resolved whether the file itself defines it
  void uses(String name, Reference.Use use, int line, boolean resolved) {
    String enclosing = open.isEmpty() ? "" : open.getFirst().qualified;
    references.add(new Reference(name, enclosing, use, line, resolved));
  }

  /// All that was found; what is open ends with the file.
  Analysis.Read read() {
    close(0, lines.size());
    return new Analysis.Read(
        all.stream().map(this::symbol).toList(), new ArrayList<>(references), List.of());
  }

  private Symbol symbol(Open found) {
    return new Symbol(
        found.kind,
        found.name,
        found.qualified,
        scope,
        found.signature,
        found.doc,
        new LineRange(found.first, found.last),
        found.exported,
        fingerprint(found));
  }

  private static String line(String text) {
    OneLine line = new OneLine();
    line.add(text, 0, text.length());
    return line.toString();
  }

  /// Without the blank lines and comments below, which belong to what follows.
  private int trimmed(int first, int last) {
    int line = Math.min(last, lines.size());
    while (line > first && (lines.get(line - 1).isBlank() || isComment(line))) {
      line--;
    }
    return line;
  }

  private boolean isComment(int line) {
    String text = lines.get(line - 1).stripLeading();
    return comments.stream().anyMatch(text::startsWith);
  }

  private String docAbove(int line) {
    int first = line;
    while (first > 1 && isComment(first - 1)) {
      first--;
    }
    if (first == line && line > 1 && lines.get(line - 2).strip().endsWith(BLOCK_END)) {
      return CommentText.plain(List.of(blockAbove(line - 1)));
    }
    return CommentText.plain(lines.subList(first - 1, line - 1));
  }

  /// The comment whose last line is given; nothing where only its end stands there.
  private String blockAbove(int last) {
    int first = last;
    while (first > 1 && !lines.get(first - 1).contains("/*")) {
      first--;
    }
    boolean own = comments.contains("//") && lines.get(first - 1).strip().startsWith("/*");
    return own ? String.join("\n", lines.subList(first - 1, last)) : "";
  }

  private String fingerprint(Open found) {
    Fingerprint fingerprint = new Fingerprint(found.name);
    fingerprint.add(found.signature);
    for (int line = found.first + 1; line <= found.last; line++) {
      if (!isComment(line)) {
        for (String token : lines.get(line - 1).strip().split("\\s+", -1)) {
          fingerprint.add(token);
        }
      }
    }
    return fingerprint.digest();
  }
}
