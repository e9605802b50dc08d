package kb.ask;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kb.index.Words;
import kb.text.Identifiers;

/// The words of a question as they were written, by the stems they are looked up as: `lookup` and
/// `refused` are read by people, `refus` is not.
record Written(Map<String, String> byStem) {
  Written {
    byStem = Map.copyOf(byStem);
  }

  static Written of(String text) {
    Map<String, String> byStem = new HashMap<>();
    for (String name : Identifiers.names(text)) {
      for (String part : Identifiers.words(name)) {
        Words.of(part).forEach(stem -> byStem.putIfAbsent(stem, part));
      }
      byStem.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
    }
    return new Written(byStem);
  }

  /// The words of some stems, in their order.
  List<String> of(Collection<String> stems) {
    return stems.stream().map(stem -> byStem.getOrDefault(stem, stem)).distinct().toList();
  }
}
