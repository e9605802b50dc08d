package kb.git;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.UserError;

/// The URL of a repository.
///
/// A note may come from anybody, so a URL that git would take for an option or a command is
/// refused. Printed, it leaves passwords out.
///
/// @param text as git gets it
record RemoteUrl(String text) {
  private static final Pattern FORM =
      Pattern.compile("(?<scheme>[a-z][a-z0-9+.-]*)://(?:[^/]*@)?(?<host>[^/]*)(?<path>.*)");
  private static final Pattern SCP_FORM = Pattern.compile("(?:[^/@]+@)?(?<host>[^/:@]+):.*");

  /// All that stands before the host on the web, where a token may be the user's name; elsewhere
  /// the password.
  private static final Pattern SECRET =
      Pattern.compile("(?<=https?://)[^/@\\s]+@|(?<=[a-z]://[^/@:\\s]{0,64}):[^/@\\s]+(?=@)");

  /// The URL of a project's note.
  static RemoteUrl written(String text) {
    if (text.startsWith("-") || text.isBlank() || text.chars().anyMatch(Character::isISOControl)) {
      throw UserError.usage(
          "`" + text.replaceAll("\\p{Cntrl}", "?") + "` is no URL of a repository.",
          "Write it like https://github.com/owner/name in the project's note.");
    }
    if (text.matches("[A-Za-z0-9+.-]+::.*")) {
      throw UserError.usage(
          "`" + text + "` would run a program of git's to reach the repository.",
          "Name an https, ssh, git or file URL in the project's note.");
    }
    return new RemoteUrl(text);
  }

  /// Whose answer we wait for.
  String host() {
    Matcher form = FORM.matcher(text);
    if (form.matches()) {
      return form.group("host").isEmpty() ? form.group("path") : form.group("host");
    }
    Matcher scp = SCP_FORM.matcher(text);
    return scp.matches() ? scp.group("host") : text;
  }

  /// Whether another URL is only another spelling of this: a slash or `.git` at its end.
  boolean isSpelled(String other) {
    return trimmed(other).equals(trimmed(text));
  }

  private static String trimmed(String url) {
    return url.replaceFirst("/+$", "").replaceFirst("\\.git$", "");
  }

  /// A text in which no password of a URL stands.
  static String concealed(String other) {
    return SECRET.matcher(other).replaceAll("");
  }

  @Override
  public String toString() {
    return concealed(text);
  }
}
