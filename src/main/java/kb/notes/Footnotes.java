package kb.notes;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The footnotes of a note by label: `[^1]: https://... (a remark)`.
///
/// @param byLabel the first definition of each
/// @param byLine every definition, by the line it stands on, counted from 0
record Footnotes(Map<String, Definition> byLabel, Map<Integer, Definition> byLine) {
  private static final Pattern DEFINITION =
      Pattern.compile(" {0,3}\\[\\^([^\\]\\s]{1,100})\\]:[ \\t]*");

  /// A footnote.
  ///
  /// @param line where it stands, counted from 0
  /// @param address the first address in it, when there is one
  /// @param from column of the address, counted from 0
  /// @param to one behind its last
  /// @param remark what stands beside the address, brackets around it dropped
  record Definition(int line, Optional<String> address, int from, int to, String remark) {}

  static Footnotes of(List<String> lines, BitSet hidden, int from) {
    Map<String, Definition> byLabel = new HashMap<>();
    Map<Integer, Definition> byLine = new HashMap<>();
    for (int i = from; i < lines.size(); i++) {
      Matcher matcher = DEFINITION.matcher(lines.get(i));
      if (!hidden.get(i) && matcher.lookingAt()) {
        Definition definition = definition(lines.get(i), i, matcher.end());
        byLabel.putIfAbsent(matcher.group(1), definition);
        byLine.put(i, definition);
      }
    }
    return new Footnotes(byLabel, byLine);
  }

  private static Definition definition(String text, int line, int start) {
    return Addresses.first(text, start)
        .map(address ->
            new Definition(
                line,
                Optional.of(address.target()),
                address.from(),
                address.to(),
                remark(text.substring(start, address.from()) + " " + text.substring(address.to()))))
        .orElseGet(() -> new Definition(line, Optional.empty(), start, start, ""));
  }

  private static String remark(String text) {
    String words = Plain.of(text).replaceAll("^[\\s:,;–-]+|[\\s:,;–-]+$", "");
    boolean bracketed = words.startsWith("(") && words.indexOf(')') == words.length() - 1;
    return bracketed && words.length() > 1 ? words.substring(1, words.length() - 1) : words;
  }
}
