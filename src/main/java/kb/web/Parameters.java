package kb.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.LineRange;
import kb.model.Request;
import kb.model.UserError;

/// The parameters of addresses, each read and checked once.
record Parameters(Context context) {
  /// More than this is no answer but a dump; the command line gives it.
  private static final int MOST = 500;

  private static final Pattern LINES = Pattern.compile("L?(\\d{1,7})(?:-L?(\\d{1,7}))?");

  Asked asked(Asked.Mode mode) {
    String text = text("q").orElse("").strip();
    if (text.getBytes(StandardCharsets.UTF_8).length > Asked.MOST_BYTES) {
      throw UserError.usage(
          "The text is longer than 8 KB.",
          "Paste the lines that matter, or give the whole to the command line: kb ask < FILE");
    }
    return new Asked(text, mode, text("project"), text("rev"), count());
  }

  /// The verb the page asks with.
  Asked.Mode mode() {
    String word = text("mode").orElse("ask");
    return switch (word) {
      case "ask" -> Asked.Mode.ASK;
      case "search" -> Asked.Mode.SEARCH;
      default -> throw UserError.usage("There is no mode " + word + ".", "It is ask or search.");
    };
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(context.queryParam(name)).filter(it -> !it.isBlank());
  }

  String needed(String name, String example) {
    return text(name)
        .orElseThrow(
            () -> UserError.usage("The parameter " + name + " is missing.", "Example: " + example));
  }

  private int count() {
    return text("n").map(Parameters::count).orElse(Request.FEW);
  }

  private static int count(String written) {
    if (written.matches("[1-9]\\d{0,2}") && Integer.parseInt(written) <= MOST) {
      return Integer.parseInt(written);
    }
    throw UserError.usage("n can't be " + written + ".", "It is a number from 1 to " + MOST + ".");
  }

  /// `line=120` or `line=120-130`.
  Optional<LineRange> lines() {
    return text("line").map(Parameters::lines);
  }

  private static LineRange lines(String written) {
    Matcher matcher = LINES.matcher(written);
    if (matcher.matches()) {
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (first > 0 && last >= first) {
        return new LineRange(first, last);
      }
    }
    throw UserError.usage("There is no line " + written + ".", "Write line=120 or line=120-130.");
  }
}
