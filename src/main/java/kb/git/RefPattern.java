package kb.git;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.text.DidYouMean;

/// One of the `revisions` of a project's note: a name (`v3.5.9`, `main`, `refs/heads/x`, a commit
/// id), a glob (`v3.5.*`, `release/*`) or `HEAD`.
///
/// Globs match short names of tags and branches, or full names when they begin with `refs/`.
///
/// @param text as the note has it
public record RefPattern(String text) {
  /// More revisions than this are rarely meant: all are taken, and it is said.
  static final int MANY = 64;

  private static final int NEAREST = 3;

  /// What the patterns choose; no pattern means `HEAD`.
  public static Selection select(List<String> patterns, Refs refs) {
    Set<Ref> chosen = new LinkedHashSet<>();
    List<String> messages = new ArrayList<>();
    for (String pattern : patterns.isEmpty() ? List.of("HEAD") : patterns) {
      Selection selection = new RefPattern(pattern.strip()).select(refs);
      chosen.addAll(selection.refs());
      messages.addAll(selection.messages());
    }
    return new Selection(List.copyOf(chosen), messages);
  }

  /// What this pattern alone chooses.
  public Selection select(Refs refs) {
    if (refs.head().isEmpty() && refs.commits().isEmpty()) {
      return nothing("The repository is empty: `" + text + "` names nothing yet.");
    }
    return isGlob() ? selectAll(refs) : selectOne(refs);
  }

  private boolean isGlob() {
    return text.contains("*") || text.contains("?") || text.contains("[");
  }

  private Selection selectOne(Refs refs) {
    Optional<Ref> found = refs.find(text);
    if (found.isPresent()) {
      return new Selection(List.of(found.get()), ambiguity(List.of(text), refs));
    }
    if (Ref.isCommitId(text)) {
      return new Selection(List.of(Ref.commit(text)), List.of());
    }
    if (text.matches("[0-9a-f]{7,39}")) {
      return nothing(
          "No branch or tag is called `"
              + text
              + "`. A commit is named by all its 40 digits here.");
    }
    return nothing("No branch or tag is called `" + text + "`. " + nearest(text, refs));
  }

  private Selection selectAll(Refs refs) {
    Glob glob = new Glob(text);
    boolean full = text.startsWith("refs/");
    List<String> names =
        (full ? refs.commits().keySet() : refs.shortNames())
            .stream().filter(glob::matches).toList();
    if (names.isEmpty()) {
      return nothing("No branch or tag matches `" + text + "`. " + nearest(glob.beginning(), refs));
    }
    List<String> messages = new ArrayList<>(ambiguity(names, refs));
    if (names.size() > MANY) {
      messages.add("`" + text + "` matches " + names.size() + " revisions; all are taken.");
    }
    List<Ref> chosen = names.stream().flatMap(name -> refs.find(name).stream()).toList();
    return new Selection(chosen, messages);
  }

  private static List<String> ambiguity(List<String> names, Refs refs) {
    return names.stream()
        .filter(refs::isAmbiguous)
        .map(name ->
            "`"
                + name
                + "` is a tag and a branch: the tag is taken; the branch is heads/"
                + name
                + ".")
        .toList();
  }

  /// The names a person may have meant; the first branches when none is near.
  static String nearest(String word, Refs refs) {
    List<String> near = DidYouMean.nearest(word, refs.shortNames(), NEAREST);
    if (!near.isEmpty()) {
      return "The nearest: " + String.join(", ", near) + ".";
    }
    List<String> branches =
        refs.below(Ref.BRANCHES).stream().map(Ref::shortName).limit(NEAREST).toList();
    return branches.isEmpty() ? "" : "There are, for example: " + String.join(", ", branches) + ".";
  }

  private static Selection nothing(String message) {
    return new Selection(List.of(), List.of(message));
  }
}
