package kb.notes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kb.model.Note;
import kb.model.Section;
import kb.model.UserError;
import kb.text.DidYouMean;

/// Changes a note by the bytes that are asked for and no other.
///
/// Front matter, line ends, byte order mark and whatever is not UTF-8 stay as they are. Nothing is
/// written before [#save], which refuses when the file is no longer what was read.
public final class NoteEditor {
  /// Where anchors go when no section is named.
  public static final String SOURCE = "Source";

  private final Path file;
  private final byte[] read;
  private byte[] content;

  private NoteEditor(Path file, byte[] read) {
    this.file = file;
    this.read = read;
    this.content = read;
  }

  public static NoteEditor open(Path file) {
    try {
      NoteEditor editor = new NoteEditor(file, Files.readAllBytes(file));
      if (!NoteText.charset(editor.read).equals(StandardCharsets.UTF_8)) {
        throw UserError.world(
            file.getFileName() + " is UTF-16, which kb does not write", "save it as UTF-8");
      }
      return editor;
    } catch (IOException e) {
      throw UserError.world(
          file + " cannot be read: " + e.getMessage(), "make the file readable", e);
    }
  }

  /// Writes an anchor at the end of `## Source`, which is made when there is none.
  ///
  /// @return whether it is new: an anchor that stands there already is not written twice
  public boolean addAnchor(String symbol, String url) {
    Note note = note();
    boolean there = note.sections().stream().anyMatch(section -> isHeaded(section, SOURCE));
    if (!there) {
      insert(lineCount(), blankAbove(lineCount()) + "## " + SOURCE + lineEnd());
    }
    return addAnchor(SOURCE, symbol, url);
  }

  /// Writes an anchor at the end of a section.
  ///
  /// @param heading the section's heading; case does not count
  /// @param symbol the name it shows; empty for a link to the file as such
  /// @return whether it is new
  public boolean addAnchor(String heading, String symbol, String url) {
    Note note = note();
    List<Section> section = section(note, heading);
    if (section.stream()
        .flatMap(part -> part.links().stream())
        .anyMatch(link -> link.target().equals(url))) {
      return false;
    }
    int end = section.getLast().lines().last();
    List<String> lines = NoteText.of(content).lines();
    while (end > section.getFirst().lines().first() && lines.get(end - 1).isBlank()) {
      end--;
    }
    refuseInsideFence(lines, end);
    boolean list = endsList(lines, end);
    insert(end, (list ? "" : blankAbove(end)) + anchor(symbol, url) + lineEnd());
    return true;
  }

  /// The note as it would be saved.
  public byte[] content() {
    return content.clone();
  }

  /// Writes what was changed, unless someone else changed the file meanwhile.
  public void save() {
    if (!Arrays.equals(content, read)) {
      SafeFile.replace(file, read, content);
    }
  }

  /// `` - [`raftNode.start`](https://...) ``.
  static String anchor(String symbol, String url) {
    if (symbol.contains("`") || symbol.contains("\n")) {
      throw UserError.usage(
          "'" + symbol + "' cannot be written as the text of a link", "name the symbol alone");
    }
    String name = url.replaceFirst("[?#].*", "").replaceFirst(".*/", "");
    return "- [" + (symbol.isEmpty() ? name : "`" + symbol + "`") + "](" + safe(url) + ")";
  }

  /// What would end a link's target early is escaped.
  private static String safe(String url) {
    return url.replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("\n", "");
  }

  private Note note() {
    return NoteReader.read(file.getFileName().toString(), content);
  }

  /// The section of a heading, with what a border cuts off below it.
  private List<Section> section(Note note, String heading) {
    List<Section> sections = note.sections();
    for (int i = 0; i < sections.size(); i++) {
      if (isHeaded(sections.get(i), heading)) {
        int end = i + 1;
        while (end < sections.size() && sections.get(end).level() == 0) {
          end++;
        }
        return sections.subList(i, end);
      }
    }
    List<String> headings =
        sections.stream().filter(section -> section.level() > 0).map(Section::heading).toList();
    Optional<String> near = DidYouMean.nearest(heading, headings);
    throw UserError.usage(
        file.getFileName() + " has no section '" + heading + "'",
        near.map(word -> "did you mean '" + word + "'?")
            .orElse("its sections are: " + String.join(", ", headings)));
  }

  private static boolean isHeaded(Section section, String heading) {
    return section.level() > 0 && section.heading().equalsIgnoreCase(heading.strip());
  }

  private void refuseInsideFence(List<String> lines, int end) {
    for (Fences.Block block : Fences.of(lines, 0).blocks()) {
      if (!block.closed() && block.last() >= end - 1) {
        throw UserError.world(
            file.getFileName()
                + " line "
                + (block.first() + 1)
                + " opens a code fence that is never closed",
            "close it, then do it again");
      }
    }
  }

  /// Whether the last lines of a section are a list that goes on.
  private static boolean endsList(List<String> lines, int end) {
    for (int i = end - 1; i >= 0 && !lines.get(i).isBlank(); i--) {
      if (LineShape.isItem(lines.get(i))) {
        return true;
      }
    }
    return false;
  }

  /// What parts a new paragraph from the line above: a line end, none below a blank line.
  private String blankAbove(int line) {
    List<String> lines = NoteText.of(content).lines();
    return line == 0 || lines.get(line - 1).isBlank() ? "" : lineEnd();
  }

  /// Puts text behind the first `line` lines, closing the last of them when it has no end.
  private void insert(int line, String text) {
    List<int[]> lines = lines();
    int at = line == lines.size() ? content.length : lines.get(line)[0];
    boolean open = at > 0 && line == lines.size() && lines.getLast()[1] == content.length;
    splice(at, at, (open ? lineEnd() : "") + text);
  }

  private void splice(int from, int to, String text) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(content, 0, from);
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    bytes.write(content, to, content.length - to);
    content = bytes.toByteArray();
  }

  private int lineCount() {
    return lines().size();
  }

  private List<int[]> lines() {
    return ByteLines.of(content);
  }

  /// The line end the file uses first; a line feed when it has none.
  private String lineEnd() {
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        return "\n";
      }
      if (content[i] == '\r') {
        return i + 1 < content.length && content[i + 1] == '\n' ? "\r\n" : "\r";
      }
    }
    return "\n";
  }
}
