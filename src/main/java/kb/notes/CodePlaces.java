package kb.notes;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.LineRange;
import kb.model.Link;

/// Tells links to code from other links, and reads the short forms people type.
public final class CodePlaces {
  /// Where the notes are below the home (decision 1).
  private static final String NOTES = "notes";

  /// `etcd:server/raft.go#raftNode.start@v3.5.9`, `server/raft.go:165-180`, `raft.go@main:12`.
  private static final Pattern SHORT =
      Pattern.compile(
          "(?:(?<project>[A-Za-z0-9][\\w.-]*(?:/[\\w.-]+)?):)?"
              + "(?<path>(?!\\d+(?:-|@|$))[^\\s:#@?*<>]+)"
              + "(?:@(?<before>[^\\s:#@]+))?"
              + "(?::(?<line>\\d{1,9}(?:-\\d{1,9})?)|#(?<symbol>[^\\s@]+))?"
              + "(?:@(?<revision>[^\\s#@]+))?");

  private static final Pattern ENDING =
      Pattern.compile(".*[\\w)\\]-]\\.[A-Za-z][A-Za-z0-9+_-]{0,11}");

  /// Files that are code without saying so by an ending.
  private static final Set<String> NAMES =
      Set.of(
          "makefile",
          "gnumakefile",
          "dockerfile",
          "containerfile",
          "kconfig",
          "kbuild",
          "build",
          "workspace",
          "jenkinsfile",
          "vagrantfile",
          "rakefile",
          "gemfile",
          "procfile",
          "configure",
          "license",
          "readme",
          "codeowners",
          "justfile");

  /// Notes and pictures: a link to one is no anchor into code.
  private static final Set<String> DOCUMENTS =
      Set.of(
          "md",
          "markdown",
          "txt",
          "png",
          "jpg",
          "jpeg",
          "gif",
          "svg",
          "webp",
          "pdf",
          "html",
          "htm");

  private CodePlaces() {}

  /// The place in code a link's target leads to; empty when it leads anywhere else: to a note, a
  /// page, a directory, a commit, an issue.
  ///
  /// @param note path of the note the link stands in, below the notes folder
  public static Optional<CodePlace> of(String target, String note) {
    if (target.contains("://")) {
      return Permalinks.read(target);
    }
    return home(target, note).or(() -> parse(target).filter(place -> isExact(place, target)));
  }

  /// The place a person names on a command line: a host's link or a short form.
  public static Optional<CodePlace> parse(String typed) {
    String text = typed.strip();
    if (text.contains("://")) {
      return Permalinks.read(text);
    }
    Matcher matcher = SHORT.matcher(text);
    if (!matcher.matches() || !isCode(matcher.group("path"))) {
      return Optional.empty();
    }
    String revision = first(matcher.group("revision"), matcher.group("before"));
    Optional<String> fragment = Optional.ofNullable(matcher.group("symbol"));
    Optional<LineRange> lines =
        fragment.filter(word -> word.startsWith("L")).flatMap(Permalinks::lines);
    return Optional.of(
        new CodePlace(
            CodePlace.Form.SHORT,
            Optional.ofNullable(matcher.group("project")),
            List.of(
                new CodePlace.At(revision, matcher.group("path").replaceFirst("^(?:\\./|/)+", ""))),
            lines.or(() -> Optional.ofNullable(matcher.group("line")).flatMap(Permalinks::lines)),
            lines.isPresent() ? Optional.empty() : fragment));
  }

  /// The link to a place in a hosted repository; empty when its host is of no known kind.
  ///
  /// @param repository as git takes it: `https://...`, `ssh://...`, `git@host:owner/name`
  public static Optional<String> permalink(
      String repository, String revision, String path, Optional<LineRange> lines) {
    return Permalinks.write(repository, revision, path, lines);
  }

  /// The symbol a link to code names by its text: a code span, or a word that only a program spells
  /// so. Empty when the text is a sentence, a common word, or a file.
  public static Optional<String> symbol(Link link) {
    return Optional.of(link.text())
        .filter(text -> Names.isSymbol(text) && (link.code() || Names.isSpelled(text)))
        .filter(text -> !isFile(text, link.target()) && !text.contains("/"));
  }

  /// A relative link that leaves the notes and stays in the home.
  private static Optional<CodePlace> home(String target, String note) {
    String[] parts = target.split("#", 2);
    Optional<String> path = resolve(parts[0], note);
    if (path.isEmpty() || parts[0].contains(":") || !isCode(path.get()) || isNotes(path.get())) {
      return Optional.empty();
    }
    if (target.startsWith("/") && isDocument(path.get())) {
      return Optional.empty(); // People mean the top of the notes.
    }
    Optional<LineRange> lines = parts.length > 1 ? Permalinks.lines(parts[1]) : Optional.empty();
    Optional<String> symbol =
        parts.length > 1 && lines.isEmpty() && !parts[1].isBlank()
            ? Optional.of(parts[1])
            : Optional.empty();
    return Optional.of(
        new CodePlace(
            CodePlace.Form.HOME,
            Optional.empty(),
            List.of(new CodePlace.At("", path.get())),
            lines,
            symbol));
  }

  /// A target as a path below the home; empty when it leaves the home, or is no path.
  private static Optional<String> resolve(String target, String note) {
    try {
      Path base = target.startsWith("/") ? Path.of("") : Path.of(NOTES, note).resolve("..");
      Path path = base.resolve(target.replaceFirst("^/+", "")).normalize();
      return path.startsWith("..") || path.isAbsolute() || target.isBlank()
          ? Optional.empty()
          : Optional.of(path.toString().replace('\\', '/'));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean isNotes(String path) {
    return path.equals(NOTES) || path.startsWith(NOTES + "/");
  }

  /// In a note, a short form says line, symbol or project: a lone path is a link to a file beside
  /// it.
  private static boolean isExact(CodePlace place, String target) {
    boolean says =
        place.lines().isPresent() || place.symbol().isPresent() || place.repository().isPresent();
    return says && !isDocument(place.first().path()) && !target.startsWith("mailto:");
  }

  private static boolean isDocument(String path) {
    return DOCUMENTS.contains(path.replaceFirst(".*\\.", "").toLowerCase(Locale.ROOT));
  }

  private static boolean isCode(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return NAMES.contains(name.toLowerCase(Locale.ROOT)) || ENDING.matcher(name).matches();
  }

  private static boolean isFile(String text, String target) {
    String path = target.replaceFirst("[?#].*", "");
    String file = text.replaceFirst("[#:]L?\\d[\\d-]*$", "");
    return path.endsWith("/" + file) || path.equals(file);
  }

  private static String first(String... groups) {
    for (String group : groups) {
      if (group != null) {
        return group;
      }
    }
    return "";
  }
}
