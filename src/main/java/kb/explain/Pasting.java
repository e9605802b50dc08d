package kb.explain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A pasted text as things to explain: what repeats is one.
///
/// @param shown the text as it may be given back
record Pasting(String shown, List<Thing> things) {
  /// A distinct thing, and how often it occurs.
  sealed interface Thing {
    int count();

    Understood understood(Reader reader);

    record Line(Message message, int count) implements Thing {
      @Override
      public Understood understood(Reader reader) {
        return reader.message(message);
      }
    }

    record Stack(Trace trace, int count) implements Thing {
      @Override
      public Understood understood(Reader reader) {
        return reader.trace(trace);
      }
    }
  }

  static Pasting of(String text, boolean redact) {
    List<Message> messages = new ArrayList<>();
    int number = 0;
    for (String line : text.split("\n", -1)) {
      number++;
      if (!line.isBlank()) {
        messages.add(new Message(line.strip(), number, "", "", "", Map.of()));
      }
    }
    Map<String, Message> first = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Message message : messages) {
      String key = masked(message.text());
      first.putIfAbsent(key, message);
      counts.merge(key, 1, Integer::sum);
    }
    List<Thing> things = new ArrayList<>();
    first.forEach((key, message) -> things.add(new Thing.Line(message, counts.getOrDefault(key, 1))));
    return new Pasting(redact ? text : text, things);
  }

  /// A message without what differs from one time to the next: every word with a digit in it.
  static String masked(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int start = 0;
    boolean digit = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || c == '_') {
        digit |= Character.isDigit(c);
      } else {
        masked.append(digit ? "#" : text.substring(start, i));
        if (i < text.length()) {
          masked.append(c);
        }
        start = i + 1;
        digit = false;
      }
    }
    return masked.toString();
  }
}
