package kb.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kb.model.FileRole;
import kb.model.SymbolKind;
import kb.query.Field;
import kb.query.Query;
import kb.query.Query.Term;
import kb.text.LinearRegex;

/// Small corpora full of what goes wrong, and queries that find something in them.
final class RandomCorpus {
  private static final List<String> PIECES =
      List.of(
          "raft",
          "Raft",
          "RAFT",
          "node",
          "start",
          "err",
          "Err",
          "a",
          "b",
          "x",
          "ab",
          "if (",
          ") {",
          "}",
          "\n",
          "\n",
          "\r\n",
          "\t",
          " ",
          " ",
          " ",
          "\"",
          "\\",
          "/",
          "->",
          "::",
          ".",
          "_",
          "42",
          "0x1f",
          "ask",
          "kelvin",
          "a\u017f\u212a",
          "\u212aelvin",
          "é",
          "É",
          "Überlauf",
          "überlauf",
          "日本",
          "🙂",
          "k",
          "\u212a",
          "s",
          "\u017f",
          "deadline exceeded",
          "max_request_bytes",
          "\u0000",
          "ı",
          "--flag=value");
  private static final byte[][] BROKEN = {{(byte) 0xff}, {(byte) 0xc3}, {(byte) 0xe2, (byte) 0x84}};
  private static final List<String> REGEXES =
      List.of(
          "raft|node",
          "err(or)?",
          "^\\w+$",
          "[a-z]+_[a-z]+",
          "a.b",
          "\\bstart\\b",
          "(?i)ERR",
          "é",
          "überlauf",
          "x*",
          "\\s\\s",
          "k",
          "s",
          "ask",
          "raft\\s+node",
          "node$",
          "^$",
          "\\d+",
          "kelvin",
          "AsK",
          "x?kel(vin)+",
          "(raft|deadline) ?(node|exceeded)",
          "[^a-z\\s]{3}",
          "\\.|->",
          "日.",
          "\\r\\n",
          "b\\n");
  private static final List<String> LANGUAGES = List.of("go", "c", "text");

  private final Random random;

  RandomCorpus(Random random) {
    this.random = random;
  }

  /// Files of one project; some are empty, some are no UTF-8.
  List<IndexedFile> files(int count) {
    List<IndexedFile> files = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      files.add(file("d" + random.nextInt(3) + "/" + pick(PIECES).replace('\n', '~') + i));
    }
    return files;
  }

  private IndexedFile file(String path) {
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    int pieces = random.nextInt(6) == 0 ? 0 : random.nextInt(60);
    for (int i = 0; i < pieces; i++) {
      content.writeBytes(
          random.nextInt(40) == 0 ? BROKEN[random.nextInt(3)] : pick(PIECES).getBytes(UTF_8));
    }
    TestFile file =
        TestFile.of(path, content.toByteArray())
            .language(pick(LANGUAGES))
            .role(List.of(FileRole.values()).get(random.nextInt(FileRole.values().length)));
    int lines = content.toString(UTF_8).split("\n", -1).length;
    for (int i = random.nextInt(4); i > 0; i--) {
      int first = 1 + random.nextInt(lines);
      int last = first + random.nextInt(lines - first + 1);
      file.defines(
          kind(), pick(NAMES) + (random.nextBoolean() ? "." + pick(NAMES) : ""), first, last);
    }
    return file.indexed();
  }

  private static final List<String> NAMES =
      List.of("raft", "Raft", "node", "start", "a", "ab", "errNode", "Überlauf", "k", "String");

  private static SymbolKind kind(Random random) {
    return List.of(SymbolKind.FUNCTION, SymbolKind.METHOD, SymbolKind.STRUCT)
        .get(random.nextInt(3));
  }

  private SymbolKind kind() {
    return kind(random);
  }

  /// A query tree.
  ///
  /// @param fields those it may name
  Query query(int depth, List<Field> fields) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf(fields);
    }
    return switch (random.nextInt(4)) {
      case 0 -> new Query.Not(query(depth - 1, fields));
      case 1 -> new Query.Any(parts(depth - 1, fields));
      default -> new Query.All(parts(depth - 1, fields));
    };
  }

  private List<Query> parts(int depth, List<Field> fields) {
    List<Query> parts = new ArrayList<>();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      parts.add(query(depth, fields));
    }
    return parts;
  }

  private Query leaf(List<Field> fields) {
    if (fields.isEmpty() || random.nextInt(5) < 3) {
      return term();
    }
    Field field = fields.get(random.nextInt(fields.size()));
    return new Query.Filter(field, value(field));
  }

  private Term value(Field field) {
    return switch (field) {
      case LANGUAGE -> new Query.Word(pick(LANGUAGES));
      case ROLE -> new Query.Word(pick(field.words()));
      case KIND -> new Query.Word(kind().word());
      case PROJECT -> new Query.Word(pick(List.of("p", "q", "pro", "x")));
      case SYMBOL -> random.nextInt(5) == 0 ? regex() : new Query.Word(pick(NAMES));
      case FILE, CONTENT, REVISION, NOTE, TAG, SCOPE, CASE, COUNT -> term();
    };
  }

  private Term term() {
    return switch (random.nextInt(5)) {
      case 0 -> regex();
      case 1 -> new Query.Word(pick(PIECES));
      case 2 -> new Query.Word(pick(NAMES));
      default -> new Query.Exact(pick(PIECES) + (random.nextBoolean() ? pick(PIECES) : ""));
    };
  }

  private Query.Regex regex() {
    String regex = pick(REGEXES) + (random.nextInt(4) == 0 ? pick(REGEXES) : "");
    return new Query.Regex(LinearRegex.fault(regex).isEmpty() ? regex : pick(REGEXES));
  }

  private String pick(List<String> list) {
    return list.get(random.nextInt(list.size()));
  }
}
