package kb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kb.model.UserError;

/// What a person typed or piped.
final class Input {
  private Input() {}

  /// The words as one text; standard input when there are none or they are `-`.
  static String text(List<String> words, Session session) {
    String text = given(words, session);
    if (text.isBlank()) {
      throw UserError.usage(
          "There is no question.", "Give one: kb ask \"why does etcd refuse writes\"");
    }
    return text.strip();
  }

  /// What was pasted, line by line as it came: the numbers of its lines are told.
  static String pasted(List<String> words, Session session) {
    String text = given(words, session);
    if (text.isBlank()) {
      throw UserError.usage(
          "There is nothing to explain.", "Paste or pipe it: journalctl -u etcd | kb explain");
    }
    return text.stripTrailing();
  }

  private static String given(List<String> words, Session session) {
    boolean piped = words.isEmpty() || words.equals(List.of("-"));
    return piped ? read(session) : String.join(" ", words);
  }

  private static String read(Session session) {
    if (!session.environment().getOrDefault("KB_STDIN_IS_TERMINAL", "").isEmpty()) {
      return "";
    }
    try {
      return new String(session.in().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
