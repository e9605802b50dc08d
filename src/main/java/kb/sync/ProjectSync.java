package kb.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import kb.code.SourceReader;
import kb.git.HeadFingerprint;
import kb.git.Ref;
import kb.git.Repository;
import kb.git.Tree;
import kb.git.TreeEntry;
import kb.index.IndexedFile;
import kb.index.IndexedFile.FileKey;
import kb.index.Manifest;
import kb.index.ProjectUpdate;
import kb.model.Progress;
import kb.model.Revision;
import kb.model.SyncReport;
import kb.model.UserError;

/// Brings one project's index up to date: what is wanted, what is there, the difference, one
/// commit.
public final class ProjectSync {
  private final SourceReader reader;

  public ProjectSync(SourceReader reader) {
    this.reader = reader;
  }

  /// Never throws for what a host, a repository or a disk does: that is the report's failure, and
  /// the last good index goes on answering.
  public SyncReport sync(Target target, Progress progress) {
    Instant start = Instant.now();
    try (ProjectUpdate update = ProjectUpdate.open(target.project().name(), target.index())) {
      return new Run(target, update, progress, start).sync();
    } catch (UserError e) {
      return failed(target, e, start);
    }
  }

  private static SyncReport failed(Target target, UserError failure, Instant start) {
    return new SyncReport(
        target.project().name(),
        List.of(),
        0,
        0,
        0,
        0,
        0,
        Map.of(),
        List.of(),
        Optional.of(failure),
        Duration.between(start, Instant.now()));
  }

  /// One sync of one project.
  private final class Run {
    private final Target target;
    private final ProjectUpdate update;
    private final Progress progress;
    private final Instant start;

    Run(Target target, ProjectUpdate update, Progress progress, Instant start) {
      this.target = target;
      this.update = update;
      this.progress = progress;
      this.start = start;
    }

    SyncReport sync() {
      String fingerprint =
          target.project().isRemote() ? "" : HeadFingerprint.of(target.repository());
      Source wanted = Source.of(target);
      if (isHeld(wanted)) {
        return unchanged(wanted, fingerprint);
      }
      Source source = wanted.fetched(target, progress);
      try (Repository repository = Repository.open(source.folder())) {
        return index(source, repository, fingerprint);
      }
    }

    /// Whether the index holds just this already; then nothing is fetched and nothing is written.
    private boolean isHeld(Source wanted) {
      Manifest before = update.before();
      boolean sameSettings = before.exclude().equals(target.project().exclude());
      boolean sameCount =
          before.revisions().size() == wanted.followed().size() + wanted.stamps().size();
      boolean sameFollowed =
          before.revisions().stream()
              .filter(Manifest.Indexed::whole)
              .map(Manifest.Indexed::revision)
              .toList()
              .equals(wanted.followedRevisions());
      return sameSettings
          && sameCount
          && sameFollowed
          && wanted.stamps().entrySet().stream().allMatch(it -> isHeld(it.getKey(), it.getValue()));
    }

    private boolean isHeld(Ref stamp, Set<String> paths) {
      return update.before().revisions().stream()
          .filter(it -> it.revision().equals(stamp.revision()))
          .anyMatch(it -> it.cited().containsAll(paths));
    }

    private SyncReport unchanged(Source wanted, String fingerprint) {
      Manifest before = update.before();
      if (!before.fingerprint().equals(fingerprint)) {
        update.commitManifest(before.withFingerprint(fingerprint));
      }
      return report(
          before, wanted.messages(), new SyncPlan(List.of(), Set.of(), before.files()), 0);
    }

    private SyncReport index(Source source, Repository repository, String fingerprint) {
      Map<Manifest.Indexed, List<TreeEntry>> wanted = entries(source, repository);
      boolean sameSettings = update.before().exclude().equals(target.project().exclude());
      List<TreeEntry> all = wanted.values().stream().flatMap(List::stream).toList();
      SyncPlan plan =
          sameSettings ? SyncPlan.of(update.held(), all) : SyncPlan.anew(update.held(), all);
      Map<FileKey, Integer> numbers = new ConcurrentHashMap<>(update.held());
      long bytes = read(plan, repository, numbers);
      plan.drop().forEach(update::remove);
      Map<Manifest.Indexed, BitSet> bitmaps = new LinkedHashMap<>();
      wanted.forEach((revision, entries) -> bitmaps.put(revision, bitmap(entries, numbers)));
      Manifest after =
          update.commit(
              new Manifest(
                  target.project().name(),
                  target.project().slug(),
                  fingerprint,
                  target.project().exclude(),
                  List.copyOf(bitmaps.keySet()),
                  0,
                  0,
                  0,
                  Map.of(),
                  Instant.now()),
              bitmaps);
      List<String> messages = new ArrayList<>(source.messages());
      update.note().ifPresent(messages::addFirst);
      return report(after, messages, plan, bytes);
    }

    /// Every file of the followed revisions, and of the stamps those that are cited.
    private Map<Manifest.Indexed, List<TreeEntry>> entries(Source source, Repository repository) {
      Map<Manifest.Indexed, List<TreeEntry>> entries = new LinkedHashMap<>();
      for (Revision revision : source.followedRevisions()) {
        Tree tree = repository.tree(revision.commit());
        if (!tree.isComplete()) {
          progress.say(
              target.project().name()
                  + "@"
                  + revision.name()
                  + ": folders that can't be read: "
                  + String.join(", ", tree.unreadable())
                  + String.join(", ", tree.duplicates()));
        }
        entries.put(new Manifest.Indexed(revision, true, Set.of(), Set.of()), tree.entries());
      }
      source.stamps().forEach((ref, paths) -> cited(ref, paths, repository, entries));
      return entries;
    }

    private void cited(
        Ref ref,
        Set<String> paths,
        Repository repository,
        Map<Manifest.Indexed, List<TreeEntry>> entries) {
      List<TreeEntry> found = new ArrayList<>();
      Set<String> absent = new HashSet<>();
      for (String path : paths) {
        repository.find(ref.commit(), path).ifPresentOrElse(found::add, () -> absent.add(path));
      }
      entries.put(new Manifest.Indexed(ref.revision(), false, paths, absent), found);
    }

    private long read(SyncPlan plan, Repository repository, Map<FileKey, Integer> numbers) {
      FileReading files = new FileReading(repository, reader, target.project().exclude());
      AtomicInteger done = new AtomicInteger();
      AtomicLong bytes = new AtomicLong();
      int total = plan.read().size();
      Workers.each(
          plan.read(),
          entry -> {
            IndexedFile file = files.read(entry);
            numbers.put(SyncPlan.key(entry), update.add(file));
            bytes.addAndGet(file.content().length);
            progress.at(target.project().name() + " reading", done.incrementAndGet(), total);
          });
      return bytes.get();
    }

    private static BitSet bitmap(List<TreeEntry> entries, Map<FileKey, Integer> numbers) {
      BitSet files = new BitSet();
      entries.forEach(entry -> files.set(numbers.getOrDefault(SyncPlan.key(entry), 0)));
      return files;
    }

    private SyncReport report(Manifest manifest, List<String> messages, SyncPlan plan, long bytes) {
      return new SyncReport(
          target.project().name(),
          manifest.revisions().stream()
              .filter(Manifest.Indexed::whole)
              .map(Manifest.Indexed::revision)
              .toList(),
          plan.read().size(),
          plan.drop().size(),
          plan.kept(),
          manifest.symbols(),
          bytes,
          manifest.skips(),
          messages,
          Optional.empty(),
          Duration.between(start, Instant.now()));
    }
  }
}
