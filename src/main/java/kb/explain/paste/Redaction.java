package kb.explain.paste;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Masks what is secret or personal before a paste is stored or shown.
///
/// The same value has the same mask wherever it stands, so that one still sees what belongs
/// together: `<ip-1>`, `<secret-2>`. Four numbers are an address unless they are a version: behind
/// a `v` or a word and a sign (`nginx/1.2.3.4`, `libfoo-1.2.3.4`), or before a letter or another
/// point. Addresses that mean a place and no machine (`0.0.0.0`, `127.0.0.1`, `::`, `::1`) stay.
///
/// One per paste, not for several threads.
public final class Redaction {
  /// Names whose values are secrets, in lower case; part of a longer name as well.
  private static final List<String> SECRETS =
      List.of(
          "password",
          "passwd",
          "passphrase",
          "secret",
          "token",
          "apikey",
          "api_key",
          "api-key",
          "access_key",
          "accesskey",
          "private_key",
          "requirepass",
          "masterauth",
          "credential",
          "authorization",
          "cookie");

  /// Beginnings that only tokens have.
  private static final List<String> TOKENS =
      List.of(
          "ghp_",
          "gho_",
          "ghs_",
          "ghu_",
          "ghr_",
          "github_pat_",
          "glpat-",
          "xoxb-",
          "xoxp-",
          "xoxa-",
          "AKIA",
          "ASIA",
          "sk_live_",
          "sk-",
          "AIza",
          "npm_",
          "hvs.",
          "eyJ",
          "dop_v1_");

  /// A shorter word that begins like a token is a word.
  private static final int SHORTEST_TOKEN = 16;

  /// `user@1000.service` is a unit of systemd, no address.
  private static final List<String> UNITS =
      List.of(".service", ".socket", ".timer", ".mount", ".target", ".slice", ".scope", ".path");

  private static final int LONGEST_NAME = 100;

  private static final String KEY_BEGINS = "-----BEGIN ";
  private static final String KEY_ENDS = "-----END ";

  private final Map<String, String> masks = new HashMap<>();
  private final Map<String, Integer> counts = new HashMap<>();

  /// The text with masks; its lines stay lines.
  public String mask(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    int from = 0;
    int key = keyBlock(text, 0);
    while (key >= 0) {
      masked.append(words(text.substring(from, key)));
      int end = text.indexOf(KEY_ENDS, key);
      from = end < 0 ? text.length() : lineEnd(text, end);
      masked.append(mask("key", text.substring(key, from)));
      key = keyBlock(text, from);
    }
    return masked.append(words(text.substring(from))).toString();
  }

  /// Where a private key begins; certificates are public.
  private static int keyBlock(String text, int from) {
    int at = text.indexOf(KEY_BEGINS, from);
    while (at >= 0) {
      int end = text.indexOf("-----", at + KEY_BEGINS.length());
      if (end > 0 && text.substring(at, end).contains("PRIVATE KEY")) {
        return at;
      }
      at = text.indexOf(KEY_BEGINS, at + 1);
    }
    return -1;
  }

  private static int lineEnd(String text, int at) {
    int dashes = text.indexOf("-----", at + KEY_ENDS.length());
    return dashes < 0 ? text.length() : dashes + "-----".length();
  }

  private String mask(String kind, String value) {
    return masks.computeIfAbsent(
        value, _ -> "<" + kind + "-" + counts.merge(kind, 1, Integer::sum) + ">");
  }

