package kb.index;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What is stored. A change here, or of what analysers and their tables read, changes [#VERSION] by
/// itself, and every index is rebuilt: a blob is read once.
///
/// **A project's index** (`indexes/projects/NAME`): one document a file (path and blob), one a
/// symbol and one a signal in it, one a revision. A file has a number; the revision's document
/// holds a bitmap over those numbers (decision 5).
///
/// | field | on | kept as | written from | read by |
/// | --- | --- | --- | --- | --- |
/// | `type` | all | term | `file`, `symbol`, `signal`, `revision`, `note`, `section` | every query |
/// | `number` | file, symbol, signal | doc value | the file's number | revision filter, deletion |
/// | `path` | file, symbol, signal | term, doc value, stored | path in the repository | filters, evidence |
/// | `blob` | file | stored | git's id of the content | verification |
/// | `role` | file, symbol, signal | term, doc value, stored | how it was read | filters, ranking |
/// | `language` | file, symbol, signal | term, stored | how it was read | filters, ranking |
/// | `skip` | file | term, stored | how it was read | filters |
/// | `content` | file | stored bytes, behind the rest: who needs none stops there | the blob as it is | excerpts, verification |
/// | `trigram` | file: path and content | terms, by [TrigramFormat] | [Trigrams] | exact search |
/// | `name.trigram` | symbol: qualified name | terms, by [TrigramFormat] | [Trigrams] | exact search |
/// | `definition` | symbol | stored: [Packing] | definition | answers |
/// | `name` | symbol | term in lower case | definition | lookup |
/// | `names` `doc` `signature` `body` `paths` | symbol (`paths`, `body` on text files too) | words with counts | [Words] | questions |
/// | `shown` | symbol | words with counts | what its signals say, and their help | questions |
/// | `kind` | symbol | term, doc value | definition | filters, ranking |
/// | `fingerprint` | symbol | term: six bytes of its digest | definition | filters, drift |
/// | `calls` `mentions` | symbol, file (outside of symbols) | terms | references by name | callers |
/// | `signalled` | signal | stored: [Packing] | [kb.model.Signal] | evidence |
/// | `template` | signal | term: six bytes of its digest | the template | versions |
/// | `said` | signal that is a message | words with counts | constant text: [SignalWords] | explaining |
/// | `named` | signal that is a name | words with counts | its pieces | explaining |
/// | `exact` | signal that is a name | term in lower case | the name | look-up |
/// | `revision` `commit` `whole` `files` | revision | stored; `files` a bitmap | sync | revision filter |
///
/// **The notes' index** (`indexes/notes`): one document a note, one a section.
///
/// | field | on | kept as | written from | read by |
/// | --- | --- | --- | --- | --- |
/// | `path` | note, section | term, stored | path below `notes/` | all |
/// | `note` | note, section | doc value | path below `notes/` | what to read again, ranking |
/// | `modified` `size` | note | doc value | the file system | what to read again |
/// | `meta` | note | stored: key, NUL, value | front matter | projects, filters |
/// | `found.by` | note | stored: words, tab, line | title, questions, symptoms, aliases | ranking |
/// | `title` `question` `symptom` `alias` `tag` `heading` `text` | section | words with counts; stored as written | the note | questions |
/// | `tags` | section | terms in lower case, stored as written | the note's tags | filters |
/// | `trigram` | section: path, title, heading, text | terms, by [TrigramFormat] | [Trigrams] | exact search |
/// | `links` | section | terms | link targets | backlinks |
/// | `heading` `above` `level` `first` `last` `link.*` `command.*` `mention` | section | stored | the section | answers |
///
/// Terms longer than Lucene takes are known by their digest: [Documents#fitting].
///
/// Each commit carries its manifest as user data: see [Manifest].
final class Schema {
  static final String VERSION = version();

  static final String TYPE = "type";
  static final String FILE = "file";
  static final String SYMBOL = "symbol";
  static final String REVISION = "revision";
  static final String SIGNAL = "signal";
  static final String NOTE = "note";
  static final String SECTION = "section";

  static final String NUMBER = "number";
  static final String PATH = "path";
  static final String BLOB = "blob";
  static final String LANGUAGE = "language";
  static final String ROLE = "role";
  static final String SKIP = "skip";
  static final String CONTENT = "content";
  static final String TRIGRAM = "trigram";
  static final String NAME_TRIGRAM = "name.trigram";
  static final String DEFINITION = "definition";
  static final String SIGNALLED = "signalled";
  static final String NAME = "name";
  static final String NAMES = "names";
  static final String DOC = "doc";
  static final String SIGNATURE = "signature";
  static final String SHOWN = "shown";
  static final String BODY = "body";
  static final String PATHS = "paths";
  static final String KIND = "kind";
  static final String FINGERPRINT = "fingerprint";
  static final String FIRST = "first";
  static final String LAST = "last";
  static final String CALLS = "calls";
  static final String MENTIONS = "mentions";
  static final String TEMPLATE = "template";
  static final String SAID = "said";
  static final String NAMED = "named";
  static final String EXACT = "exact";
  static final String COMMIT = "commit";
  static final String WHOLE = "whole";
  static final String FILES = "files";

  static final String MODIFIED = "modified";
  static final String SIZE = "size";
  static final String META = "meta";
  static final String TITLE = "title";
  static final String QUESTION = "question";
  static final String SYMPTOM = "symptom";
  static final String ALIAS = "alias";
  static final String TAG = "tag";
  static final String TAGS = "tags";
  static final String HEADING = "heading";
  static final String ABOVE = "above";
  static final String TEXT = "text";
  static final String LINKS = "links";
  static final String LEVEL = "level";
  static final String MENTION = "mention";

  private Schema() {}

  /// The word the build made of the sources: see [SchemaSource].
  private static String version() {
    try (InputStream made = Schema.class.getResourceAsStream("schema")) {
      if (made == null) {
        throw new IllegalStateException("The build left out kb/index/schema.");
      }
      return new String(made.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The stored twin of a field that is indexed by its words: Lucene wants a field to be kept the
  /// same way everywhere.
  static String asWritten(String field) {
    return field + ".written";
  }
}
