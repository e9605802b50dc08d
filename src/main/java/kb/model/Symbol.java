package kb.model;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import java.util.regex.Pattern;

/// A definition in one blob.
///
/// @param name the bare name: `start`
/// @param qualified the name inside its package, receiver or class first: `raftNode.start`
/// @param scope the package or module it stands in: `etcdserver`, `kb.ask`; empty when the language
///   has none
/// @param signature the declaration on one line, without its body
/// @param doc the doc comment as plain text, empty when there is none
/// @param lines the whole definition, doc comment left out
/// @param exported whether other packages can see it
/// @param fingerprint a hash over the syntax of the definition without comments and white space:
///   equal fingerprints mean that nothing but formatting differs
public record Symbol(
    SymbolKind kind,
    String name,
    String qualified,
    String scope,
    String signature,
    String doc,
    LineRange lines,
    boolean exported,
    String fingerprint) {
  /// How Erlang tells functions of one name apart.
  private static final Pattern ARITY = Pattern.compile("(?<=.)/\\d+$");

  public Symbol {
    requireNonNull(kind, "kind");
    requireNonNull(name, "name");
    requireNonNull(qualified, "qualified");
    requireNonNull(scope, "scope");
    requireNonNull(signature, "signature");
    requireNonNull(doc, "doc");
    requireNonNull(lines, "lines");
    requireNonNull(fingerprint, "fingerprint");
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a symbol has a name");
    }
  }

  /// Whether people could mean this symbol by `word`: its bare, qualified or scoped name, in any
  /// casing, as written in any language: `raftNode.start`, `(*raftNode).start()`,
  /// `RaftNode::start`, `Ask#answer`, `raft_node:start/1`.
  public boolean isCalled(String word) {
    String wanted = plain(word);
    String whole = scope.isEmpty() ? qualified : scope + "." + qualified;
    String mine = plain(whole);
    return !wanted.isEmpty()
        && (endsWith(mine, wanted) || endsWith(ARITY.matcher(mine).replaceFirst(""), wanted));
  }

  private static boolean endsWith(String name, String wanted) {
    return name.equals(wanted) || name.endsWith("." + wanted);
  }

  /// `start` of `start(ctx)`; the parentheses of `(*raftNode).start` hold a type, not arguments.
  private static String withoutArguments(String word) {
    return word.endsWith(")") ? word.replaceFirst("(?s)(?<=[\\w>])\\(.*", "") : word;
  }

  /// The bare name in a word: what stands after its last dot.
  public static String bareName(String word) {
    String plain = ARITY.matcher(plain(word)).replaceFirst("");
    return plain.substring(plain.lastIndexOf('.') + 1);
  }

  private static String plain(String word) {
    return withoutArguments(word)
        .replaceAll("[*&()\\[\\]]", "")
        .replaceAll("::|#|->|(?<=\\w):(?=[\\w'])", ".")
        .strip()
        .toLowerCase(Locale.ROOT);
  }
}
