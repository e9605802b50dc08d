package kb.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kb.model.ProjectStatus;
import kb.model.ProjectStatus.State;
import kb.model.SkipReason;

/// The projects that are followed, and how far.
public record ProjectsPage(Frame frame, List<ProjectStatus> projects) {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  public ProjectsPage {
    projects = List.copyOf(projects);
  }

  /// Those that can be asked, then those that need a look.
  public List<ProjectStatus> known() {
    return projects.stream().filter(it -> it.state() != State.NOT_SYNCED).toList();
  }

  /// Those that are not synced, which is a normal state.
  public List<ProjectStatus> unknown() {
    return projects.stream().filter(it -> it.state() == State.NOT_SYNCED).toList();
  }

  public static String count(int number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  public static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,.1f MB", bytes / 1_000_000.0);
  }

  /// In the time of the machine that serves.
  public static String time(Optional<Instant> instant) {
    return instant.map(it -> MINUTE.format(it.atZone(ZoneId.systemDefault()))).orElse("");
  }

  public static String skips(Map<SkipReason, Integer> skips) {
    return new TreeMap<>(skips)
        .entrySet().stream()
            .map(it -> count(it.getValue()) + " " + it.getKey().word())
            .collect(Collectors.joining(", "));
  }
}
