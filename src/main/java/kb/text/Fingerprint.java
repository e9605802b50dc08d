package kb.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/// A short hash over the tokens of a definition: eight letters and digits that formatting does not
/// change.
///
/// The tokens come in the order of the source, comments and white space left out. The definition's
/// own name counts as "itself" wherever it stands, so that a definition that was only renamed keeps
/// its fingerprint, a recursive one too; names of types around it do count, or every empty `close`
/// would look like a renaming of every other. A comma before a closing bracket is left out: laying
/// arguments out over lines adds it.
///
/// One per definition, not for several threads.
public final class Fingerprint {
  /// Of a SHA-256: that a definition was changed and keeps it is one chance in 280 million million.
  /// They are stored for each, and nothing packs them.
  private static final int BYTES = 6;

  /// Between tokens: no token holds it, since a file that does is not text.
  private static final char END = '\0';

  /// Where the definition's own name stands.
  private static final char ITSELF = '\1';

  private final String ownName;
  private final StringBuilder tokens = new StringBuilder();
  private boolean commaWaits;

  /// @param ownName the bare name of what is defined
  public Fingerprint(String ownName) {
    this.ownName = ownName;
  }

  /// The next token, as it is written.
  public void add(String token) {
    if (commaWaits && !closes(token)) {
      tokens.append(',').append(END);
    }
    commaWaits = token.equals(",");
    if (token.equals(ownName)) {
      tokens.append(ITSELF).append(END);
    } else if (!commaWaits) {
      tokens.append(token).append(END);
    }
  }

  /// Eight letters and digits over what was added so far.
  public String digest() {
    byte[] hash = sha256().digest(tokens.toString().getBytes(UTF_8));
    return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES));
  }

  private static boolean closes(String token) {
    return token.equals(")") || token.equals("]") || token.equals("}");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
