package kb.explain.paste;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A line of PostgreSQL, whatever its `log_line_prefix` is: the level in capitals, a colon and two
/// blanks are PostgreSQL's own (`send_message_to_server_log` in its `elog.c`). Others write so at
/// `INFO`, which a server never logs.
enum PostgresLayer implements Layer {
  WHOLE;

  private static final Pattern LEVEL =
      Pattern.compile(
          "(?:^|.*?\\s)(NOTICE|WARNING|ERROR|LOG|FATAL|PANIC|DETAIL|HINT|CONTEXT|STATEMENT): "
              + " (?=\\S)");

  @Override
  public Optional<Opened> open(String text) {
    Matcher level = LEVEL.matcher(text);
    return level.lookingAt()
        ? Levels.of(level.group(1))
            .map(word ->
                new Opened(
                    new Envelope(List.of("postgres"), Map.of(Fact.LEVEL, word), Map.of()),
                    text.substring(level.end()),
                    false))
        : Optional.empty();
  }
}
