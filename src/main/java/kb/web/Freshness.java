package kb.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import kb.app.Kb;
import kb.model.Progress;
import kb.model.ProjectStatus;
import kb.model.SyncReport;
import kb.model.UserError;

/// Keeps the index up with the notes and the projects while the page is served.
///
/// Nothing here ends the server: what goes wrong is said on the page and tried again.
final class Freshness implements AutoCloseable {
  /// Notes are looked at this often at most, and only while someone asks.
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

  /// A request waits so long for its notes to be looked at: enough for an edited note, too short to
  /// be felt when it is a whole repository.
  private static final Duration PATIENCE = Duration.ofMillis(300);

  private final Kb kb;
  private final Consumer<String> talk;
  private final Map<String, String> failures = new TreeMap<>();
  private List<String> messages = List.of();
  private boolean looking;
  private long lookedAt = System.nanoTime() - BETWEEN_LOOKS.toNanos();
  private Optional<Thread> syncing = Optional.empty();

  /// @param talk hears what people at the terminal should know
  Freshness(Kb kb, Consumer<String> talk) {
    this.kb = kb;
    this.talk = talk;
  }

  /// What the reader of a page should know, each a sentence.
  synchronized List<String> notices() {
    List<String> notices = new ArrayList<>(messages);
    notices.addAll(failures.values());
    return notices;
  }

  /// Looks for edited notes, when the last look is a second old.
  void look() {
    if (!begin()) {
      return;
    }
    CountDownLatch done = new CountDownLatch(1);
    Thread.ofPlatform()
        .daemon()
        .name("notes")
        .start(() -> {
          refresh();
          done.countDown();
        });
    try {
      done.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized boolean begin() {
    boolean due = System.nanoTime() - lookedAt >= BETWEEN_LOOKS.toNanos();
    boolean begins = due && !looking;
    looking |= begins;
    return begins;
  }

  private void refresh() {
    List<String> said = new ArrayList<>();
    try {
      kb.refresh(new Listening(said::add));
    } catch (RuntimeException e) {
      said.add("The notes could not be looked at: " + sentence(e));
    } finally {
      looked(said);
    }
  }

  private synchronized void looked(List<String> said) {
    messages = List.copyOf(said);
    looking = false;
    lookedAt = System.nanoTime();
  }

  /// Syncs, now and after each span of time, the projects that were synced before: which ones are
  /// worth a clone is for a person to say.
  void syncEvery(Duration span) {
    Runnable work =
        () -> {
          do {
            syncAll(span);
          } while (sleep(span));
        };
    syncing = Optional.of(Thread.ofPlatform().daemon().name("sync").start(work));
  }

  private void syncAll(Duration span) {
    List<String> names = synced();
    if (names.isEmpty()) {
      talk.accept("Nothing is synced yet. `kb sync NAME` begins to follow a project.");
    }
    names.forEach(name -> syncOne(name, span));
  }

  private List<String> synced() {
    try {
      return kb.projects().stream()
          .filter(it -> it.state() != ProjectStatus.State.NOT_SYNCED)
          .map(it -> it.project().name())
          .toList();
    } catch (RuntimeException e) {
      note("projects", Optional.of("The projects could not be listed: " + sentence(e)));
      return List.of();
    }
  }

  private void syncOne(String name, Duration span) {
    String again = " Tried again in " + spoken(span) + ".";
    try {
      kb.sync(List.of(name), Progress.SILENT, report -> note(name, failure(report, again)));
    } catch (RuntimeException e) {
      note(name, Optional.of("The sync of " + name + " failed: " + sentence(e) + again));
    }
  }

  private static Optional<String> failure(SyncReport report, String again) {
    return report
        .failure()
        .map(e -> "The sync of " + report.project() + " failed: " + sentence(e) + again);
  }

  private synchronized void note(String name, Optional<String> failure) {
    failures.remove(name);
    failure.ifPresent(sentence -> {
      failures.put(name, sentence);
      talk.accept(sentence);
    });
  }

  private static String sentence(RuntimeException e) {
    return e instanceof UserError error ? error.sentence() + " " + error.nextStep() : "" + e;
  }

  private static String spoken(Duration span) {
    return span.toString().substring("PT".length()).toLowerCase(java.util.Locale.ROOT);
  }

  /// Whether the time passed without an interrupt.
  private static boolean sleep(Duration span) {
    try {
      Thread.sleep(span);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public void close() {
    syncing.ifPresent(Thread::interrupt);
  }

  /// Progress of which only the sentences matter.
  private record Listening(Consumer<String> said) implements Progress {
    @Override
    public void at(String what, long done, long total) {}

    @Override
    public void say(String message) {
      said.accept(message);
    }
  }
}
