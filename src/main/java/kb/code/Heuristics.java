package kb.code;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of several languages a file is in whose extension stands for more than one: told by how it
/// begins, as GitHub's Linguist does.
final class Heuristics {
  /// Of the rules for an extension the first that is found in the text counts.
  private record Rule(Pattern extension, Pattern begins, String language) {}

  private static final List<Rule> RULES =
      List.of(
          rule(
              "h",
              "(?m)^\\s*(class\\s+\\w|namespace\\b|template\\s*<|using\\s+\\w|public:|private:"
                  + "|#\\s*include\\s*<(string|vector|memory|map|set|functional|iostream|utility)>)"
                  + "|-\\*-\\s*(?i:mode:\\s*)?C\\+\\+",
              "cpp"),
          rule("h", "(?m)^\\s*(@interface|@protocol|@class|#import)\\b", "objc"),
          rule("inc", "<\\?php", "php"),
          rule("inc", "(?m)^\\s*#\\s*(include|define|ifn?def|if)\\b|^\\s*/\\*", "c"),
          rule("tpl", "<\\?php", "php"),
          rule("conf", "(?m)^\\s*\\[[^\\]\\n]+\\]\\s*$", "ini"),
          rule("conf", "(?m)^\\w[\\w.-]*\\s*=", "properties"),
          rule("config", "^\\s*<[?\\w]", "xml"),
          rule("config", "(?m)^\\s*[\\]}]+\\.\\s*$", "erlang"),
          rule("src", "(?m)^\\{application,", "erlang"),
          rule("ts", "^\\s*<(\\?xml|!DOCTYPE)", "xml"),
          rule("[1-8]", "(?m)^[.'](\\\\\"|[A-Z]{2}\\b)", "roff"),
          rule("[1-8]", "", "text"),
          rule("", "^\\s*<\\?php", "php"),
          rule("", "^\\s*<\\?xml", "xml"));

  /// `-*- mode: python -*-` of Emacs, `vim: set ft=sh:` of Vim.
  private static final Pattern MODELINE =
      Pattern.compile(
          "-\\*-\\s*(?:.*?\\bmode:\\s*)?([\\w+]+)\\s*(?:;.*)?-\\*-"
              + "|\\bvim?:.*?\\b(?:ft|filetype|syntax)=(\\w+)",
          Pattern.CASE_INSENSITIVE);

  private Heuristics() {}

  /// @param extension in lower case, without its dot
  static Optional<String> language(String extension, String head) {
    return RULES.stream()
        .filter(
            rule -> rule.extension.matcher(extension).matches() && rule.begins.matcher(head).find())
        .map(Rule::language)
        .findFirst();
  }

  /// What the file tells an editor, in lower case.
  static Optional<String> modeline(String head) {
    Matcher modeline = MODELINE.matcher(head);
    return modeline.find()
        ? Optional.of(
            (modeline.group(1) == null ? modeline.group(2) : modeline.group(1))
                .toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static Rule rule(String extension, String begins, String language) {
    return new Rule(Pattern.compile(extension), Pattern.compile(begins), language);
  }
}
