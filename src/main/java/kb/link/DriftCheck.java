package kb.link;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kb.index.CodeView;
import kb.index.FoundFile;
import kb.index.FoundSymbol;
import kb.index.Manifest;
import kb.index.Scope;
import kb.model.Anchor;
import kb.model.Drift;
import kb.model.Revision;

/// What became of a definition between the revision a note looked at and the followed one.
///
/// Fingerprints of syntax are compared, never dates or lines: formatting, comments and edits
/// elsewhere raise no alarm. The states and their order follow fiberplane/drift, with moves and
/// renames told apart.
final class DriftCheck {
  private static final int MANY = 100;

  private final CodeView code;

  DriftCheck(CodeView code) {
    this.code = code;
  }

  /// @param detail what changed, for people; empty when fresh
  record Verdict(Drift drift, String detail) {
    static final Verdict FRESH = new Verdict(Drift.FRESH, "");
  }

  Verdict since(Anchor anchor, FoundSymbol then) {
    Optional<Scope> followed = followed(then.project(), then.revision());
    if (followed.isEmpty()) {
      return Verdict.FRESH;
    }
    Scope now = followed.get();
    String name = then.symbol().qualified();
    List<FoundSymbol> here = code.named(name, Optional.of(anchor.path()), now, MANY);
    if (here.stream().anyMatch(it -> alike(it, then))) {
      return Verdict.FRESH;
    }
    List<FoundSymbol> anywhere = code.named(name, Optional.empty(), now, MANY);
    return anywhere.stream()
        .filter(it -> alike(it, then))
        .findFirst()
        .map(it -> new Verdict(Drift.MOVED, "at " + place(it)))
        .or(() -> here.stream().findFirst().map(DriftCheck::changed))
        .or(() -> renamed(then, now))
        .or(() ->
            anywhere.stream().filter(it -> sameKind(it, then)).findFirst().map(DriftCheck::changed))
        .orElseGet(() -> new Verdict(Drift.GONE, "not in " + revision(now, then.project())));
  }

  /// The same for a line that is no definition: it is still there, or it is not.
  Verdict sinceLine(Anchor anchor, String line) {
    String project = anchor.project().orElseThrow().name();
    Optional<Scope> followed =
        code.scope(Optional.of(project), Optional.of(anchor.stamp()))
            .of(project)
            .flatMap(indexed -> followed(project, indexed.revision()));
    if (followed.isEmpty()) {
      return Verdict.FRESH;
    }
    String name = revision(followed.get(), project);
    Optional<FoundFile> file = code.file(anchor.path(), followed.get());
    if (file.isEmpty()) {
      return new Verdict(Drift.GONE, anchor.path() + " is not in " + name);
    }
    boolean there =
        new String(file.get().content(), StandardCharsets.UTF_8)
            .lines()
            .anyMatch(it -> it.strip().equals(line.strip()));
    return there ? Verdict.FRESH : new Verdict(Drift.CHANGED, "the line differs in " + name);
  }

  /// The scope of the followed revision, when it is another than the one looked at.
  private Optional<Scope> followed(String project, Revision then) {
    Optional<Revision> followed = code.manifest(project).flatMap(Manifest::followed);
    return followed
        .filter(it -> !it.commit().equals(then.commit()))
        .map(it -> code.scope(Optional.of(project), Optional.empty()));
  }

  private Optional<Verdict> renamed(FoundSymbol then, Scope now) {
    return code.alike(then.symbol().fingerprint(), now).stream()
        .filter(it -> it.path().equals(then.path()))
        .findFirst()
        .map(it ->
            new Verdict(Drift.RENAMED, "now " + it.symbol().qualified() + " at " + place(it)));
  }

  private static Verdict changed(FoundSymbol now) {
    return new Verdict(Drift.CHANGED, "differs at " + place(now));
  }

  private static boolean alike(FoundSymbol one, FoundSymbol other) {
    return one.symbol().fingerprint().equals(other.symbol().fingerprint());
  }

  private static boolean sameKind(FoundSymbol one, FoundSymbol other) {
    return one.symbol().kind() == other.symbol().kind();
  }

  private static String place(FoundSymbol symbol) {
    return symbol.revision().name() + " " + symbol.path() + ":" + symbol.symbol().lines().first();
  }

  private static String revision(Scope scope, String project) {
    return scope.of(project).map(it -> it.revision().name()).orElse("the followed revision");
  }
}
