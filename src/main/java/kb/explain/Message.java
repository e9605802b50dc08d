package kb.explain;

import java.util.List;
import java.util.Map;

/// Something a program said, its envelope taken off.
///
/// @param texts the message, then what its fields say in sentences
/// @param line where it stands in what was pasted, from 1
/// @param level as in [kb.model.Signal]; empty when it has none
/// @param caller `file.go:120`, when the envelope tells
/// @param logger the logger, module or component, when the envelope tells
/// @param fields what a structured line says beside the message, in order
/// @param names what it is known to name: the metrics of a scrape, the reason of an event
record Message(
    List<String> texts,
    int line,
    String level,
    String caller,
    String logger,
    Map<String, String> fields,
    List<Name> names) {
  Message {
    texts = List.copyOf(texts);
    names = List.copyOf(names);
  }

  /// A text without an envelope.
  static Message bare(String text, int line) {
    return new Message(List.of(text), line, "", "", "", Map.of(), List.of());
  }

  /// Names and nothing else.
  static Message naming(String text, int line, List<Name> names) {
    return new Message(List.of(text), line, "", "", "", Map.of(), names);
  }

  String text() {
    return texts.getFirst();
  }
}
