package kb.index;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Notes that follow a repository, as one string: a line a note, its path and the values that say
/// what is followed.
final class FollowedNotes {
  /// The keys of the front matter that say what is followed and how it is called.
  private static final List<String> KEYS =
      List.of("repository", "revisions", "exclude", "aliases", "runtime");

  /// Between the fields of a line: no value of the front matter holds it.
  private static final String BETWEEN = "\0";

  private static final String LINE_END = "\n";

  private FollowedNotes() {}

  /// The note, when it follows a repository.
  static Optional<NoteEntry> following(NoteEntry note) {
    return Optional.of(note).filter(it -> !it.values("repository").isEmpty());
  }

  static String written(List<NoteEntry> notes) {
    StringBuilder written = new StringBuilder();
    notes.stream()
        .sorted(Comparator.comparing(NoteEntry::path))
        .forEach(note -> {
          written.append(note.path()).append(BETWEEN).append(note.title());
          KEYS.forEach(key ->
              note.values(key)
                  .forEach(value ->
                      written.append(BETWEEN).append(key).append('=').append(oneLine(value))));
          written.append(LINE_END);
        });
    return written.toString();
  }

  /// Reads what [#written] wrote.
  static List<NoteEntry> read(String written) {
    List<NoteEntry> notes = new ArrayList<>();
    for (String line : written.split(LINE_END)) {
      String[] fields = line.split(BETWEEN, -1);
      if (fields.length > 1) {
        notes.add(new NoteEntry(fields[0], fields[1], values(fields), List.of()));
      }
    }
    return notes;
  }

  private static Map<String, List<String>> values(String[] fields) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (int i = 2; i < fields.length; i++) {
      int equals = fields[i].indexOf('=');
      values
          .computeIfAbsent(fields[i].substring(0, equals), _ -> new ArrayList<>())
          .add(fields[i].substring(equals + 1));
    }
    return values;
  }

  private static String oneLine(String value) {
    return value.replace(LINE_END, " ");
  }
}
