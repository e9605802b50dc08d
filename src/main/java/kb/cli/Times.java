package kb.cli;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.UserError;

/// Spans of time as people type them: `90s`, `30m`, `6h`, `1d`.
final class Times {
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,5})([smhd])");

  private Times() {}

  static Duration duration(String text) {
    Matcher span = SPAN.matcher(text);
    if (!span.matches()) {
      throw UserError.usage(
          "\"" + text + "\" is no span of time.", "Write a number and s, m, h or d: 30m, 6h, 1d.");
    }
    long number = Long.parseLong(span.group(1));
    return switch (span.group(2)) {
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }
}
