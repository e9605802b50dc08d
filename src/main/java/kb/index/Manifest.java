package kb.index;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import kb.model.Revision;
import kb.model.SkipReason;

/// What an index holds, committed with it as Lucene's user data: index and manifest change
/// together.
///
/// @param project the project's name
/// @param repository where it came from
/// @param fingerprint the repository's state when it was read in place; empty for a clone
/// @param exclude the globs that were left out
/// @param revisions what is indexed, the followed one first
/// @param nextNumber the number the next new file gets
/// @param files files in any revision
/// @param symbols definitions in all files
/// @param skips files whose syntax was not read, by reason
/// @param syncedAt when
public record Manifest(
    String project,
    String repository,
    String fingerprint,
    List<String> exclude,
    List<Indexed> revisions,
    int nextNumber,
    int files,
    int symbols,
    Map<SkipReason, Integer> skips,
    Instant syncedAt) {
  public Manifest {
    exclude = List.copyOf(exclude);
    revisions = List.copyOf(revisions);
    skips = Map.copyOf(skips);
  }

  /// A revision in the index.
  ///
  /// @param whole whether all its files are, else only those that notes cite
  /// @param cited the paths that notes cite, when it is not whole
  /// @param absent cited paths that are not in it
  public record Indexed(Revision revision, boolean whole, Set<String> cited, Set<String> absent) {
    public Indexed {
      cited = Set.copyOf(cited);
      absent = Set.copyOf(absent);
    }

    /// Whether a path not in the index is known not to be in the revision either.
    public boolean knows(String path) {
      return whole || absent.contains(path);
    }
  }

  static Manifest empty(String project) {
    return new Manifest(project, "", "", List.of(), List.of(), 0, 0, 0, Map.of(), Instant.EPOCH);
  }

  /// The followed revisions; questions are answered from the first when none is named.
  public List<Revision> followed() {
    return revisions.stream().filter(Indexed::whole).map(Indexed::revision).toList();
  }

  /// The indexed revision of that name, else of that commit (which may be shortened to 7 digits).
  public Optional<Indexed> indexed(String nameOrCommit) {
    return first(it -> it.name().equals(nameOrCommit))
        .or(() ->
            nameOrCommit.matches("[0-9a-f]{7,64}")
                ? first(it -> it.commit().startsWith(nameOrCommit))
                : Optional.empty());
  }

  private Optional<Indexed> first(Predicate<Revision> wanted) {
    return revisions.stream().filter(it -> wanted.test(it.revision())).findFirst();
  }

  Map<String, String> toUserData() {
    Map<String, String> data = new TreeMap<>();
    data.put("schema", Schema.VERSION);
    data.put("project", project);
    data.put("repository", repository);
    data.put("fingerprint", fingerprint);
    data.put("exclude", String.join("\n", exclude));
    data.put("next", Integer.toString(nextNumber));
    data.put("files", Integer.toString(files));
    data.put("symbols", Integer.toString(symbols));
    data.put("synced", syncedAt.toString());
    skips.forEach((reason, count) -> data.put("skip." + reason.name(), Integer.toString(count)));
    for (int i = 0; i < revisions.size(); i++) {
      Indexed each = revisions.get(i);
      data.put(
          "revision." + i,
          each.revision().commit() + " " + each.whole() + " " + each.revision().name());
      data.put("cited." + i, String.join("\n", each.cited()));
      data.put("absent." + i, String.join("\n", each.absent()));
    }
    return data;
  }

  static Manifest fromUserData(Map<String, String> data) {
    List<Indexed> revisions = new ArrayList<>();
    for (int i = 0; data.containsKey("revision." + i); i++) {
      String[] parts = data.getOrDefault("revision." + i, "").split(" ", 3);
      revisions.add(
          new Indexed(
              new Revision(parts[2], parts[0]),
              Boolean.parseBoolean(parts[1]),
              Set.copyOf(lines(data, "cited." + i)),
              Set.copyOf(lines(data, "absent." + i))));
    }
    Map<SkipReason, Integer> skips = new EnumMap<>(SkipReason.class);
    for (SkipReason reason : SkipReason.values()) {
      String count = data.get("skip." + reason.name());
      if (count != null) {
        skips.put(reason, Integer.valueOf(count));
      }
    }
    return new Manifest(
        data.getOrDefault("project", ""),
        data.getOrDefault("repository", ""),
        data.getOrDefault("fingerprint", ""),
        lines(data, "exclude"),
        revisions,
        Integer.parseInt(data.getOrDefault("next", "0")),
        Integer.parseInt(data.getOrDefault("files", "0")),
        Integer.parseInt(data.getOrDefault("symbols", "0")),
        skips,
        Instant.parse(data.getOrDefault("synced", Instant.EPOCH.toString())));
  }

  private static List<String> lines(Map<String, String> data, String key) {
    String lines = data.getOrDefault(key, "");
    return lines.isEmpty() ? List.of() : List.of(lines.split("\n"));
  }

  /// The same index, known to be up to date with another state of its repository.
  public Manifest withFingerprint(String other) {
    return new Manifest(
        project,
        repository,
        other,
        exclude,
        revisions,
        nextNumber,
        files,
        symbols,
        skips,
        syncedAt);
  }
}
