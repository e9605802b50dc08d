package kb.explain;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// By which name source reads or moves what it shows under another: `walFsyncSec` for
/// `etcd_disk_wal_fsync_duration_seconds`, `SnapshotCount` for `--snapshot-count`.
///
/// Read from the statement as written, the way people do: what it is assigned to, whose address it
/// is given, which field it fills.
final class Holder {
  private static final List<Pattern> WAYS =
      List.of(
          // fs.Uint64Var(&cfg.SnapshotCount, "snapshot-count", ...)
          Pattern.compile("\\(\\s*&(?:\\w+\\.)*(?<name>\\w+)\\s*,"),
          // createEnumConfig("maxmemory-policy", NULL, ..., server.maxmemory_policy, ...)
          Pattern.compile(
              "[,(]\\s*&?(?:server|config|conf|cfg|options|opts|settings|params)(?:\\.|->)(?<name>\\w+)\\s*[,)]"),
          // walFsyncSec = prometheus.NewHistogram(..., private static final Counter LOST = ...
          Pattern.compile("^[^=(\"']*?(?<name>\\w+)\\s*:?=(?!=)"),
          // requests: promauto.NewCounter(...
          Pattern.compile("^\\s*(?<name>[A-Za-z_]\\w*):\\s+\\S+\\("));

  /// Shorter names are everywhere.
  private static final int SHORTEST = 4;

  private Holder() {}

  /// @param statement its lines as written
  static Optional<String> of(String statement) {
    return WAYS.stream()
        .map(way -> way.matcher(statement))
        .filter(Matcher::find)
        .map(found -> found.group("name"))
        .filter(name -> name.length() >= SHORTEST)
        .findFirst();
  }
}