  /// Goes through the words: runs of characters that are no blank, quote or bracket.
  private String words(String text) {
    StringBuilder masked = new StringBuilder(text.length());
    boolean secret = false;
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && !isBetween(text.charAt(end))) {
        end++;
      }
      if (end == at) {
        masked.append(text.charAt(at));
        secret =
            secret && text.charAt(at) != '\n' && text.charAt(at) != ',' && text.charAt(at) != '}';
        at++;
      } else {
        String word = text.substring(at, end);
        boolean next = announces(word, text, at, end);
        boolean keeps = secret && (isScheme(word) || word.equals("=") || word.equals(":"));
        masked.append(
            secret && !keeps && !next && !isMask(word) ? mask("secret", word) : word(word));
        secret = next || keeps;
        at = end;
      }
    }
    return masked.toString();
  }

  private static boolean isBetween(char c) {
    return Character.isWhitespace(c) || "\"'`<>()[]{},;|\\".indexOf(c) >= 0;
  }

  private static boolean isScheme(String word) {
    return word.equalsIgnoreCase("bearer")
        || word.equalsIgnoreCase("basic")
        || word.equalsIgnoreCase("token:");
  }

  private static boolean isMask(String word) {
    return word.chars().allMatch(c -> c == '*' || c == 'x' || c == 'X') || word.equals("REDACTED");
  }

  /// Whether the next word is a secret: `password: x`, `"token":"x"`, `--password x`, `Bearer x`.
  private static boolean announces(String word, String text, int start, int end) {
    if (word.equalsIgnoreCase("bearer")) {
      return true;
    }
    String name = word.toLowerCase(Locale.ROOT);
    if (!isSecretName(name)) {
      return false;
    }
    boolean sign = name.endsWith("=") || (name.endsWith(":") && isKey(text, start, end));
    boolean quoted = text.startsWith("\":", end) || text.startsWith("\\\":", end);
    boolean flag = name.startsWith("--") && text.startsWith(" ", end) && name.indexOf('=') < 0;
    boolean spaced = text.startsWith(" = ", end);
    return sign || quoted || flag || spaced;
  }

  /// `token: x` where a key stands, at the start of a line or of a member. In a sentence, `invalid
  /// token: unexpected end`, only a value that no sentence has is secret.
  private static boolean isKey(String text, int start, int end) {
    int before = start - 1;
    while (before >= Math.max(0, start - LONGEST_NAME) && Ascii.blank(text.charAt(before))) {
      before--;
    }
    int value = Ascii.afterBlanks(text, end);
    int longEnough = Math.min(text.length(), value + SHORTEST_TOKEN);
    String next = Row.firstWord(text.substring(value, longEnough));
    boolean odd = next.length() >= SHORTEST_TOKEN || next.chars().anyMatch(Ascii::digit);
    return before < 0 || "\n\"'{,-".indexOf(text.charAt(before)) >= 0 || odd;
  }

  private String word(String word) {
    int sign = word.indexOf('=') > 0 ? word.indexOf('=') : word.indexOf(':');
    if (sign > 0 && sign + 1 < word.length() && isSecretName(word.substring(0, sign))) {
      String value = word.substring(sign + 1);
      return value.startsWith("//")
          ? plain(word)
          : word.substring(0, sign + 1) + mask("secret", value);
    }
    return plain(word);
  }

  /// Names are short; what is longer is looked at no further.
  private static boolean isSecretName(String name) {
    if (name.length() > LONGEST_NAME) {
      return false;
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return SECRETS.stream().anyMatch(lower::contains) && lower.indexOf('/') < 0;
  }

  private String plain(String word) {
    if (TOKENS.stream().anyMatch(word::startsWith) && word.length() >= SHORTEST_TOKEN) {
      return mask("secret", word);
    }
    String masked = credentials(word);
    int at = masked.indexOf('@');
    if (at > 0 && masked.indexOf('.', at) > 0 && masked.indexOf("://") < 0 && isEmail(masked, at)) {
      return email(masked, at);
    }
    return Addresses.mask(masked, this::mask);
  }

  /// `scheme://user:password@host`.
  private String credentials(String word) {
    int scheme = word.indexOf("://");
    int at = scheme < 0 ? -1 : word.indexOf('@', scheme);
    int slash = scheme < 0 ? -1 : word.indexOf('/', scheme + "://".length());
    if (at < 0 || (slash >= 0 && slash < at) || word.substring(scheme, at).contains("<")) {
      return word;
    }
    String user = word.substring(scheme + "://".length(), at);
    return word.substring(0, scheme + "://".length()) + mask("secret", user) + word.substring(at);
  }

  private static boolean isEmail(String word, int at) {
    char before = word.charAt(at - 1);
    int point = word.indexOf('.', at);
    boolean host = word.substring(at + 1, point).chars().allMatch(c -> Ascii.word(c) || c == '-');
    boolean domain =
        point + 2 < word.length()
            && Ascii.letter(word.charAt(point + 1))
            && Ascii.letter(word.charAt(point + 2));
    boolean unit = UNITS.stream().anyMatch(word::endsWith);
    return Ascii.word(before) && !unit && host && point > at + 1 && domain && word.indexOf('/') < 0;
  }

  private String email(String word, int at) {
    int start = at;
    while (start > 0
        && (Ascii.word(word.charAt(start - 1)) || ".+-%".indexOf(word.charAt(start - 1)) >= 0)) {
      start--;
    }
    int end = at + 1;
    while (end < word.length()
        && (Ascii.word(word.charAt(end)) || ".-".indexOf(word.charAt(end)) >= 0)) {
      end++;
    }
    end = word.charAt(end - 1) == '.' ? end - 1 : end;
    return word.substring(0, start)
        + mask("email", word.substring(start, end))
        + word.substring(end);
  }
}
