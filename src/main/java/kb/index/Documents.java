package kb.index;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kb.model.FileRole;
import kb.model.Reference;
import kb.model.Revision;
import kb.model.Signal;
import kb.model.Symbol;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// Records as Lucene documents, and back.
final class Documents {
  /// Words of a definition beyond this are repetition: a class is found by its head, a function by
  /// its first pages.
  private static final int BODY_CHARACTERS = 16_000;

  /// The number of what is of no file: no revision has it.
  private static final int NO_FILE = Integer.MAX_VALUE;

  private static final int MOST_BYTES_A_CHARACTER = 3;

  /// Fields that are long, different nearly everywhere and only ever asked for as a whole: their
  /// terms are a tenth of all there are.
  private static final Set<String> DIGESTED = Set.of(Schema.FINGERPRINT, Schema.TEMPLATE);

  /// Two values of a million are the same by chance once in 500 indexes.
  private static final int DIGEST_BYTES = 6;

  private static final FieldType WORDS = new FieldType();
  static final FieldType TERMS = new FieldType();

  static {
    WORDS.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
    WORDS.setTokenized(true);
    WORDS.freeze();
    TERMS.setIndexOptions(IndexOptions.DOCS);
    TERMS.setTokenized(true);
    TERMS.setOmitNorms(true);
    TERMS.freeze();
  }

  private Documents() {}

  /// A file's document first, then one for each of its symbols and of its signals.
  static List<Document> of(int number, IndexedFile file) {
    Map<String, Set<String>> calls = namesUsed(file, Reference.Use.CALL);
    Map<String, Set<String>> mentions = namesUsed(file, Reference.Use.MENTION);
    String[] lines = new String(file.content(), StandardCharsets.UTF_8).split("\n", -1);
    List<Document> documents = new ArrayList<>();
    documents.add(fileDocument(number, file, calls, mentions));
    Field paths = words(Schema.PATHS, Words.of(file.key().path()));
    Map<String, String> shown = shown(file);
    for (Symbol symbol : file.symbols()) {
      Document document = symbolDocument(number, file, symbol, lines);
      document.add(paths);
      addUses(document, calls, mentions, symbol.qualified());
      addWords(document, Schema.SHOWN, shown.getOrDefault(symbol.qualified(), ""));
      documents.add(document);
    }
    for (Signal signal : file.signals()) {
      Document document = located(Schema.SIGNAL, number, file);
      SignalDocuments.add(document, signal);
      documents.add(document);
    }
    return documents;
  }

  /// What each definition shows to the outside, in words: the vocabulary of those who ask.
  private static Map<String, String> shown(IndexedFile file) {
    Map<String, String> shown = new HashMap<>();
    for (Signal signal : file.signals()) {
      String words =
          String.join(" ", signal.template().texts())
              + " "
              + signal.details().getOrDefault("help", "");
      shown.merge(signal.enclosing(), words, (one, other) -> one + "\n" + other);
    }
    return shown;
  }

  private static Document fileDocument(
      int number,
      IndexedFile file,
      Map<String, Set<String>> calls,
      Map<String, Set<String>> mentions) {
    Document document = located(Schema.FILE, number, file);
    document.add(new StoredField(Schema.BLOB, file.key().blob()));
    file.skip().ifPresent(reason -> addKept(document, Schema.SKIP, reason.name()));
    document.add(Trigrams.field(Schema.TRIGRAM, pathAndContent(file)));
    if (file.symbols().isEmpty() && file.content().length > 0) {
      document.add(words(Schema.PATHS, Words.of(file.key().path())));
      String text = new String(file.content(), StandardCharsets.UTF_8);
      document.add(words(Schema.BODY, Words.of(head(text))));
    }
    addUses(document, calls, mentions, "");
    document.add(new StoredField(Schema.CONTENT, file.content()));
    return document;
  }

  private static Document symbolDocument(
      int number, IndexedFile file, Symbol symbol, String[] lines) {
    Document document = located(Schema.SYMBOL, number, file);
    addTerm(document, Schema.NAME, lower(symbol.name()));
    addTerm(document, Schema.KIND, symbol.kind().name());
    document.add(new SortedDocValuesField(Schema.KIND, new BytesRef(symbol.kind().name())));
    addTerm(document, Schema.FINGERPRINT, symbol.fingerprint());
    document.add(new StoredField(Schema.DEFINITION, Packing.of(symbol)));
    addWords(document, Schema.NAMES, symbol.scope() + " " + symbol.qualified());
    addWords(document, Schema.DOC, symbol.doc());
    addWords(document, Schema.SIGNATURE, symbol.signature());
    addWords(document, Schema.BODY, body(symbol, lines));
    byte[] name = symbol.qualified().getBytes(StandardCharsets.UTF_8);
    document.add(Trigrams.field(Schema.NAME_TRIGRAM, name));
    return document;
  }

  private static Document located(String type, int number, IndexedFile file) {
    Document document = new Document();
    addTerm(document, Schema.TYPE, type);
    addNumber(document, number);
    addKept(document, Schema.PATH, file.key().path());
    document.add(new SortedDocValuesField(Schema.PATH, new BytesRef(fitting(file.key().path()))));
    addKept(document, Schema.LANGUAGE, file.language().name());
    addKept(document, Schema.ROLE, file.role().name());
    document.add(new SortedDocValuesField(Schema.ROLE, new BytesRef(file.role().name())));
    return document;
  }

