package kb.explain.paste;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What nginx puts behind a message: the error number with its text, what it was at, and for whom,
/// as `ngx_log_errno` and the log handlers of its modules write it.
///
/// `connect() failed (111: Connection refused) while connecting to upstream, client: 10.0.0.7, ...`
enum NginxTail implements Layer {
  WHOLE;

  private static final Pattern TAIL =
      Pattern.compile(
          "(?<message>.*?\\S) \\((?<number>\\d{1,3}): (?<error>[A-Z][^()]*)\\)"
              + "(?= while |, client: )(?: while [a-z ]+)?(?:, client: .*)?");

  @Override
  public Optional<Opened> open(String text) {
    Matcher tail = TAIL.matcher(text);
    return tail.matches()
        ? Optional.of(
            new Opened(
                new Envelope(List.of("nginx"), Map.of(), Map.of("error", tail.group("error"))),
                tail.group("message"),
                false))
        : Optional.empty();
  }
}
