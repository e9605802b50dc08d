package kb.link;

import java.util.Optional;
import kb.model.LineRange;
import kb.notes.CodePlace;
import kb.notes.CodePlaces;

/// A place in source as people write it: `raftNode.start`, `wal.go:120`,
/// `etcd:server/wal.go#WAL.Save@v3.5.9`, a host's permalink.
///
/// @param project the project's name, when one is named
/// @param path the file, or its end; empty when only a symbol is named
/// @param symbol the symbol; empty when only a file is named
/// @param revision the revision, when one is named
/// @param line the line, when one is named
public record WrittenPlace(
    Optional<String> project,
    String path,
    String symbol,
    Optional<String> revision,
    Optional<Integer> line) {

  public static WrittenPlace of(String text, Projects projects) {
    return CodePlaces.parse(text)
        .filter(place -> !isName(place))
        .map(place -> of(place, projects))
        .orElseGet(() -> ofSymbol(text.strip(), projects));
  }

  /// `Store.Put` has the form of a file's name, but people who mean a file say where it is or which
  /// line.
  private static boolean isName(CodePlace place) {
    return place.form() == CodePlace.Form.SHORT
        && place.repository().isEmpty()
        && place.lines().isEmpty()
        && place.symbol().isEmpty()
        && !place.first().path().contains("/");
  }

  private static WrittenPlace of(CodePlace place, Projects projects) {
    String revision = place.first().revision();
    return new WrittenPlace(
        place.repository().map(word -> projects.called(word).name()),
        place.first().path(),
        place.symbol().orElse(""),
        Optional.of(revision).filter(it -> !it.isEmpty()),
        place.lines().map(LineRange::first));
  }

  /// `SYMBOL`, `SYMBOL@REVISION`, `PROJECT:SYMBOL`.
  private static WrittenPlace ofSymbol(String text, Projects projects) {
    int at = text.lastIndexOf('@');
    String named = at > 0 ? text.substring(0, at) : text;
    Optional<String> revision = at > 0 ? Optional.of(text.substring(at + 1)) : Optional.empty();
    int colon = named.indexOf(':');
    boolean scoped = colon > 0 && !named.startsWith("::", colon);
    Optional<String> project =
        scoped ? Optional.of(projects.called(named.substring(0, colon)).name()) : Optional.empty();
    String symbol = scoped ? named.substring(colon + 1) : named;
    return new WrittenPlace(project, "", symbol.replaceFirst("^#", ""), revision, Optional.empty());
  }
}