  private static void addNumber(Document document, int number) {
    document.add(new NumericDocValuesField(Schema.NUMBER, number));
  }

  static Document ofRevision(Manifest.Indexed indexed, BitSet files) {
    Document document = new Document();
    addTerm(document, Schema.TYPE, Schema.REVISION);
    // Every document has a number: a doc value that none lacks is read in a third of the steps.
    addNumber(document, NO_FILE);
    document.add(new StoredField(Schema.REVISION, indexed.revision().name()));
    document.add(new StoredField(Schema.COMMIT, indexed.revision().commit()));
    document.add(new StoredField(Schema.FILES, files.toByteArray()));
    return document;
  }

  /// The definition a document is of; empty when it is of a file.
  static Optional<Symbol> symbol(Document stored) {
    return Optional.ofNullable(stored.getBinaryValue(Schema.DEFINITION)).map(Packing::symbol);
  }

  static FileRole role(Document stored) {
    return FileRole.valueOf(stored.get(Schema.ROLE));
  }

  static Revision revision(Document stored) {
    return new Revision(stored.get(Schema.REVISION), stored.get(Schema.COMMIT));
  }

  static byte[] bytes(Document stored, String field) {
    BytesRef value = stored.getBinaryValue(field);
    return value == null
        ? new byte[0]
        : Arrays.copyOfRange(value.bytes, value.offset, value.offset + value.length);
  }

  static int number(Document stored, String field) {
    var value = stored.getField(field);
    return value == null ? 0 : value.numericValue().intValue();
  }

  static void addWords(Document document, String field, String text) {
    addWords(document, field, Words.of(text));
  }

  static void addWords(Document document, String field, List<String> words) {
    if (!words.isEmpty()) {
      document.add(words(field, words));
    }
  }

  private static Field words(String field, List<String> words) {
    return new TermField(field, new CountedWords(words), WORDS);
  }

  static void addTerms(Document document, String field, Collection<String> terms) {
    if (!terms.isEmpty()) {
      Set<String> fitting = new LinkedHashSet<>();
      terms.forEach(term -> fitting.add(fitting(term)));
      document.add(new TermField(field, new CountedWords(fitting), TERMS));
    }
  }

  static void addTerm(Document document, String field, String value) {
    document.add(new StringField(field, term(field, value).bytes(), Field.Store.NO));
  }

  /// How a value of a field is looked up.
  static Term term(String field, String value) {
    return DIGESTED.contains(field)
        ? new Term(field, digest(value))
        : new Term(field, fitting(value));
  }

  private static BytesRef digest(String value) {
    long[] hash = StringHelper.murmurhash3_x64_128(new BytesRef(value));
    byte[] bytes = ByteBuffer.allocate(Long.BYTES).putLong(hash[0]).array();
    return new BytesRef(bytes, 0, DIGEST_BYTES);
  }

  /// A term that is also stored.
  static void addKept(Document document, String field, String value) {
    addTerm(document, field, value);
    document.add(new StoredField(field, value));
  }

  /// A term as Lucene takes it: one that is too long is known by its digest.
  static String fitting(String term) {
    if (term.length() <= IndexWriter.MAX_TERM_LENGTH / MOST_BYTES_A_CHARACTER) {
      return term;
    }
    byte[] bytes = term.getBytes(StandardCharsets.UTF_8);
    return bytes.length <= IndexWriter.MAX_TERM_LENGTH
        ? term
        : UUID.nameUUIDFromBytes(bytes).toString();
  }

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static byte[] pathAndContent(IndexedFile file) {
    byte[] path = (file.key().path() + "\n").getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(path, path.length + file.content().length);
    System.arraycopy(file.content(), 0, both, path.length, file.content().length);
    return both;
  }

  private static String body(Symbol symbol, String[] lines) {
    int last = Math.min(symbol.lines().last(), lines.length);
    StringBuilder body = new StringBuilder();
    for (int i = symbol.lines().first() - 1; i < last && body.length() < BODY_CHARACTERS; i++) {
      body.append(lines[i]).append('\n');
    }
    return body.toString();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), BODY_CHARACTERS));
  }

  /// The names used, by the qualified name of the symbol that uses them.
  private static Map<String, Set<String>> namesUsed(IndexedFile file, Reference.Use use) {
    Map<String, Set<String>> names = new HashMap<>();
    for (Reference reference : file.references()) {
      if (reference.use() == use) {
        names
            .computeIfAbsent(reference.enclosing(), _ -> new LinkedHashSet<>())
            .add(reference.name());
      }
    }
    return names;
  }

  private static void addUses(
      Document document,
      Map<String, Set<String>> calls,
      Map<String, Set<String>> mentions,
      String enclosing) {
    addTerms(document, Schema.CALLS, calls.getOrDefault(enclosing, Set.of()));
    addTerms(document, Schema.MENTIONS, mentions.getOrDefault(enclosing, Set.of()));
  }
}
