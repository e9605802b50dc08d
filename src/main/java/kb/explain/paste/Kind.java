package kb.explain.paste;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a hole of a [Shape] takes. Each takes as much as it can and gives nothing back, so that a
/// shape is read in time linear in the line.
enum Kind {
  /// A date and time, see [Stamps].
  STAMP {
    @Override
    int end(String text, int at) {
      return Stamps.end(text, at);
    }
  },
  /// A date and time that begins with a month or a weekday, as the oldest syslog writes it.
  BSD {
    @Override
    int end(String text, int at) {
      return at < text.length() && Ascii.letter(text.charAt(at)) ? Stamps.end(text, at) : -1;
    }
  },
  /// A date with slashes and a time, as Go's standard logger writes it.
  SLASHES {
    @Override
    int end(String text, int at) {
      int slash = at + "2006".length();
      boolean there = slash < text.length() && text.charAt(slash) == '/';
      return there ? Stamps.end(text, at) : -1;
    }
  },
  /// The kernel as a program; it has no process.
  KERNEL {
    @Override
    int end(String text, int at) {
      return text.startsWith("kernel", at) ? at + "kernel".length() : -1;
    }
  },
  /// Seconds since the start with a fraction, blanks before.
  UPTIME {
    @Override
    int end(String text, int at) {
      int start = Ascii.afterBlanks(text, at);
      int point = Ascii.afterDigits(text, start);
      boolean pointed = point > start && point < text.length() && text.charAt(point) == '.';
      int end = pointed ? Ascii.afterDigits(text, point + 1) : -1;
      return end > point + 1 ? end : -1;
    }
  },
  /// A level's word in any casing.
  LEVEL {
    @Override
    int end(String text, int at) {
      int end = run(text, at, Ascii::letter);
      return end >= 0 && end > at + 1 && Levels.of(text.substring(at, end)).isPresent() ? end : -1;
    }
  },
  /// A level's word in capitals: in lower case, without a bracket, it may be the message's first.
  CAPITALS {
    @Override
    int end(String text, int at) {
      int end = LEVEL.end(text, at);
      return end < 0
              || !text.substring(at, end).toUpperCase(Locale.ROOT).equals(text.substring(at, end))
          ? -1
          : end;
    }
  },
  /// A level by its initial.
  INITIAL {
    @Override
    int end(String text, int at) {
      return at < text.length() && "DIWEFNTC".indexOf(text.charAt(at)) >= 0 ? at + 1 : -1;
    }
  },
  /// One of the signs redis has for levels.
  SIGN {
    @Override
    int end(String text, int at) {
      return at < text.length() && ".-*#".indexOf(text.charAt(at)) >= 0 ? at + 1 : -1;
    }
  },
  /// `stdout` or `stderr`.
  STREAM {
    @Override
    int end(String text, int at) {
      return text.startsWith("stdout", at) || text.startsWith("stderr", at)
          ? at + "stdout".length()
          : -1;
    }
  },
  NUMBER {
    @Override
    int end(String text, int at) {
      return run(text, at, Ascii::digit);
    }
  },
  HEX {
    @Override
    int end(String text, int at) {
      return run(text, at, Ascii::hex);
    }
  },
  /// Anything but blanks.
  WORD {
    @Override
    int end(String text, int at) {
      return run(text, at, c -> !Ascii.blank(c));
    }
  },
  /// A host's name or address.
  HOST {
    @Override
    int end(String text, int at) {
      return run(text, at, c -> Ascii.word(c) || c == '.' || c == '-' || c == ':' || c == '%');
    }
  },
  /// A syslog tag: the program, a unit, `(sd-pam)`.
  TAG {
    @Override
    int end(String text, int at) {
      return run(
          text, at, c -> c > ' ' && c != '[' && c != ':' && c != ']' && c != '"' && c != '=');
    }
  },
  /// The name of a logger, module or container: words with the signs that join them.
  NAME {
    @Override
    int end(String text, int at) {
      int end = run(text, at, c -> Ascii.word(c) || "-./$@#".indexOf(c) >= 0);
      return end > at && (Ascii.word(text.charAt(at)) || text.charAt(at) == '$') ? end : -1;
    }
  },
  /// A name that ends in a digit, as compose numbers containers.
  NUMBERED {
    @Override
    int end(String text, int at) {
      int end = NAME.end(text, at);
      return end > at && Ascii.digit(text.charAt(end - 1)) ? end : -1;
    }
  },
  /// The name of a logger with a point or a slash in it.
  DOTTED {
    @Override
    int end(String text, int at) {
      int end = NAME.end(text, at);
      return end > at && text.substring(at, end - 1).indexOf('.') > 0 ? end : -1;
    }
  },
  /// A module's path in Rust with at least two parts, which no other logger's name has.
  MODULE {
    @Override
    int end(String text, int at) {
      int end = PATH.end(text, at);
      return end > at && text.substring(at, end).contains("::") ? end : -1;
    }
  },
  /// A module's path in Rust.
  PATH {
    @Override
    int end(String text, int at) {
      int end = at;
      while (end < text.length() && (Ascii.word(text.charAt(end)) || text.startsWith("::", end))) {
        end += text.startsWith("::", end) ? 2 : 1;
      }
      return end > at ? end : -1;
    }
  },
  /// `file.go:123`.
  PLACE {
    @Override
    int end(String text, int at) {
      int colon = run(text, at, c -> Ascii.word(c) || "-./@+".indexOf(c) >= 0);
      boolean named = colon > at && colon < text.length() && text.charAt(colon) == ':';
      int end = named ? Ascii.afterDigits(text, colon + 1) : -1;
      return end > colon + 1 && text.substring(at, colon).indexOf('.') >= 0 ? end : -1;
    }
  };

  private static final Map<String, Kind> BY_WORD =
      Stream.of(values())
          .collect(
              Collectors.toUnmodifiableMap(
                  kind -> kind.name().toLowerCase(Locale.ROOT), Function.identity()));

  /// The kind of that name in lower case.
  static Optional<Kind> of(String word) {
    return Optional.ofNullable(BY_WORD.get(word));
  }

  /// Where it ends when it begins at `at`, -1 when it does not begin there.
  abstract int end(String text, int at);

  private static int run(String text, int at, IntPredicate part) {
    int end = at;
    while (end < text.length() && part.test(text.charAt(end))) {
      end++;
    }
    return end > at ? end : -1;
  }
}
