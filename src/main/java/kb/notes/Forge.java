package kb.notes;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A kind of host for repositories: how its links to files look.
///
/// A new kind is a line in [#ALL].
///
/// @param hosts the host names it is known to serve
/// @param links a link to a file, without query and fragment; groups `slug`, and either `rest`
///   (revision and path, which slashes in the revision run together) or `path` and perhaps `rev`
/// @param link how to write one, with `{host}`, `{slug}`, `{rev}`, `{path}`
/// @param line the fragment for one line, with `{first}`
/// @param lines the fragment for several, with `{first}` and `{last}`
record Forge(Pattern hosts, Pattern links, String link, String line, String lines) {
  /// In order: the first that knows a link reads it.
  static final List<Forge> ALL =
      List.of(
          // GitHub
          forge(
              "github\\.com",
              "github\\.com/(?<slug>[^/]+/[^/]+)/(?:blob|blame)/(?<rest>.+)",
              "https://{host}/{slug}/blob/{rev}/{path}",
              "#L{first}",
              "#L{first}-L{last}"),
          // GitLab; `/-/` stands in no other host's links
          forge(
              "gitlab\\..+|.+\\.gitlab\\..+",
              "[^/]+/(?<slug>[^/]+/.+?)/-/(?:blob|blame)/(?<rest>.+)",
              "https://{host}/{slug}/-/blob/{rev}/{path}",
              "#L{first}",
              "#L{first}-{last}"),
          // GitLab before 2019
          forge(
              "gitlab\\.com",
              "gitlab\\.com/(?<slug>[^/]+/[^/]+)/blob/(?<rest>.+)",
              "https://{host}/{slug}/-/blob/{rev}/{path}",
              "#L{first}",
              "#L{first}-{last}"),
          // Bitbucket: a slash in a revision is escaped
          forge(
              "bitbucket\\.org",
              "bitbucket\\.org/(?<slug>[^/]+/[^/]+)/src/(?<rev>[^/]+)/(?<path>.+)",
              "https://{host}/{slug}/src/{rev}/{path}",
              "#lines-{first}",
              "#lines-{first}:{last}"),
          // Gitea and Forgejo
          forge(
              "codeberg\\.org|gitea\\..+|forgejo\\..+",
              "[^/]+/(?<slug>[^/]+/[^/]+)/src/(?:branch|tag|commit)/(?<rest>.+)",
              "https://{host}/{slug}/src/{kind}/{rev}/{path}",
              "#L{first}",
              "#L{first}-L{last}"),
          // Gitiles
          forge(
              ".+\\.googlesource\\.com",
              "[^/]+\\.googlesource\\.com/(?<slug>.+?)/\\+/(?:refs/(?:heads|tags)/)?(?<rest>.+)",
              "https://{host}/{slug}/+/{rev}/{path}",
              "#{first}",
              "#{first}"),
          // git.kernel.org, and cgit anywhere under such a name; the revision is in the query
          forge(
              "git\\.kernel\\.org",
              "git\\.kernel\\.org/(?<slug>.+?\\.git)/(?:tree|plain)/(?<path>.+)",
              "https://{host}/{slug}.git/tree/{path}?h={rev}",
              "#n{first}",
              "#n{first}"),
          forge(
              "c?git\\..+",
              "(?:c?git\\.[^/]+|[^/]+/cgit)/(?<slug>.+?)/(?:tree|plain)/(?<path>.+)",
              "https://{host}/{slug}/tree/{path}?h={rev}",
              "#n{first}",
              "#n{first}"));

  private static Forge forge(String hosts, String links, String link, String line, String lines) {
    return new Forge(
        Pattern.compile(hosts), Pattern.compile("https?://(?:www\\.)?" + links), link, line, lines);
  }

  /// The kind of host of that name.
  static Optional<Forge> of(String host) {
    return ALL.stream().filter(forge -> forge.hosts.matcher(host).matches()).findFirst();
  }

  /// The link taken apart, when it is one of this kind.
  Optional<Matcher> read(String link) {
    Matcher matcher = links.matcher(link);
    return matcher.matches() ? Optional.of(matcher) : Optional.empty();
  }

  /// Whether its links keep revision and path apart.
  boolean hasPath() {
    return links.namedGroups().containsKey("path");
  }

  boolean hasRevision() {
    return links.namedGroups().containsKey("rev");
  }
}
