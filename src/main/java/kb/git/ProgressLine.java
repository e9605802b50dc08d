package kb.git;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line by which git says how far it is: `Receiving objects: 45% (700/1543), 12.00 MiB | 5.00
/// MiB/s`.
///
/// @param stage what it does, as git says it, with the amount where it says one
/// @param done parts done
/// @param total all parts; 0 when git does not know
record ProgressLine(String stage, long done, long total) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?:remote: )?([A-Z][A-Za-z ]{2,40}): +"
              + "(?:\\d{1,3}% \\((\\d{1,15})/(\\d{1,15})\\)|(\\d{1,15}))"
              + "(?:, ([^,|]{1,30}\\|[^,]{1,30}))?(?:, done\\.)?");

  static Optional<ProgressLine> read(String line) {
    Matcher form = FORM.matcher(line);
    if (!form.matches()) {
      return Optional.empty();
    }
    String amount = form.group(5) == null ? "" : ", " + form.group(5).strip();
    boolean counted = form.group(2) != null;
    long done = Long.parseLong(counted ? form.group(2) : form.group(4));
    long total = counted ? Long.parseLong(form.group(3)) : 0;
    return Optional.of(new ProgressLine(form.group(1) + amount, done, total));
  }
}
