package kb.notes;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells names of things in code from other text in code spans.
final class Names {
  /// Longer is data.
  private static final int LONGEST = 200;

  /// `--data-dir`, `-config.file`, with or without a value, which is no part of the name.
  private static final Pattern FLAG = Pattern.compile("(--?[A-Za-z][\\w.-]+)(?:=\\S*)?");

  /// `save`, `WAL.Save`, `std::mem`, `kb.ask#of`, `$GOPATH`, `kube-proxy`, `Start()`, `read(2)`.
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "([A-Za-z_$@][\\w$]*(?:(?:\\.|::|->|#|-|:)[A-Za-z_$][\\w$]*)*)(?:\\(\\S*\\))?");

  /// `server/raft.go`, `/proc/sys/net`, `./kb`, `raft.go:12`, `etcd:raft.go#start`.
  private static final Pattern PATH =
      Pattern.compile("([\\w.~@+*:#{}<>-]*(?:/[\\w.~@+*:#{}<>%-]*)+)");

  /// Shorter names are variables of an example.
  private static final int SHORTEST = 3;

  /// `save`, `raftNode.start`, `(*raftNode).start`, `std::vec::Vec`, `operator==`, `Save()`.
  private static final Pattern SYMBOL =
      Pattern.compile(
          "\\(?[*&]{0,2}[\\p{L}_$~][\\w$*&.:#)>=!<+\\[\\]-]{0,199}(?:\\([^()\\s]{0,99}\\))?");

  /// `nf_conntrack_in`, `WAL.Save`, `std::vec`, `raftNode`, `Save()`: no words of a language.
  private static final Pattern SPELLED =
      Pattern.compile(".*(?:[\\w)][_.:#]+\\w|\\p{Ll}\\p{Lu}|\\)).*");

  private Names() {}

  /// Whether a text is spelled as only names in programs are.
  static boolean isSpelled(String text) {
    return SPELLED.matcher(text).matches();
  }

  /// Whether a text can be the name of a symbol, in whatever language.
  static boolean isSymbol(String text) {
    return SYMBOL.matcher(text).matches();
  }

  /// The name a code span holds, value of the flag and brackets of the call left out; empty when it
  /// is no name.
  static Optional<String> in(String span) {
    String text = span.strip();
    if (text.length() < SHORTEST
        || text.length() > LONGEST
        || text.chars().noneMatch(Character::isLetter)) {
      return Optional.empty();
    }
    for (Pattern kind : new Pattern[] {FLAG, IDENTIFIER, PATH}) {
      Matcher matcher = kind.matcher(text);
      if (matcher.matches()) {
        return Optional.of(matcher.group(1));
      }
    }
    return Optional.empty();
  }
}
