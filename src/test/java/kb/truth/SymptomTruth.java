package kb.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.Sources;
import kb.app.Kb;
import kb.app.Workspace;
import kb.link.Projects;
import kb.model.Anchor;
import kb.model.AnchorReport;
import kb.model.Explanation;
import kb.model.Hit;
import kb.model.Link;
import kb.model.Note;
import kb.model.Progress;
import kb.model.Request;
import kb.model.Statement;
import kb.notes.Notebook;

/// Explains every line that a note names as a symptom: `SymptomTruth HOME [RANKS]`.
///
/// A line is right where one of the first statements, or a layer, stands in a file the note links
/// to. Lines of programs that nobody follows stand in `symptoms-foreign.tsv` and count apart.
/// Prints how many came out how; writes `symptoms.ranks`, whose diff shows what a change of the
/// notes or of the engine does.
public final class SymptomTruth {
  private static final Path FOLDER = Sources.root().resolve("src/test/truth");

  /// Statements looked at: what a reader sees without scrolling.
  private static final int DEPTH = 3;

  /// What came out for a line, best first.
  private enum Outcome {
    /// A statement in a file the note links to.
    CITED,
    /// A statement of a project the note names, in a file it does not link to.
    PROJECT,
    /// Only statements of projects the note says nothing of.
    ELSEWHERE,
    NO_MATCH,
    /// Printed by a program that no project note follows; its place is a mistake where it has one.
    FOREIGN;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /// A file of a project.
  private record Place(String project, String path) {
    static Place of(Hit hit) {
      return new Place(hit.project(), hit.path());
    }
  }

  /// What a note cites.
  ///
  /// @param places the files its anchors link to
  /// @param projects those its anchors link into, and those whose note it links to
  private record Cites(Set<Place> places, Set<String> projects) {
    Outcome of(Statement statement) {
      if (said(statement).anyMatch(places::contains)) {
        return Outcome.CITED;
      }
      return projects.contains(statement.hit().project()) ? Outcome.PROJECT : Outcome.ELSEWHERE;
    }

    /// Every place that says it: `copies` are `project:path:line`.
    private static Stream<Place> said(Statement statement) {
      Stream<Place> copies =
          statement.copies().stream()
              .map(copy -> copy.replaceFirst(":\\d+$", "").split(":", 2))
              .filter(copy -> copy.length == 2)
              .map(copy -> new Place(copy[0], copy[1]));
      return Stream.concat(Stream.of(Place.of(statement.hit())), copies);
    }
  }

  /// What was said of a line.
  ///
  /// @param place the statement that decided, empty without a match
  private record Asked(String note, String line, Outcome outcome, String place) {
    String row() {
      return String.join("\t", note, outcome.word(), place, line);
    }
  }

  private final Kb kb;
  private final Map<String, List<Anchor>> anchors;
  private final Set<String> foreign;

  private SymptomTruth(Kb kb, Set<String> foreign) {
    this.kb = kb;
    this.foreign = foreign;
    this.anchors =
        kb.links().anchors().stream()
            .map(AnchorReport::anchor)
            .collect(Collectors.groupingBy(Anchor::note));
  }

  public static void main(String[] arguments) throws IOException {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Workspace workspace =
        Workspace.find(Optional.of(home), Optional.empty(), home, Optional.empty());
    try (Kb kb = Kb.open(workspace)) {
      kb.refresh(Progress.SILENT);
      Set<String> foreign = foreign();
      List<Asked> asked = new SymptomTruth(kb, foreign).run(new Notebook(home.resolve("notes")));
      System.out.print(report(asked));
      foreign.removeAll(asked.stream().map(Asked::line).toList());
      foreign.forEach(line -> System.out.println("in no note any longer: " + line));
      Path ranks = arguments.length > 1 ? Path.of(arguments[1]) : FOLDER.resolve("symptoms.ranks");
      Files.write(ranks, asked.stream().map(Asked::row).toList());
    }
  }

  /// The lines after the program that prints them.
  private static Set<String> foreign() throws IOException {
    return Files.readAllLines(FOLDER.resolve("symptoms-foreign.tsv")).stream()
        .map(row -> row.substring(row.indexOf('\t') + 1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private List<Asked> run(Notebook notebook) {
    List<Asked> asked = new ArrayList<>();
    notebook.files().files().stream()
        .map(notebook::read)
        .forEach(note -> {
          Cites cites = cites(note);
          note.values("symptoms").forEach(line -> asked.add(ask(note, line, cites)));
        });
    return asked;
  }

  private Asked ask(Note note, String line, Cites cites) {
    Request request = new Request("", line, Optional.empty(), Optional.empty(), DEPTH);
    Explanation explanation = kb.explain(request, true);
    boolean isForeign = foreign.contains(line);
    return said(explanation)
        .map(it ->
            new Asked(
                note.slug(), line, isForeign ? Outcome.FOREIGN : cites.of(it), shown(it.hit())))
        .min(Comparator.comparing(Asked::outcome))
        .orElse(new Asked(note.slug(), line, isForeign ? Outcome.FOREIGN : Outcome.NO_MATCH, ""));
  }

  private static Stream<Statement> said(Explanation explanation) {
    return explanation.found()
        ? Stream.concat(explanation.hits().stream().limit(DEPTH), explanation.layers().stream())
        : Stream.empty();
  }

  private Cites cites(Note note) {
    Set<Place> places = new HashSet<>();
    Set<String> projects = new HashSet<>();
    for (Anchor anchor : anchors.getOrDefault(note.path(), List.of())) {
      anchor
          .project()
          .ifPresent(project -> {
            places.add(new Place(project.name(), anchor.path()));
            projects.add(project.name());
          });
    }
    note.sections().stream()
        .flatMap(section -> section.links().stream())
        .filter(link -> link.style() == Link.Style.WIKI)
        .map(Link::target)
        .filter(target -> target.startsWith(Projects.FOLDER))
        .forEach(target -> projects.add(target.substring(Projects.FOLDER.length())));
    return new Cites(places, projects);
  }

  private static String shown(Hit hit) {
    return hit.project() + " " + hit.path() + ":" + hit.lines().first() + " " + hit.symbol();
  }

  private static String report(List<Asked> asked) {
    Map<Outcome, Long> counts =
        asked.stream()
            .map(Asked::outcome)
            .collect(
                Collectors.groupingBy(
                    Function.identity(),
                    () -> new EnumMap<>(Outcome.class),
                    Collectors.counting()));
    StringBuilder report = new StringBuilder();
    counts.forEach((outcome, count) ->
        report.append(String.format(Locale.ROOT, "%-10s %5d%n", outcome.word(), count)));
    long followed = asked.size() - counts.getOrDefault(Outcome.FOREIGN, 0L);
    long cited = counts.getOrDefault(Outcome.CITED, 0L);
    report.append(
        String.format(
            Locale.ROOT,
            "cited, of the %d lines of followed projects: %.0f %%%n",
            followed,
            100.0 * cited / Math.max(1, followed)));
    return report.toString();
  }
}
