package kb.web;

import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.model.LineRange;
import kb.model.Request;
import kb.model.UserError;
import org.jspecify.annotations.Nullable;

/// The parameters of addresses, each read and checked once.
record Parameters(Context context) {
  /// More than this is no answer but a dump; the command line gives it.
  private static final int MOST = 500;

  /// Where the page posts what is to be explained.
  static final String EXPLAIN = "/explain";

  private static final Pattern LINES = Pattern.compile("L?(\\d{1,7})(?:-L?(\\d{1,7}))?");

  Asked asked(Asked.Mode mode) {
    String text = whole(text("q").orElse(""), mode);
    if (isPosted()) {
      refuseBeyond(Asked.MOST_POSTED_BYTES, text, "kb explain");
    } else {
      refuseBeyond(Asked.MOST_BYTES, text, "kb " + mode.word());
    }
    return asked(text, mode);
  }

  /// What is asked with the body of a request as its text.
  Asked body(Asked.Mode mode, String example) {
    if (context.isFormUrlencoded()) {
      needed("q", example);
      return asked(mode);
    }
    String text = whole(new String(bytes(), StandardCharsets.UTF_8), mode);
    if (text.isBlank()) {
      throw UserError.usage("The body is empty.", "Example: " + example);
    }
    refuseBeyond(Asked.MOST_POSTED_BYTES, text, "kb explain");
    return asked(text, mode);
  }

  private Asked asked(String text, Asked.Mode mode) {
    return new Asked(text, mode, text("project"), text("rev"), count());
  }

  /// Of a paste the lines are counted: nothing goes from above it.
  private static String whole(String text, Asked.Mode mode) {
    return mode == Asked.Mode.EXPLAIN ? text.stripTrailing() : text.strip();
  }

  private static void refuseBeyond(int most, String text, String command) {
    if (text.getBytes(StandardCharsets.UTF_8).length > most) {
      throw tooLong(most, command);
    }
  }

  private static UserError tooLong(int most, String command) {
    String shown = most < 1 << 20 ? (most >> 10) + " KB" : (most >> 20) + " MB";
    return UserError.usage(
        "The text is longer than " + shown + ".",
        "Paste the lines that matter, or give the whole to the command line: "
            + command
            + " < FILE");
  }

  /// The verb the page asks with; only what is to be explained is posted.
  Asked.Mode mode() {
    if (isPosted() || context.path().equals(EXPLAIN)) {
      return Asked.Mode.EXPLAIN;
    }
    String word = text("mode").orElse("ask");
    return Stream.of(Asked.Mode.values())
        .filter(mode -> mode.word().equals(word))
        .findFirst()
        .orElseThrow(() ->
            UserError.usage("There is no mode " + word + ".", "It is ask, search or explain."));
  }

  /// What stays in the box of a request that is refused; a paste that was posted is not read twice.
  Asked refused() {
    String text = Optional.ofNullable(context.queryParam("q")).orElse("");
    Asked.Mode mode =
        Stream.of(Asked.Mode.values())
            .filter(it -> it.word().equals(context.queryParam("mode")))
            .findFirst()
            .orElse(isPosted() ? Asked.Mode.EXPLAIN : Asked.Mode.ASK);
    return Asked.nothing().with(text, mode);
  }

  private boolean isPosted() {
    return HandlerType.POST.equals(context.method());
  }

  /// In the address, or in a form that was posted.
  Optional<String> text(String name) {
    String inAddress = context.queryParam(name);
    return Optional.ofNullable(inAddress == null && isPosted() ? posted(name) : inAddress)
        .filter(it -> !it.isBlank());
  }

  private @Nullable String posted(String name) {
    if (!context.isFormUrlencoded()) {
      return null;
    }
    try {
      return context.formParam(name);
    } catch (HttpResponseException e) {
      throw tooLong(Asked.MOST_POSTED_BYTES, "kb explain");
    }
  }

  private byte[] bytes() {
    try {
      return context.bodyAsBytes();
    } catch (HttpResponseException e) {
      throw tooLong(Asked.MOST_POSTED_BYTES, "kb explain");
    }
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
