package kb.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kb.index.CodeView;
import kb.index.FoundFile;
import kb.index.FoundSymbol;
import kb.index.Manifest;
import kb.index.Scope;
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

  /// What became of a definition.
  Verdict since(FoundSymbol then) {
    Optional<Scope> followed = followed(then.project(), then.revision());
    if (followed.isEmpty()) {
      return Verdict.FRESH;
    }
    Scope now = followed.get();
    List<FoundSymbol> here = called(then, Optional.of(then.path()), now);
    if (here.stream().anyMatch(it -> alike(it, then))) {
      return Verdict.FRESH;
    }
    List<FoundSymbol> anywhere = called(then, Optional.empty(), now);
    return anywhere.stream()
        .filter(it -> alike(it, then))
        .findFirst()
        .map(it -> new Verdict(Drift.MOVED, "at " + place(it)))
        .or(() -> here.stream().findFirst().map(DriftCheck::changed))
        .or(() -> renamed(then, now))
        .or(() ->
            anywhere.stream().filter(it -> akin(it, then)).findFirst().map(DriftCheck::changed))
        .orElseGet(() -> gone(then, now, anywhere));
  }

  /// What became of something in a file that is no definition: it is still there, or it is not.
  Verdict sinceText(FoundFile then, Predicate<FoundFile> holds) {
    return sinceFile(then, holds, "what it points at is no longer in the file, in ");
  }

  /// What became of a file whose text is not kept: it is the same, or it is not.
  Verdict sinceUnread(FoundFile then) {
    return sinceFile(then, it -> it.blob().equals(then.blob()), "the file differs in ");
  }

  private Verdict sinceFile(FoundFile then, Predicate<FoundFile> same, String otherwise) {
    Optional<Scope> followed = followed(then.project(), then.revision());
    if (followed.isEmpty()) {
      return Verdict.FRESH;
    }
    String name = revision(followed.get(), then.project());
    return code.file(then.path(), followed.get())
        .map(file -> same.test(file) ? Verdict.FRESH : new Verdict(Drift.CHANGED, otherwise + name))
        .orElseGet(() -> new Verdict(Drift.GONE, then.path() + " is not in " + name));
  }

  private List<FoundSymbol> called(FoundSymbol then, Optional<String> path, Scope scope) {
    String name = then.symbol().qualified();
    return code.named(name, path, scope, MANY).stream()
        .filter(it -> it.symbol().qualified().equals(name))
        .toList();
  }

  /// The scope of the first followed revision; none when what was looked at is followed itself, as
  /// another line of releases is.
  private Optional<Scope> followed(String project, Revision then) {
    List<Revision> followed = code.manifest(project).map(Manifest::followed).orElse(List.of());
    boolean current =
        followed.isEmpty() || followed.stream().anyMatch(it -> it.commit().equals(then.commit()));
    return current
        ? Optional.empty()
        : Optional.of(code.scope(Optional.of(project), Optional.empty()));
  }

  /// A definition of the same syntax that was not there under its name when the author looked.
  private Optional<Verdict> renamed(FoundSymbol then, Scope now) {
    Scope before = code.scope(Optional.of(then.project()), Optional.of(then.revision().name()));
    return code.alike(then.symbol().fingerprint(), now).stream()
        .filter(it -> it.path().equals(then.path()))
        .filter(it -> called(it, Optional.of(it.path()), before).isEmpty())
        .findFirst()
        .map(it ->
            new Verdict(Drift.RENAMED, "now " + it.symbol().qualified() + " at " + place(it)));
  }

  private static Verdict gone(FoundSymbol then, Scope now, List<FoundSymbol> namesakes) {
    String other =
        namesakes.stream()
            .findFirst()
            .map(it -> "; another " + then.symbol().qualified() + " is at " + place(it))
            .orElse("");
    return new Verdict(Drift.GONE, "not in " + revision(now, then.project()) + other);
  }

  private static Verdict changed(FoundSymbol now) {
    return new Verdict(Drift.CHANGED, "differs at " + place(now));
  }

  private static boolean alike(FoundSymbol one, FoundSymbol other) {
    return one.symbol().fingerprint().equals(other.symbol().fingerprint());
  }

  /// Whether one may have become the other: the same kind of thing in the same package.
  private static boolean akin(FoundSymbol one, FoundSymbol other) {
    return one.symbol().kind() == other.symbol().kind()
        && one.symbol().scope().equals(other.symbol().scope());
  }

  private static String place(FoundSymbol symbol) {
    return symbol.revision().name() + " " + symbol.path() + ":" + symbol.symbol().lines().first();
  }

  private static String revision(Scope scope, String project) {
    return scope.of(project).map(it -> it.revision().name()).orElse("the followed revision");
  }
}
