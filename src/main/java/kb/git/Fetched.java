package kb.git;

import java.util.List;
import java.util.Optional;
import kb.model.Revision;

/// What a fetch brought.
///
/// @param revisions those asked for that are in the clone now, in the order they were asked for; a
///   branch may have gone on since its commit was listed
/// @param movedTo where the repository lives now, when its host redirects
/// @param messages what a person should know: a clone that was damaged and fetched anew, a tag that
///   names no commit
public record Fetched(List<Revision> revisions, Optional<String> movedTo, List<String> messages) {
  public Fetched {
    revisions = List.copyOf(revisions);
    messages = List.copyOf(messages);
  }
}
