package kb.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.model.Note;
import org.apache.lucene.analysis.hunspell.Dictionary;
import org.apache.lucene.analysis.hunspell.Hunspell;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

/// The notes are spelt right, say what they say without filler, are short, complete and linked.
class ProseTest {
  private static final String DICTIONARY =
      "/META-INF/resources/webjars/typo-js/1.2.5/dictionaries/en_US/en_US";

  /// What an attentive adult reads of such text in a minute, and how long a note may take.
  private static final int WORDS_A_MINUTE = 230;

  private static final int MINUTES = 5;

  /// Tables to look something up in; nobody reads them through.
  private static final Set<String> LOOKED_UP = Set.of("kb/coverage", "kb/figures");

  /// About something that does not fail.
  private static final Set<String> WITHOUT_SYMPTOMS = Set.of("design/uptime-and-nines");

  private static final List<String> OF_A_TOPIC =
      List.of("title", "aliases", "tags", "questions", "applies-to", "last-reviewed");
  private static final List<String> OF_A_PROJECT =
      List.of("title", "repository", "aliases", "tags");
  private static final List<String> OF_KB = List.of("title", "tags", "questions");

  /// It lists everything and so answers no question.
  private static final List<String> OF_A_LIST = List.of("title", "tags");

  private final List<Note> notes = Corpus.notes();

  @Test
  void everyWordIsInADictionaryOrOnOurList() throws IOException, ParseException {
    Hunspell english = english();
    Set<String> ours = Set.copyOf(Corpus.list("words.txt"));
    Map<String, String> places = new TreeMap<>();
    for (Note note : notes) {
      for (String word : Prose.words(read(note))) {
        places.putIfAbsent(word.replaceFirst("'s$", ""), note.path());
      }
    }
    places.keySet().removeIf(english::spell);
    places
        .keySet()
        .removeIf(word -> ours.contains(word) || ours.contains(word.toLowerCase(Locale.ROOT)));
    assertEquals(Map.of(), places, "misspelt, or to be added to words.txt");
  }

  @Test
  void noPhraseIsDead() {
    Pattern dead =
        Pattern.compile(
            "\\b(?:" + String.join("|", Corpus.list("phrases.txt")).replace(" ", "\\s+") + ")\\b",
            Pattern.CASE_INSENSITIVE);
    List<String> found = new ArrayList<>();
    for (Note note : notes) {
      Matcher phrase = dead.matcher(read(note));
      while (phrase.find()) {
        found.add(phrase.group() + " in " + note.path());
      }
    }
    assertEquals(List.of(), found);
  }

  @Test
  void everyNoteIsReadInFiveMinutes() {
    Map<String, Integer> tooLong = new TreeMap<>();
    for (Note note : notes) {
      int words = Prose.length(String.join("\n", Corpus.lines(note)));
      if (words > WORDS_A_MINUTE * MINUTES && !LOOKED_UP.contains(note.slug())) {
        tooLong.put(note.path(), words);
      }
    }
    assertEquals(Map.of(), tooLong);
  }

  @Test
  void everyNoteSaysWhatItIs() {
    List<String> missing = new ArrayList<>();
    for (Note note : notes) {
      for (String key : required(note)) {
        if (note.values(key).stream().allMatch(String::isBlank)) {
          missing.add(key + " in " + note.path());
        }
      }
    }
    assertEquals(List.of(), missing);
  }

  @Test
  void everyNoteIsLinkedFromAnother() {
    Set<String> linked =
        notes.stream()
            .filter(note -> !LOOKED_UP.contains(note.slug()))
            .flatMap(note -> Corpus.wikiLinks(note).filter(link -> !link.equals(note.slug())))
            .collect(Collectors.toSet());
    Set<String> orphans =
        notes.stream().map(Note::slug).collect(Collectors.toCollection(TreeSet::new));
    assertTrue(orphans.containsAll(linked), () -> "links lead nowhere: " + linked);
    orphans.removeAll(linked);
    assertEquals(Set.of(), orphans);
  }

  private static List<String> required(Note note) {
    if (note.values("answers").contains("no")) {
      return List.of("title", "tags");
    }
    if (note.path().startsWith("kb/")) {
      return note.values("answers").contains("no") ? OF_A_LIST : OF_KB;
    }
    if (note.path().startsWith("projects/")) {
      return OF_A_PROJECT;
    }
    return WITHOUT_SYMPTOMS.contains(note.slug())
        ? OF_A_TOPIC
        : Stream.concat(OF_A_TOPIC.stream(), Stream.of("symptoms")).toList();
  }

  /// Title and questions are prose too.
  private static String read(Note note) {
    return note.title()
        + "\n"
        + String.join("\n", note.values("questions"))
        + "\n"
        + Prose.of(String.join("\n", Corpus.lines(note)));
  }

  private static Hunspell english() throws IOException, ParseException {
    try (InputStream affixes = resource(".aff");
        InputStream words = resource(".dic");
        ByteBuffersDirectory temporary = new ByteBuffersDirectory()) {
      return new Hunspell(new Dictionary(temporary, "spell", affixes, words));
    }
  }

  private static InputStream resource(String ending) {
    return Objects.requireNonNull(
        ProseTest.class.getResourceAsStream(DICTIONARY + ending), "the dictionary is not there");
  }
}
