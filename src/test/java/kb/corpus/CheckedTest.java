package kb.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.model.Link;
import kb.model.Note;
import org.junit.jupiter.api.Test;

/// Every project the notes link into is told of in `kb/checked`: synced and checked by kb, or
/// checked against another copy, and then how many links were.
///
/// A new link into a project of the second kind makes the count wrong: it has to be checked as the
/// others were.
class CheckedTest {
  private static final Pattern PERMALINK =
      Pattern.compile("https://github\\.com/([\\w.-]+/[\\w.-]+)/blob/.*");
  private static final Pattern NAME = Pattern.compile("`([\\w.-]+)`");

  /// A row of the table: project, links, and what they were held against.
  private static final Pattern ROW = Pattern.compile("\\| `([\\w.-]+)` \\| (\\d+) \\| \\S.*");

  private final List<Note> notes = Corpus.notes();
  private final List<String> checked = Corpus.lines(note("kb/checked"));

  @Test
  void everyProjectIsSyncedOrCheckedOtherwise() {
    Set<String> told = new TreeSet<>(synced());
    told.addAll(otherwise().keySet());
    assertEquals(cited().keySet(), told);
  }

  @Test
  void everyLinkIntoOneThatIsNotSyncedWasChecked() {
    Map<String, Long> counted = cited();
    counted.keySet().retainAll(otherwise().keySet());
    assertEquals(counted, otherwise());
  }

  @Test
  void noProjectIsBoth() {
    Set<String> both = new TreeSet<>(synced());
    both.retainAll(otherwise().keySet());
    assertEquals(Set.of(), both);
  }

  /// The links into each project, by its name.
  private Map<String, Long> cited() {
    Map<String, String> names =
        notes.stream()
            .filter(note -> note.slug().startsWith("projects/"))
            .collect(
                Collectors.toMap(
                    note -> note.values("repository").getFirst(),
                    note -> note.slug().substring("projects/".length())));
    return notes.stream()
        .flatMap(note -> note.sections().stream())
        .flatMap(section -> section.links().stream())
        .map(Link::target)
        .flatMap(CheckedTest::repository)
        .collect(
            Collectors.groupingBy(
                repository -> names.getOrDefault(repository, repository),
                TreeMap::new,
                Collectors.counting()));
  }

  private static Stream<String> repository(String target) {
    Matcher permalink = PERMALINK.matcher(target);
    return permalink.matches()
        ? Stream.of("https://github.com/" + permalink.group(1))
        : Stream.empty();
  }

  private Set<String> synced() {
    return checked.stream()
        .dropWhile(line -> !line.startsWith("## Synced"))
        .skip(1)
        .takeWhile(line -> !line.startsWith("## "))
        .flatMap(line -> NAME.matcher(line).results())
        .map(result -> result.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Map<String, Long> otherwise() {
    return checked.stream()
        .map(ROW::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult)
        .collect(
            Collectors.toMap(
                row -> row.group(1), CheckedTest::count, Math::addExact, TreeMap::new));
  }

  private static long count(MatchResult row) {
    return Long.parseLong(row.group(2));
  }

  private Note note(String slug) {
    return notes.stream().filter(note -> note.slug().equals(slug)).findFirst().orElseThrow();
  }
}
