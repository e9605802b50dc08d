package kb.ask;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.index.Words;
import kb.link.Projects;
import kb.model.Request;
import kb.text.Identifiers;

/// A question as it was read.
///
/// @param shape which of the common questions it is
/// @param words what it is about, without the words that say nothing
/// @param written those words for people
/// @param names the words that look like names in code, as written
/// @param named the projects it names
/// @param wantsCommands whether it asks for something to do
record Question(
    String text,
    Shape shape,
    List<String> words,
    Written written,
    List<String> names,
    boolean wantsCommands,
    Set<String> named,
    Optional<String> project,
    Optional<String> revision) {

  private static final Set<String> DOING =
      Set.of("how", "fix", "bring", "recover", "repair", "restore", "get", "stop", "clean", "free");

  static Question of(Request request, Projects projects) {
    List<String> words = List.copyOf(new LinkedHashSet<>(Words.of(request.text())));
    List<String> spoken = Identifiers.words(request.text());
    return new Question(
        request.text(),
        Shape.of(request.text()),
        words,
        Written.of(request.text()),
        names(request.text()),
        spoken.stream().anyMatch(DOING::contains),
        Mentions.in(request.text(), projects),
        request.project(),
        request.revision());
  }

  /// A lone word may be any name; in a sentence a name is told by its signs or its capitals.
  private static List<String> names(String text) {
    List<String> all = Identifiers.names(text);
    if (all.size() == 1) {
      return all;
    }
    return all.stream()
        .filter(name -> Identifiers.words(name).size() > 1)
        .filter(name -> name.matches(".*([_./:]|[a-z][A-Z]|[A-Z]{2}[a-z]).*"))
        .distinct()
        .toList();
  }
}
