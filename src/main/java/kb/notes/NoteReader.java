package kb.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import kb.model.Command;
import kb.model.LineRange;
import kb.model.Link;
import kb.model.Note;
import kb.model.Section;

/// Reads the bytes of a file as a note, whatever they are.
///
/// Nothing is thrown for what a file holds and no line is lost: what is not understood is text, and
/// a warning says so with its line.
public final class NoteReader {
  private final String path;
  private final List<String> lines;
  private final FrontMatter frontMatter;
  private final Outline outline;
  private final Inlines inlines;
  private final List<Command> commands;
  private final List<Note.OpenQuestion> open;
  private final List<String> warnings = new ArrayList<>();

  private NoteReader(String path, byte[] content) {
    this.path = path;
    NoteText text = NoteText.of(content);
    lines = text.lines();
    frontMatter = FrontMatter.of(lines);
    Fences fences = Fences.of(lines, Math.max(frontMatter.end(), frontMatter.unread()));
    BitSet hidden = fences.covered();
    hidden.set(0, Math.max(frontMatter.end(), frontMatter.unread()));
    outline = Outline.of(lines, hidden, frontMatter.end());
    BitSet titles = titles();
    inlines = InlineReader.read(lines, hidden, titles, frontMatter.end());
    BitSet noProse = (BitSet) hidden.clone();
    noProse.or(titles);
    commands = Commands.find(lines, fences, noProse, titles, inlines.spans());
    open = OpenQuestions.in(lines, outline, inlines, hidden);
    warnings.addAll(text.warnings());
    warnings.addAll(frontMatter.warnings());
    warnings.addAll(fences.warnings());
    warnings.addAll(inlines.warnings());
  }

  /// A file as a note.
  ///
  /// @param path below the notes folder, with `/`
  public static Note read(String path, byte[] content) {
    return new NoteReader(path, content).note();
  }

  /// The links of a file, each with the place of its target.
  static List<Inlines.Placed> links(byte[] content) {
    return new NoteReader("", content).inlines.links();
  }

  private Note note() {
    String title = title();
    Map<String, List<String>> meta = new LinkedHashMap<>();
    frontMatter.entries().forEach((key, entry) -> meta.put(key, entry.values()));
    List<Section> sections = new ArrayList<>();
    for (Outline.Part part : outline.parts()) {
      sections.add(section(part, title));
    }
    return new Note(path, title, meta, sections, open, warnings);
  }

  private BitSet titles() {
    BitSet titles = new BitSet();
    outline.headings().forEach(heading -> titles.set(heading.first(), heading.last() + 1));
    return titles;
  }

  private String title() {
    return Optional.ofNullable(frontMatter.entries().get("title"))
        .flatMap(entry -> entry.values().stream().findFirst())
        .filter(words -> !words.isBlank())
        .or(this::titleHeading)
        .orElseGet(() -> path.replaceFirst(".*/", "").replaceFirst("(?<=.)\\.[^.]*$", ""));
  }

  /// The heading that opens the note, or its only one of the first level.
  private Optional<String> titleHeading() {
    List<Heading> headings = outline.headings();
    boolean opens = !headings.isEmpty() && outline.parts().getFirst().level() > 0;
    List<Heading> first = headings.stream().filter(heading -> heading.level() == 1).toList();
    if (opens) {
      return Optional.of(headings.getFirst().words());
    }
    return first.size() == 1 ? Optional.of(first.getFirst().words()) : Optional.empty();
  }

  private Section section(Outline.Part part, String title) {
    LineRange range = new LineRange(part.first() + 1, part.end());
    List<String> path = part.path().isEmpty() ? List.of(title) : part.path();
    List<Link> links =
        within(inlines.links(), placed -> placed.link().line(), range).stream()
            .map(Inlines.Placed::link)
            .toList();
    List<String> mentions =
        within(inlines.spans(), span -> span.line() + 1, range).stream()
            .flatMap(span -> Names.in(span.text()).stream())
            .distinct()
            .toList();
    return new Section(
        path.getLast(),
        path,
        part.level(),
        range,
        String.join("\n", lines.subList(part.text(), part.end())),
        links,
        mentions,
        within(commands, Command::line, range));
  }

  /// What stands in a range, out of what is sorted by line.
  private static <T> List<T> within(List<T> sorted, ToIntFunction<T> line, LineRange range) {
    return sorted.subList(
        before(sorted, line, range.first()), before(sorted, line, range.last() + 1));
  }

  /// How many stand above a line.
  private static <T> int before(List<T> sorted, ToIntFunction<T> line, int limit) {
    int low = 0;
    int high = sorted.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (line.applyAsInt(sorted.get(middle)) < limit) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
