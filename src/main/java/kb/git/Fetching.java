package kb.git;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kb.model.Progress;
import kb.model.Revision;

/// One run of [Remote#fetchInto]: clear away, see what is there, fetch the rest, look again.
final class Fetching {
  private final Remote remote;
  private final BareClone clone;
  private final List<Ref> wanted;
  private final Progress progress;
  private final List<String> messages = new ArrayList<>();
  private final Set<String> refused = new HashSet<>();
  private Optional<String> movedTo = Optional.empty();

  Fetching(Remote remote, BareClone clone, List<Ref> wanted, Progress progress) {
    this.remote = remote;
    this.clone = clone;
    this.wanted = wanted;
    this.progress = progress;
  }

  Fetched run() {
    clone.settle();
    clone.damage(wanted).ifPresent(this::startAnew);
    Map<Ref, String> held = clone.commitsOf(wanted);
    List<Ref> absent = wanted.stream().filter(ref -> !ref.commit().equals(held.get(ref))).toList();
    if (!absent.isEmpty()) {
      fetch(absent);
    }
    return new Fetched(arrived(), movedTo, messages);
  }

  private void fetch(List<Ref> absent) {
    clone.create();
    clone.makeWay(absent).forEach(this::say);
    Outcome outcome = fetchWhatIsGiven(absent);
    if (mayBeOurs(outcome) && clone.isUnsound()) {
      startAnew("its own objects do not fit together");
      clone.create();
      outcome = fetchWhatIsGiven(wanted);
    }
    movedTo = remote.movedTo(outcome);
    if (!outcome.succeeded()) {
      // Half a pack may be what filled the disk.
      clone.settle();
      throw remote.failure(outcome);
    }
    clone.offerHead(wanted.getFirst());
  }

  /// Fetches, and again without a single commit that the server refuses: a note that cites a commit
  /// nobody has must not keep the rest away.
  private Outcome fetchWhatIsGiven(List<Ref> asked) {
    List<Ref> rest = asked.stream().filter(ref -> !refused.contains(ref.source())).toList();
    Outcome outcome = remote.fetch(clone, rest, this::draw);
    Optional<Ref> commit =
        GitFailure.refusedCommit(outcome).map(Ref::commit).filter(rest::contains);
    if (commit.isEmpty() || wanted.size() == refused.size() + 1) {
      return outcome;
    }
    refused.add(commit.get().commit());
    say(remote.url() + " does not give out commit " + commit.get().commit() + "; it is left out.");
    return rest.size() == 1 ? Outcome.NOTHING_TO_DO : fetchWhatIsGiven(asked);
  }

  private static boolean mayBeOurs(Outcome outcome) {
    return outcome.ending() == Outcome.Ending.EXITED && !outcome.succeeded();
  }

  private void draw(String line) {
    ProgressLine.read(line).ifPresent(at -> progress.at(at.stage(), at.done(), at.total()));
  }

  private List<Revision> arrived() {
    Map<Ref, String> held = clone.commitsOf(wanted);
    List<Revision> revisions = new ArrayList<>();
    for (Ref ref : wanted) {
      if (refused.contains(ref.source())) {
        continue;
      }
      Optional.ofNullable(held.get(ref))
          .ifPresentOrElse(
              commit -> revisions.add(new Revision(ref.name(), commit)),
              () -> messages.add("`" + ref.name() + "` names no commit; it is left out."));
    }
    return revisions;
  }

  private void startAnew(String damage) {
    clone.delete();
    say("The clone of " + remote.url() + " was damaged (" + damage + "): fetched anew.");
  }

  private void say(String message) {
    messages.add(message);
    progress.say(message);
  }
}
