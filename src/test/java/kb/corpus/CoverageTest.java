package kb.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kb.model.Note;
import org.junit.jupiter.api.Test;

/// The table of what was asked names a note for each place, and the notes it names are there.
class CoverageTest {
  private static final Pattern PLACE = Pattern.compile("\\b00[0-4]:\\d+(?:-\\d+)?\\b");
  private static final Pattern WIKI = Pattern.compile("\\[\\[([^]#|]+)");

  private final List<Note> notes = Corpus.notes();
  private final Note coverage =
      notes.stream().filter(note -> note.slug().equals("kb/coverage")).findFirst().orElseThrow();

  @Test
  void everyNoteTheTableNamesExists() {
    Set<String> slugs = notes.stream().map(Note::slug).collect(Collectors.toSet());
    Set<String> missing = new TreeSet<>(named());
    missing.removeAll(slugs);
    assertEquals(Set.of(), missing);
  }

  @Test
  void everyPlannedNoteIsInTheTable() {
    Set<String> left = new TreeSet<>(Corpus.list("plan.txt"));
    assertTrue(left.size() > 100, () -> "the plan is cut short: " + left.size());
    left.removeAll(named());
    assertEquals(Set.of(), left);
  }

  @Test
  void everyPlaceThatAsksHasOneRow() {
    List<String> places = new ArrayList<>();
    for (String line : Corpus.lines(coverage)) {
      Matcher place = PLACE.matcher(line);
      while (place.find()) {
        places.add(place.group());
        assertTrue(WIKI.matcher(line).find(), () -> "no note answers: " + line);
      }
    }
    assertEquals(sorted(Corpus.list("inventory.txt")), sorted(places));
  }

  @Test
  void everyNoteOfTheFoldersIsInTheTable() {
    Set<String> left =
        notes.stream()
            .map(Note::slug)
            .filter(slug -> !slug.startsWith("kb/") && !slug.startsWith("projects/"))
            .collect(Collectors.toCollection(TreeSet::new));
    left.removeAll(named());
    assertEquals(Set.of(), left);
  }

  private Set<String> named() {
    return Corpus.wikiLinks(coverage).collect(Collectors.toSet());
  }

  private static List<String> sorted(List<String> places) {
    return places.stream().sorted().toList();
  }
}
