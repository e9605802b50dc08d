package kb.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kb.index.IndexedFile.FileKey;
import kb.model.FileRole;
import kb.model.Language;
import kb.model.LineRange;
import kb.model.Reference;
import kb.model.Signal;
import kb.model.SkipReason;
import kb.model.Symbol;
import kb.model.SymbolKind;

/// A file as a test writes it down; what it defines is told by lines.
public final class TestFile {
  private final String path;
  private final byte[] content;
  private Language language;
  private FileRole role = FileRole.SOURCE;
  private Optional<SkipReason> skip = Optional.empty();
  private String blob;
  private String scope = "";
  private final List<Symbol> symbols = new ArrayList<>();
  private final List<Reference> references = new ArrayList<>();
  private final List<Signal> signals = new ArrayList<>();

  private TestFile(String path, byte[] content) {
    this.path = path;
    this.content = content;
    this.blob = BlobIds.of(content);
    this.language = path.endsWith(".go") ? Language.GO : Language.TEXT;
  }

  public static TestFile of(String path, String text) {
    return new TestFile(path, text.getBytes(UTF_8));
  }

  public static TestFile of(String path, byte[] content) {
    return new TestFile(path, content);
  }

  /// The package of the definitions that follow.
  public TestFile in(String scope) {
    this.scope = scope;
    return this;
  }

  /// A definition from one line to another; its signature is the first, its fingerprint is that of
  /// the lines without white space and comments.
  public TestFile defines(SymbolKind kind, String qualified, int first, int last) {
    return defines(kind, qualified, first, last, "");
  }

  public TestFile defines(SymbolKind kind, String qualified, int first, int last, String doc) {
    String name = qualified.substring(qualified.lastIndexOf('.') + 1);
    List<String> lines =
        Arrays.asList(new String(content, UTF_8).split("\n", -1)).subList(first - 1, last);
    String syntax = String.join("\n", lines).replaceAll("//.*", "").replaceAll("\\s+", "");
    symbols.add(
        new Symbol(
            kind,
            name,
            qualified,
            scope,
            lines.getFirst().strip(),
            doc,
            new LineRange(first, last),
            Character.isUpperCase(name.charAt(0)),
            BlobIds.ofText(syntax.replace(name, "_"))));
    return this;
  }

  public TestFile defines(Symbol symbol) {
    symbols.add(symbol);
    return this;
  }

  /// A call from a definition, or from outside of all when that is empty.
  public TestFile calls(String name, String enclosing) {
    references.add(new Reference(name, enclosing, Reference.Use.CALL, 1, false));
    return this;
  }

  public TestFile says(Signal signal) {
    signals.add(signal);
    return this;
  }

  public TestFile role(FileRole role) {
    this.role = role;
    return this;
  }

  public TestFile language(String name) {
    this.language = new Language(name);
    return this;
  }

  public TestFile skipped(SkipReason reason) {
    this.skip = Optional.of(reason);
    return this;
  }

  /// An id that is not the content's.
  public TestFile blob(String id) {
    this.blob = id;
    return this;
  }

  public IndexedFile indexed() {
    boolean kept = skip.isEmpty() || skip.get().readAsText();
    return new IndexedFile(
        new FileKey(path, blob),
        language,
        role,
        kept ? content : new byte[0],
        skip,
        symbols,
        references,
        signals);
  }
}
