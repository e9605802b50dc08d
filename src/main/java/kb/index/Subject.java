package kb.index;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kb.index.TermPattern.Content;
import kb.model.FileRole;
import kb.model.Language;
import kb.model.LineRange;
import kb.model.Symbol;

/// What a query is held against: a file, a definition in one, or a section of a note.
///
/// @param content the file's text, the lines of the definition, or the section; read when it is
///   first needed
/// @param symbol the definition
/// @param note what is known of the note a section stands in
record Subject(
    String project,
    Content path,
    FileRole role,
    Language language,
    Supplier<Content> content,
    Optional<Symbol> symbol,
    Optional<InNote> note) {
  private static final Language MARKDOWN = new Language("markdown");

  static Subject of(CandidateFile file) {
    FoundFile head = file.head();
    return new Subject(
        head.project(),
        Content.of(head.path()),
        head.role(),
        new Language(head.language()),
        file::content,
        Optional.empty(),
        Optional.empty());
  }

  /// @param tags in lower case
  record InNote(String title, List<String> tags) {}

  static Subject of(FoundSection found, List<String> tags) {
    Content content =
        Content.of(
            found.title() + "\n" + found.section().heading() + "\n" + found.section().text());
    return new Subject(
        "",
        Content.of(found.note()),
        FileRole.DOCUMENTATION,
        MARKDOWN,
        () -> content,
        Optional.empty(),
        Optional.of(new InNote(found.title(), tags)));
  }

  /// A definition in its file: what the file says counts as said of it.
  static Subject of(FoundSymbol found, Language language, Supplier<Content> file) {
    return new Subject(
        found.project(),
        Content.of(found.path()),
        found.role(),
        language,
        file,
        Optional.of(found.symbol()),
        Optional.empty());
  }

  /// The same, but only a part of the text counts.
  Subject within(LineRange lines) {
    Supplier<Content> part = new Lazy<>(() -> content.get().lines(lines));
    return new Subject(project, path, role, language, part, symbol, note);
  }
}
