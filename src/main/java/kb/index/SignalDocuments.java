package kb.index;

import java.util.Locale;
import kb.model.Signal;
import kb.model.Template;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/// Signals as Lucene documents, and back.
final class SignalDocuments {
  private SignalDocuments() {}

  /// Adds a signal to a document that says where it is.
  static void add(Document document, Signal signal) {
    Template template = signal.template();
    Documents.addTerm(document, Schema.TEMPLATE, template.stored());
    if (signal.kind().isMessage()) {
      Documents.addWords(document, Schema.SAID, SignalWords.of(template));
    } else {
      Documents.addWords(document, Schema.NAMED, SignalWords.pieces(template));
    }
    if (!signal.kind().isMessage() && !template.hasHoles()) {
      Documents.addTerm(document, Schema.EXACT, exact(template.shown()));
    }
    document.add(new StoredField(Schema.SIGNALLED, Packing.of(signal)));
  }

  static Signal signal(Document stored) {
    return Packing.signal(stored.getBinaryValue(Schema.SIGNALLED));
  }

  /// A name as it is looked up: the leading dashes of a flag are how it is typed, not its name.
  static String exact(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^-+", "");
  }
}
