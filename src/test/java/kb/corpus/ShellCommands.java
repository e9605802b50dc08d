package kb.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Cuts a shell script into its simple commands, those inside `$(...)` and `<(...)` too.
///
/// Words lose their quotes; a substitution in a word becomes [#SUBSTITUTED].
final class ShellCommands {
  /// What stands for the output of a command inside a word.
  static final String SUBSTITUTED = "\u2026";

  private static final Set<String> SKIPPED =
      Set.of("{", "}", "!", "do", "done", "else", "elif", "fi", "if", "then", "until", "while");

  /// What begins a line without a program in it.
  private static final Set<String> HEADS = Set.of("case", "esac", "for", "function", "select");

  private static final Pattern ASSIGNED = Pattern.compile("[A-Za-z_]\\w*=.*", Pattern.DOTALL);

  private final String text;
  private final List<List<String>> commands = new ArrayList<>();
  private final List<String> documents = new ArrayList<>();
  private List<String> words = new ArrayList<>();
  private StringBuilder word = new StringBuilder();
  private boolean inWord;
  private boolean dropsWord;
  private boolean documentFollows;
  private int at;

  private ShellCommands(String text) {
    this.text = text;
  }

  /// Each command as its words, the program first, assignments and redirections left out.
  static List<List<String>> of(String script) {
    ShellCommands reader = new ShellCommands(script);
    reader.read();
    return reader.commands;
  }

  private void read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case ' ', '\t' -> {
          endWord();
          at++;
        }
        case '\n' -> newLine();
        case ';', '|', ')', '(' -> {
          endCommand();
          at++;
        }
        case '&' -> ampersand();
        case '<', '>' -> redirect();
        case '#' -> sharp();
        default -> wordCharacter(c);
      }
    }
    endCommand();
  }

  private void wordCharacter(char c) {
    inWord = true;
    switch (c) {
      case '\'' -> singleQuoted();
      case '"' -> doubleQuoted();
      case '\\' -> escaped();
      case '$' -> dollar();
      case '`' -> {
        int end = text.indexOf('`', at + 1);
        substituted(at + 1, end < 0 ? text.length() : end);
      }
      default -> {
        word.append(c);
        at++;
      }
    }
  }

  private void escaped() {
    if (at + 1 < text.length() && text.charAt(at + 1) != '\n') {
      word.append(text.charAt(at + 1));
    } else {
      inWord = !word.isEmpty();
    }
    at += 2;
  }

  private void singleQuoted() {
    int end = text.indexOf('\'', at + 1);
    end = end < 0 ? text.length() : end;
    word.append(text, at + 1, end);
    at = end + 1;
  }

  private void doubleQuoted() {
    at++;
    while (at < text.length() && text.charAt(at) != '"') {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        word.append(text.charAt(at + 1));
        at += 2;
      } else if (text.charAt(at) == '$') {
        dollar();
      } else {
        word.append(text.charAt(at++));
      }
    }
    at++;
  }

  private void dollar() {
    if (text.startsWith("$((", at)) {
      int end = text.indexOf("))", at);
      word.append(SUBSTITUTED);
      at = end < 0 ? text.length() : end + 2;
    } else if (text.startsWith("$(", at)) {
      substituted(at + 2, closing(at + 2));
    } else if (text.startsWith("${", at)) {
      int end = text.indexOf('}', at);
      word.append(SUBSTITUTED);
      at = end < 0 ? text.length() : end + 1;
    } else {
      word.append('$');
      at++;
    }
  }

  private void substituted(int from, int end) {
    commands.addAll(of(text.substring(from, Math.min(end, text.length()))));
    word.append(SUBSTITUTED);
    inWord = true;
    at = end + 1;
  }

  /// Where the bracket closes that was opened just before, quotes and brackets in it passed by.
  private int closing(int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\'') {
        i = text.indexOf('\'', i + 1);
        if (i < 0) {
          return text.length();
        }
      } else if (c == '\\') {
        i++;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && --depth == 0) {
        return i;
      }
    }
    return text.length();
  }

  private void ampersand() {
    if (text.startsWith("&>", at)) {
      endWord();
      at++;
      redirect();
    } else {
      endCommand();
      at++;
    }
  }

  private void redirect() {
    if (text.startsWith("<(", at) || text.startsWith(">(", at)) {
      substituted(at + 2, closing(at + 2));
      return;
    }
    if (word.chars().allMatch(Character::isDigit)) {
      word = new StringBuilder();
      inWord = false;
    }
    endWord();
    boolean document = text.startsWith("<<", at) && !text.startsWith("<<<", at);
    while (at < text.length() && "<>&-".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    dropsWord = true;
    documentFollows = document;
  }

  private void sharp() {
    if (inWord) {
      wordCharacter('#');
    } else {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    }
  }

  private void newLine() {
    endCommand();
    at++;
    for (String delimiter : documents) {
      int end = text.indexOf("\n" + delimiter, at - 1);
      at = end < 0 ? text.length() : end + 1 + delimiter.length();
    }
    documents.clear();
  }

  private void endWord() {
    if (!inWord) {
      return;
    }
    if (documentFollows) {
      documents.add(word.toString());
      documentFollows = false;
    }
    if (!dropsWord) {
      words.add(word.toString());
    }
    dropsWord = false;
    word = new StringBuilder();
    inWord = false;
  }

  private void endCommand() {
    endWord();
    int first = 0;
    while (first < words.size()
        && (SKIPPED.contains(words.get(first)) || ASSIGNED.matcher(words.get(first)).matches())) {
      first++;
    }
    if (first < words.size() && !HEADS.contains(words.get(first))) {
      commands.add(List.copyOf(words.subList(first, words.size())));
    }
    words = new ArrayList<>();
  }
}
