package kb.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a sync did to one project.
///
/// @param project its name
/// @param revisions what the index holds now
/// @param added files read and indexed
/// @param removed files dropped
/// @param kept files that were there already
/// @param symbols definitions in all files of the index
/// @param bytes source bytes read in this run
/// @param skips files not read by syntax, by reason, over the whole index
/// @param messages what a person should know: moved, rebuilt, missing revisions
/// @param failure why it failed, when it did; the last good index still answers
public record SyncReport(
    String project,
    List<Revision> revisions,
    int added,
    int removed,
    int kept,
    int symbols,
    long bytes,
    Map<SkipReason, Integer> skips,
    List<String> messages,
    Optional<UserError> failure,
    Duration took) {
  public SyncReport {
    revisions = List.copyOf(revisions);
    skips = Map.copyOf(skips);
    messages = List.copyOf(messages);
  }
}
