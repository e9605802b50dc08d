package kb.query;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kb.model.FileRole;
import kb.model.SymbolKind;

/// The one table of fields: parser, help, completion and the manual's page come from it.
public enum Field {
  SYMBOL(Value.PATTERN, "sym", "symbol defs", "the name of a definition", "sym:WAL.Save"),
  PROJECT(Value.PATTERN, "project", "repo r", "a part of the project's name", "project:etcd"),
  FILE(Value.PATTERN, "file", "path f", "a part of the file's path", "file:/_test\\.go$/"),
  CONTENT(Value.PATTERN, "content", "c", "text in the file, not in its path", "content:\"if err\""),
  LANGUAGE(Value.WORD, "lang", "language l", "the language of the file", "lang:go"),
  KIND(Value.WORD, "kind", "", "what the symbol is", "kind:method"),
  ROLE(Value.WORD, "role", "", "what part the file plays in its project", "-role:test"),
  REVISION(Value.NAME, "rev", "revision branch b", "a branch, tag or commit", "rev:v3.5.9"),
  NOTE(Value.PATTERN, "note", "", "a part of a note's path or title", "note:conntrack"),
  TAG(Value.NAME, "tag", "", "a tag of a note", "tag:network"),
  SCOPE(Value.WORD, "in", "", "where to look: notes, code, or a part of code", "in:notes"),
  CASE(Value.WORD, "case", "", "whether casing counts; auto: where there is a capital", "case:yes"),
  COUNT(Value.NUMBER, "count", "", "how many hits at most", "count:100");

  /// What may stand behind the colon.
  public enum Value {
    /// A word, a quoted text or a regular expression between slashes.
    PATTERN,
    /// A word or a quoted text.
    NAME,
    /// One of [Field#words].
    WORD,
    /// A whole number from 1 on.
    NUMBER
  }

  private final Value value;
  private final String word;
  private final String aliases;
  private final String meaning;
  private final String example;

  Field(Value value, String word, String aliases, String meaning, String example) {
    this.value = value;
    this.word = word;
    this.aliases = aliases;
    this.meaning = meaning;
    this.example = example;
  }

  /// The field that is called so, by its word or an alias, in lower case and without the colon.
  public static Optional<Field> of(String name) {
    return Stream.of(values()).filter(field -> field.names().contains(name)).findFirst();
  }

  public Value value() {
    return value;
  }

  public String word() {
    return word;
  }

  public List<String> aliases() {
    return aliases.isEmpty() ? List.of() : Arrays.asList(aliases.split(" "));
  }

  /// Its word, then its aliases.
  public List<String> names() {
    return Stream.concat(Stream.of(word), aliases().stream()).toList();
  }

  public String meaning() {
    return meaning;
  }

  /// A query that uses it.
  public String example() {
    return example;
  }

  /// Whether it speaks of the query as a whole and does not stand in the tree.
  public boolean isOption() {
    return this == SCOPE || this == CASE || this == COUNT;
  }

  /// The words it takes. None where any text will do, and for [#LANGUAGE], whose words the parser
  /// is given.
  public List<String> words() {
    return switch (this) {
      case KIND -> Stream.of(SymbolKind.values()).map(SymbolKind::word).toList();
      case ROLE -> Stream.of(FileRole.values()).map(FileRole::word).toList();
      case SCOPE -> Layer.WORDS;
      case CASE -> Stream.of(LetterCase.values()).map(LetterCase::word).toList();
      case SYMBOL, PROJECT, FILE, CONTENT, LANGUAGE, REVISION, NOTE, TAG, COUNT -> List.of();
    };
  }
}
