package kb.notes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.Link;
import kb.text.SearchText;

/// Finds links no Markdown parser takes: bare addresses, and slips that still say what is meant.
final class LooseLinks {
  private static final String TEXT = "\\[([^\\[\\]]{1,300})\\]";

  /// Something that can only be meant as a place: an address, a path, a file.
  private static final String PLACE =
      "[^\\s()\\[\\]]{0,300}(?:/|\\.[a-z]{1,8}\\b)[^\\s()\\[\\]]{0,300}";

  /// Each with the text in group 1 and the target in group 2.
  private static final List<Pattern> SLIPS =
      List.of(
          // [text]https://...
          Pattern.compile(TEXT + "(?=[a-z]{3,5}://)([^\\s<>\"`]{1,2000})"),
          // [text](<target with blanks>)
          Pattern.compile(TEXT + "\\(<([^<>]{1,500})>\\)"),
          // [text] (target)
          Pattern.compile(TEXT + " {1,2}\\((" + PLACE + ")\\)"),
          // [text](target with blanks.md)
          Pattern.compile(TEXT + "\\(((?=[^()]{0,500}(?:/|\\.[a-z]{1,8}\\b))[^()]{1,500})\\)"),
          // [text](https://... and no closing bracket
          Pattern.compile(TEXT + "\\((https?://[^\\s()]{1,2000})(?!\\))"),
          // (text)[target]
          Pattern.compile("\\(([^()\\[\\]]{1,300})\\)\\[(" + PLACE + ")\\]"),
          // [[page]
          Pattern.compile(
              "\\[\\[((?=[^\\[\\]|]{0,200}\\p{L})([^\\s\\[\\]|][^\\[\\]|]{0,200}))\\](?!\\])"));

  private final Blanker rest;
  private final Footnotes footnotes;
  private final List<Inlines.Placed> found = new ArrayList<>();

  private LooseLinks(Blanker rest, Footnotes footnotes) {
    this.rest = rest;
    this.footnotes = footnotes;
  }

  /// Every loose link of the lines, which are blanked where one was found.
  static List<Inlines.Placed> in(Blanker rest, Footnotes footnotes) {
    LooseLinks loose = new LooseLinks(rest, footnotes);
    for (int i = 0; i < rest.count(); i++) {
      loose.readSlips(i);
      loose.readAddresses(i);
    }
    return loose.found;
  }

  private void readSlips(int number) {
    for (Pattern slip : SLIPS) {
      String line = rest.line(number);
      Matcher matcher = slip.matcher(line);
      while (line.indexOf('[') >= 0 && matcher.find()) {
        Addresses.Address target = target(line, matcher.start(2), matcher.end(2));
        add(number, Plain.of(matcher.group(1)), target, Link.Style.MALFORMED, matcher.start());
        rest.blank(number, matcher.start(), number, Math.max(matcher.end(1), target.to()));
      }
    }
  }

  private static Addresses.Address target(String line, int from, int to) {
    return line.substring(from, to).contains("://")
        ? Addresses.first(line, from).orElseThrow()
        : new Addresses.Address(SearchText.unescape(line.substring(from, to).strip()), from, to);
  }

  private void readAddresses(int number) {
    String line = rest.line(number);
    int start = line.indexOf("://") < 0 ? line.length() : 0;
    while (start < line.length()) {
      var address = Addresses.first(line, start);
      if (address.isEmpty()) {
        return;
      }
      Addresses.Address at = address.get();
      add(number, remark(number, at), at, Link.Style.BARE, at.from());
      rest.blank(number, at.from(), number, at.to());
      start = Math.max(at.to(), start + 1);
    }
  }

  /// A footnote's remark names its address; else an address speaks for itself.
  private String remark(int line, Addresses.Address address) {
    return Optional.ofNullable(footnotes.byLine().get(line))
        .filter(footnote -> footnote.from() == address.from() && !footnote.remark().isEmpty())
        .map(Footnotes.Definition::remark)
        .orElse(address.target());
  }

  private void add(int line, String text, Addresses.Address target, Link.Style style, int column) {
    Link link = new Link(text, false, target.target(), style, line + 1, column + 1);
    found.add(new Inlines.Placed(link, line, target.from(), target.to()));
  }
}
