package kb.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A followed project and what is known of it here.
///
/// @param project what its note says
/// @param state whether it can be asked
/// @param detail what is wrong, for people; empty when nothing is
/// @param revisions what is indexed whole, the followed one first
/// @param files files indexed
/// @param symbols definitions indexed
/// @param skips files whose syntax was not read, by reason
/// @param syncedAt when it was last synced
/// @param bytes what its clone and index take on the disk
public record ProjectStatus(
    Project project,
    State state,
    String detail,
    List<Revision> revisions,
    int files,
    int symbols,
    Map<SkipReason, Integer> skips,
    Optional<Instant> syncedAt,
    long bytes) {
  /// Whether a project can be asked. [#NOT_SYNCED] is a normal state (decision 4).
  public enum State {
    SYNCED,
    NOT_SYNCED,
    UNUSABLE;

    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  public ProjectStatus {
    revisions = List.copyOf(revisions);
    skips = Map.copyOf(skips);
  }
}
