package kb.notes;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.LineRange;

/// Links to places in code: reads those of every [Forge], and writes them.
final class Permalinks {
  /// No branch or tag nests deeper than this.
  private static final int MOST_SLASHES = 6;

  /// Longer links are data.
  private static final int LONGEST = 2000;

  private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
  private static final Pattern TAG = Pattern.compile("(?:.*[^A-Za-z])?v?\\d+(?:[._-]\\d+)*.*");

  /// `L20`, `L20-L30`, `L20C3-L30C9`, `L20-30`, `n20`, `lines-20:30`, `20`.
  private static final Pattern LINES =
      Pattern.compile(
          "(?:L|n|lines-)?(\\d{1,9})(?:C\\d+)?(?:[-:](?:L|lines-)?(\\d{1,9})(?:C\\d+)?)?");

  private static final Pattern QUERY_REVISION = Pattern.compile("(?:^|[&;])(?:id|h)=([^&;#]+)");

  /// `https://host/slug`, `ssh://user@host:port/slug`, `user@host:slug`.
  private static final Pattern REPOSITORY =
      Pattern.compile(
          "(?:[a-z+]+://(?:[^/@]+@)?([^/:@]+)(?::\\d+)?/|[^/@]+@([^/:]+):/?)(.+?)(?:\\.git)?/*");

  private Permalinks() {}

  /// The place a host's link leads to; empty when it leads to a directory, a commit, an issue or
  /// anywhere else.
  static Optional<CodePlace> read(String link) {
    String[] parts = link.split("#", 2);
    String[] address = parts[0].split("\\?", 2);
    if (link.length() > LONGEST || address[0].endsWith("/")) {
      return Optional.empty();
    }
    for (Forge forge : Forge.ALL) {
      Optional<Matcher> read = forge.read(address[0]);
      if (read.isPresent()) {
        List<CodePlace.At> candidates =
            candidates(forge, read.get(), address.length > 1 ? address[1] : "");
        return candidates.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new CodePlace(
                    CodePlace.Form.PERMALINK,
                    Optional.of(ownerAndName(read.get().group("slug"))),
                    candidates,
                    parts.length > 1 ? lines(parts[1]) : Optional.empty(),
                    Optional.empty()));
      }
    }
    return Optional.empty();
  }

  /// The link to a place in a hosted repository; empty when its host is of no known kind.
  ///
  /// @param repository as git takes it: `https://...`, `ssh://...`, `git@host:owner/name`
  static Optional<String> write(
      String repository, String revision, String path, Optional<LineRange> lines) {
    Matcher matcher = REPOSITORY.matcher(repository.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String host = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
    String slug = matcher.group(3);
    return Forge.of(host)
        .map(forge ->
            forge
                    .link()
                    .replace("{host}", host)
                    .replace("{slug}", slug)
                    .replace("{kind}", kind(revision))
                    .replace("{rev}", encode(revision, forge.hasRevision()))
                    .replace("{path}", encode(path, false))
                + lines.map(range -> fragment(forge, range)).orElse(""));
  }

  /// The lines a fragment names.
  static Optional<LineRange> lines(String fragment) {
    Matcher matcher = LINES.matcher(fragment);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    int first = Integer.parseInt(matcher.group(1));
    int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
    return Math.min(first, last) < 1
        ? Optional.empty()
        : Optional.of(new LineRange(Math.min(first, last), Math.max(first, last)));
  }

  private static List<CodePlace.At> candidates(Forge forge, Matcher link, String query) {
    if (!forge.hasPath()) {
      return split(link.group("rest"));
    }
    String path = decode(link.group("path"));
    if (forge.hasRevision()) {
      return List.of(new CodePlace.At(decode(link.group("rev")), path));
    }
    List<CodePlace.At> candidates = new ArrayList<>();
    Matcher revision = QUERY_REVISION.matcher(query);
    while (revision.find()) {
      candidates.add(new CodePlace.At(decode(revision.group(1)), path));
    }
    // Where both stand there, the commit is what the author saw.
    candidates.sort(
        (left, right) -> Boolean.compare(isCommit(right.revision()), isCommit(left.revision())));
    return candidates.isEmpty() ? List.of(new CodePlace.At("", path)) : candidates;
  }

  /// Revision and path run together: every cut between them, shortest revision first.
  private static List<CodePlace.At> split(String rest) {
    List<String> parts = Arrays.stream(rest.split("/")).map(Permalinks::decode).toList();
    int most = isCommit(parts.getFirst()) ? 1 : Math.min(parts.size() - 1, MOST_SLASHES);
    List<CodePlace.At> candidates = new ArrayList<>();
    for (int cut = 1; cut <= most && cut < parts.size(); cut++) {
      candidates.add(
          new CodePlace.At(
              String.join("/", parts.subList(0, cut)),
              String.join("/", parts.subList(cut, parts.size()))));
    }
    return candidates;
  }

  private static boolean isCommit(String revision) {
    return COMMIT.matcher(revision).matches();
  }

  /// The last two parts of a repository's path, as a project's own slug has them.
  private static String ownerAndName(String slug) {
    String[] parts = decode(slug).replaceFirst("\\.git$", "").split("/");
    return parts.length < 2 ? parts[0] : parts[parts.length - 2] + "/" + parts[parts.length - 1];
  }

  /// Gitea's links say what a revision is; a name with a number in it is a tag more often than not.
  private static String kind(String revision) {
    return isCommit(revision) ? "commit" : TAG.matcher(revision).matches() ? "tag" : "branch";
  }

  private static String fragment(Forge forge, LineRange range) {
    String template = range.count() == 1 ? forge.line() : forge.lines();
    return template.replace("{first}", "" + range.first()).replace("{last}", "" + range.last());
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }

  /// What a Markdown link or a URL would stumble over, and slashes where they would be misread.
  private static String encode(String text, boolean slashes) {
    StringBuilder encoded = new StringBuilder();
    text.codePoints()
        .forEach(c -> {
          boolean plain =
              c > ' ' && c < 0x7F && "%()<>\"#?[]\\^`{}|".indexOf(c) < 0 && !(slashes && c == '/');
          if (plain) {
            encoded.appendCodePoint(c);
          } else {
            for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
              encoded.append(String.format("%%%02X", b));
            }
          }
        });
    return encoded.toString();
  }
}
