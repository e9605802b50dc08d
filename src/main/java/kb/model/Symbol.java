package kb.model;

import static java.util.Objects.requireNonNull;

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
}
