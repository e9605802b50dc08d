package kb.notes;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kb.model.Link;
import kb.model.Note;
import kb.model.Section;

/// Measures listing and reading ten thousand notes in one thread; one of them is linked from nine
/// thousand others. No test: run its `main`. Times are those of the thread on the processor, so
/// that a busy machine measures the same.
final class NotesBenchmark {
  private static final int NOTES = 10_000;
  private static final int LINKS_TO_ONE = 9_000;
  private static final int NOTES_A_FOLDER = 100;
  private static final int RUNS = 5;

  private NotesBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("notes");
    try {
      long bytes = write(folder);
      System.out.printf("%d notes, %.1f MB%n", NOTES, bytes / 1e6);
      for (int run = 1; run <= RUNS; run++) {
        measure(new Notebook(folder), run);
      }
    } finally {
      remove(folder);
    }
  }

  private static void measure(Notebook notebook, int run) {
    long start = now();
    List<NoteFile> files = notebook.files().files();
    long listed = now();
    List<Note> notes = files.stream().map(notebook::read).toList();
    long read = now();
    NoteNames names = new NoteNames(files);
    long toHub =
        notes.stream()
            .flatMap(note -> note.sections().stream())
            .map(Section::links)
            .flatMap(List::stream)
            .filter(link -> link.style() == Link.Style.WIKI)
            .filter(link -> names.called(link.target()).getFirst().slug().equals("hub"))
            .count();
    long resolved = now();
    System.out.printf(
        "run %d: list %d ms, read %d ms, name and resolve %d links to one %d ms%n",
        run, millis(start, listed), millis(listed, read), toHub, millis(read, resolved));
  }

  private static long write(Path folder) throws IOException {
    Files.writeString(folder.resolve("hub.md"), "# Hub\n\nEverything leads here.\n");
    long bytes = 0;
    for (int i = 1; i < NOTES; i++) {
      Path file = folder.resolve("area-" + i / NOTES_A_FOLDER + "/note-" + i + ".md");
      Files.createDirectories(folder.resolve("area-" + i / NOTES_A_FOLDER));
      String text = text(i);
      Files.writeString(file, text);
      bytes += text.length();
    }
    return bytes;
  }

  /// A runbook of the usual size: front matter, five sections, commands, anchors, a table.
  private static String text(int number) {
    StringBuilder text =
        new StringBuilder(
            "---\ntags: [area, n"
                + number % 50
                + "]\nsymptoms:\n"
                + "  - 'request "
                + number
                + " timed out after'\n---\n\n# Requests of kind "
                + number
                + " time out\n\n");
    for (int part = 1; part <= 5; part++) {
      text.append("## Step ")
          .append(part)
          .append("\n\n")
          .append("Look at `queue_depth_")
          .append(number)
          .append("` and `--max-requests`; the worker calls ")
          .append("[`Queue.Take")
          .append(part)
          .append("`](https://github.com/o/r/blob/v1.")
          .append(part)
          .append(".0/queue/take.go#L")
          .append(number)
          .append(") before it gives up, as the paper says.\n\n")
          .append("1. Ask the node. It answers in milliseconds.\n\n```sh\n# how deep is it\n")
          .append("kubectl get --raw /metrics | grep queue_depth_")
          .append(number)
          .append("\n```\n\n")
          .append("| state | meaning |\n| --- | --- |\n| `full` | nothing is taken |\n\n");
    }
    text.append("## Related\n\n- [[area-")
        .append((number + 1) % NOTES / NOTES_A_FOLDER)
        .append("/note-")
        .append(Math.max(1, (number + 1) % NOTES))
        .append("]]\n");
    return text.append(number <= LINKS_TO_ONE ? "- [[hub]]\n" : "").toString();
  }

  private static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long millis(long from, long to) {
    return (to - from) / 1_000_000;
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
