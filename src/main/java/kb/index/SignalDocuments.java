package kb.index;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kb.model.LineRange;
import kb.model.Signal;
import kb.model.Template;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;

/// Signals as Lucene documents, and back.
final class SignalDocuments {
  /// Parts the key of a detail from its value.
  private static final char BETWEEN = '\0';

  private SignalDocuments() {}

  /// Adds a signal to a document that says where it is.
  static void add(Document document, Signal signal) {
    Template template = signal.template();
    Documents.addKept(document, Schema.SIGNAL_KIND, signal.kind().name());
    Documents.addTerm(document, Schema.TEMPLATE, template.stored());
    document.add(new StoredField(Schema.asWritten(Schema.TEMPLATE), template.stored()));
    if (signal.kind().isMessage()) {
      Documents.addWords(document, Schema.SAID, SignalWords.of(template));
    } else {
      Documents.addWords(document, Schema.NAMED, SignalWords.pieces(template));
    }
    if (!signal.kind().isMessage() && !template.hasHoles()) {
      Documents.addTerm(document, Schema.EXACT, exact(template.shown()));
    }
    document.add(new StoredField(Schema.CALLEE, signal.callee()));
    document.add(new StoredField(Schema.SIGNAL_LEVEL, signal.level()));
    Documents.addKept(document, Schema.ENCLOSING, signal.enclosing());
    document.add(new StoredField(Schema.GUARD, signal.guard()));
    document.add(new StoredField(Schema.FIRST, signal.lines().first()));
    document.add(new StoredField(Schema.LAST, signal.lines().last()));
    signal
        .details()
        .forEach(
            (key, value) -> document.add(new StoredField(Schema.DETAIL, key + BETWEEN + value)));
  }

  static Signal signal(Document stored) {
    Map<String, String> details = new HashMap<>();
    for (String detail : stored.getValues(Schema.DETAIL)) {
      int end = detail.indexOf(BETWEEN);
      details.put(detail.substring(0, end), detail.substring(end + 1));
    }
    return new Signal(
        Signal.Kind.valueOf(stored.get(Schema.SIGNAL_KIND)),
        Template.parse(stored.get(Schema.asWritten(Schema.TEMPLATE))),
        stored.get(Schema.CALLEE),
        stored.get(Schema.SIGNAL_LEVEL),
        stored.get(Schema.ENCLOSING),
        stored.get(Schema.GUARD),
        new LineRange(
            Documents.number(stored, Schema.FIRST), Documents.number(stored, Schema.LAST)),
        details);
  }

  /// A name as it is looked up: the leading dashes of a flag are how it is typed, not its name.
  static String exact(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^-+", "");
  }
}
