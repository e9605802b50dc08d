package kb.index;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kb.model.Command;
import kb.model.LineRange;
import kb.model.Link;
import kb.model.Note;
import kb.model.Section;
import kb.model.Symbol;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.util.BytesRef;

/// Notes and sections as Lucene documents, and back.
final class NoteDocuments {
  /// Words, a tab, the line: cutting and stemming them again at each question would cost a cold
  /// start the most.
  private static final String FOUND_BY = "found.by";

  /// Between a key of the front matter and a value: no text of a note holds it.
  private static final char BETWEEN = '\0';

  private static final String LINK_TEXT = "link.text";
  private static final String LINK_CODE = "link.code";
  private static final String LINK_TARGET = "link.target";
  private static final String LINK_STYLE = "link.style";
  private static final String LINK_LINE = "link.line";
  private static final String LINK_COLUMN = "link.column";
  private static final String COMMAND_TEXT = "command.text";
  private static final String COMMAND_PURPOSE = "command.purpose";
  private static final String COMMAND_LINE = "command.line";

  private NoteDocuments() {}

  static Document ofNote(Note note, NoteState state) {
    Document document = located(Schema.NOTE, note);
    document.add(new NumericDocValuesField(Schema.MODIFIED, state.modified()));
    document.add(new NumericDocValuesField(Schema.SIZE, state.size()));
    note.meta()
        .forEach((key, values) ->
            values.forEach(
                value -> document.add(new StoredField(Schema.META, key + BETWEEN + value))));
    for (String line : lines(note)) {
      document.add(new StoredField(FOUND_BY, String.join(" ", Words.of(line)) + "\t" + line));
    }
    return document;
  }

  /// What the author wrote for the note to be found by.
  private static List<String> lines(Note note) {
    List<String> lines = new ArrayList<>(List.of(note.title()));
    List.of("questions", "symptoms", "aliases").forEach(key -> lines.addAll(note.values(key)));
    return lines;
  }

  static Document ofSection(Note note, Section section, String searchText) {
    Document document = located(Schema.SECTION, note);
    document.add(new StoredField(Schema.asWritten(Schema.HEADING), section.heading()));
    section.path().forEach(each -> document.add(new StoredField(Schema.ABOVE, each)));
    document.add(new StoredField(Schema.LEVEL, section.level()));
    document.add(new StoredField(Schema.FIRST, section.lines().first()));
    document.add(new StoredField(Schema.LAST, section.lines().last()));
    document.add(new StoredField(Schema.asWritten(Schema.TEXT), section.text()));
    Documents.addWords(document, Schema.TITLE, note.title() + " " + note.slug());
    Documents.addWords(document, Schema.QUESTION, values(note, "questions"));
    Documents.addWords(document, Schema.SYMPTOM, values(note, "symptoms"));
    Documents.addWords(document, Schema.ALIAS, values(note, "aliases"));
    Documents.addWords(document, Schema.TAG, values(note, "tags"));
    List<String> tags = note.values("tags").stream().map(Documents::lower).toList();
    Documents.addTerms(document, Schema.TAGS, tags);
    tags.forEach(tag -> document.add(new StoredField(Schema.asWritten(Schema.TAGS), tag)));
    Documents.addWords(document, Schema.HEADING, String.join(" ", section.path()));
    Documents.addWords(document, Schema.TEXT, searchText);
    byte[] exact =
        String.join("\n", note.path(), note.title(), section.heading(), section.text())
            .getBytes(StandardCharsets.UTF_8);
    document.add(Trigrams.field(Schema.TRIGRAM, exact));
    Documents.addTerms(document, Schema.LINKS, linkTerms(section));
    section.mentions().forEach(each -> document.add(new StoredField(Schema.MENTION, each)));
    section.links().forEach(link -> store(document, link));
    section.commands().forEach(command -> store(document, command));
    return document;
  }

  /// Under which term a link is found again: the last part of its target without `.md`, line and
  /// fragment. Beside it stand the bare names of the symbols in its text and its fragment.
  /// Candidates only; whoever asks resolves the link.
  static String linkTerm(String target) {
    String page = parts(target)[0].replaceFirst("/$", "");
    String last = page.substring(page.lastIndexOf('/') + 1);
    return Documents.lower(last.replaceFirst("(\\.md|:[0-9]+)$", ""));
  }

  /// The name of the symbol in a target: `WAL.Save` in `etcd:wal.go#WAL.Save@v3.5.9`.
  private static String linkedSymbol(String target) {
    String[] parts = parts(target);
    return parts.length < 2 ? "" : parts[1].replaceFirst("(?s)@.*", "");
  }

