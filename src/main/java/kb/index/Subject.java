package kb.index;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kb.index.TermPattern.Content;
import kb.model.FileRole;
import kb.model.LineRange;
import kb.model.SymbolKind;

/// What a query is held against: a file, a definition in one, or a section of a note.
///
/// @param content the file's text, the lines of the definition, or the section; read when it is
///   first needed
/// @param symbol the definition's qualified name
/// @param note the note a section stands in
record Subject(
    String project,
    Content path,
    FileRole role,
    Supplier<String> language,
    Supplier<Content> content,
    Optional<Content> symbol,
    Optional<SymbolKind> kind,
    Optional<NoteEntry> note) {

  static Subject of(FoundFile file) {
    Content content = new Content(file.content());
    return new Subject(
        file.project(),
        Content.of(file.path()),
        file.role(),
        file::language,
        () -> content,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static Subject of(FoundSection found, NoteEntry note) {
    Content content =
        Content.of(note.title() + "\n" + found.section().heading() + "\n" + found.section().text());
    return new Subject(
        "",
        Content.of(found.note()),
        FileRole.DOCUMENTATION,
        () -> "markdown",
        () -> content,
        Optional.empty(),
        Optional.empty(),
        Optional.of(note));
  }

  /// @param contents the files read so far, by project and path
  static Subject of(FoundSymbol found, CodeView code, Map<String, Content> contents) {
    Supplier<FoundFile> file =
        () ->
            code.file(
                    found.path(),
                    code.scope(Optional.of(found.project()), Optional.of(found.revision().name())))
                .orElseThrow();
    Supplier<Content> content =
        () ->
            lines(
                contents.computeIfAbsent(
                    found.project() + ":" + found.path(), _ -> new Content(file.get().content())),
                found.symbol().lines());
    return new Subject(
        found.project(),
        Content.of(found.path()),
        found.role(),
        () -> file.get().language(),
        content,
        Optional.of(Content.of(found.symbol().qualified())),
        Optional.of(found.symbol().kind()),
        Optional.empty());
  }

  private static Content lines(Content whole, LineRange range) {
    String text = whole.decoded();
    int from = 0;
    for (int line = 1; line < range.first() && from >= 0; line++) {
      from = text.indexOf('\n', from) + 1;
    }
    int to = from;
    for (int line = 0; line < range.count() && to < text.length(); line++) {
      int end = text.indexOf('\n', to);
      to = end < 0 ? text.length() : end + 1;
    }
    return Content.of(text.substring(from, to));
  }
}