  /// What stands before the fragment or query, and what behind it, if anything does.
  private static String[] parts(String target) {
    return decoded(target).split("[#?]", 2);
  }

  private static String decoded(String target) {
    try {
      return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException _) {
      return target;
    }
  }

  static NoteEntry entry(Document stored) {
    Map<String, List<String>> meta = new LinkedHashMap<>();
    for (String pair : stored.getValues(Schema.META)) {
      int between = pair.indexOf(BETWEEN);
      meta.computeIfAbsent(pair.substring(0, between), _ -> new ArrayList<>())
          .add(pair.substring(between + 1));
    }
    List<NoteEntry.Line> lines = new ArrayList<>();
    for (String line : stored.getValues(FOUND_BY)) {
      String[] parts = line.split("\t", 2);
      List<String> words = parts[0].isEmpty() ? List.of() : List.of(parts[0].split(" "));
      lines.add(new NoteEntry.Line(parts[1], words));
    }
    return new NoteEntry(
        stored.get(Schema.PATH), stored.get(Schema.asWritten(Schema.TITLE)), meta, lines);
  }

  static FoundSection section(Document stored, float score, Map<String, List<String>> matched) {
    String heading = stored.get(Schema.asWritten(Schema.HEADING));
    Section section =
        new Section(
            heading,
            List.of(stored.getValues(Schema.ABOVE)),
            Documents.number(stored, Schema.LEVEL),
            new LineRange(
                Documents.number(stored, Schema.FIRST), Documents.number(stored, Schema.LAST)),
            stored.get(Schema.asWritten(Schema.TEXT)),
            links(stored),
            List.of(stored.getValues(Schema.MENTION)),
            commands(stored));
    return new FoundSection(
        stored.get(Schema.PATH),
        stored.get(Schema.asWritten(Schema.TITLE)),
        section,
        score,
        matched);
  }

  /// The tags of the note a section stands in, in lower case.
  static List<String> tags(Document stored) {
    return List.of(stored.getValues(Schema.asWritten(Schema.TAGS)));
  }

  private static Document located(String type, Note note) {
    Document document = new Document();
    Documents.addTerm(document, Schema.TYPE, type);
    Documents.addKept(document, Schema.PATH, note.path());
    document.add(new SortedDocValuesField(Schema.NOTE, new BytesRef(note.path())));
    document.add(new StoredField(Schema.asWritten(Schema.TITLE), note.title()));
    return document;
  }

  private static String values(Note note, String key) {
    return String.join("\n", note.values(key));
  }

  private static Set<String> linkTerms(Section section) {
    Set<String> terms = new LinkedHashSet<>();
    for (Link link : section.links()) {
      terms.add(linkTerm(link.target()));
      terms.add(Symbol.bareName(linkedSymbol(link.target())));
      terms.add(Symbol.bareName(link.text()));
    }
    terms.remove("");
    return terms;
  }

  private static void store(Document document, Link link) {
    document.add(new StoredField(LINK_TEXT, link.text()));
    document.add(new StoredField(LINK_CODE, Boolean.toString(link.code())));
    document.add(new StoredField(LINK_TARGET, link.target()));
    document.add(new StoredField(LINK_STYLE, link.style().name()));
    document.add(new StoredField(LINK_LINE, link.line()));
    document.add(new StoredField(LINK_COLUMN, link.column()));
  }

  private static void store(Document document, Command command) {
    document.add(new StoredField(COMMAND_TEXT, command.text()));
    document.add(new StoredField(COMMAND_PURPOSE, command.purpose()));
    document.add(new StoredField(COMMAND_LINE, command.line()));
  }

  private static List<Link> links(Document stored) {
    String[] texts = stored.getValues(LINK_TEXT);
    String[] codes = stored.getValues(LINK_CODE);
    String[] targets = stored.getValues(LINK_TARGET);
    String[] styles = stored.getValues(LINK_STYLE);
    String[] lines = stored.getValues(LINK_LINE);
    String[] columns = stored.getValues(LINK_COLUMN);
    List<Link> links = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      links.add(
          new Link(
              texts[i],
              Boolean.parseBoolean(codes[i]),
              targets[i],
              Link.Style.valueOf(styles[i]),
              Integer.parseInt(lines[i]),
              Integer.parseInt(columns[i])));
    }
    return links;
  }

  private static List<Command> commands(Document stored) {
    String[] texts = stored.getValues(COMMAND_TEXT);
    String[] purposes = stored.getValues(COMMAND_PURPOSE);
    String[] lines = stored.getValues(COMMAND_LINE);
    List<Command> commands = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      commands.add(new Command(texts[i], purposes[i], Integer.parseInt(lines[i])));
    }
    return commands;
  }
}
