package kb.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import kb.Sources;
import kb.index.CodeView;
import kb.index.NotesView;
import kb.json.Json.Malformed;
import kb.link.Anchors;
import kb.link.Projects;
import kb.link.Snapshot;
import kb.model.Answer;
import kb.model.Hit;
import kb.model.Request;
import kb.truth.AskCase;

/// What each sign gives: asks the questions to source with one sign left out at a time, and prints
/// how many find the right definition and the file to blame first and among the first five:
/// `Ingredients HOME`.
public final class Ingredients {
  private static final int FIRST = 5;

  private Ingredients() {}

  public static void main(String[] arguments) throws IOException, Malformed {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    try (NotesView notes = NotesView.open(home.resolve("indexes/notes"))) {
      Projects projects = Projects.of(notes);
      Map<String, Path> folders = new LinkedHashMap<>();
      for (String project : projects.all().keySet()) {
        folders.put(project, home.resolve("indexes/projects").resolve(project));
      }
      try (CodeView code = CodeView.open(folders)) {
        print(new Snapshot(notes, code, projects, new Anchors(projects, code, home)));
      }
    }
  }

  private static void print(Snapshot snapshot) throws IOException, Malformed {
    Path set = Sources.root().resolve("src/test/truth/ask-source.jsonl");
    List<AskCase> cases =
        AskCase.read(set).stream()
            .filter(it ->
                it.gold().stream()
                    .anyMatch(gold -> snapshot.code().manifest(gold.project()).isPresent()))
            .toList();
    mixes()
        .forEach((name, mix) -> {
          Map<AskCase, List<Hit>> hits = new HashMap<>();
          cases.forEach(it -> hits.put(it, hits(snapshot, mix, it)));
          List<AskCase> symptoms = cases.stream().filter(it -> !it.files().isEmpty()).toList();
          System.out.printf(
              Locale.ROOT,
              "%-28s definitions %.3f first, %.3f in five; files %.3f first, %.3f in five%n",
              name,
              share(cases, hits, 1, AskCase::isRight),
              share(cases, hits, FIRST, AskCase::isRight),
              share(symptoms, hits, 1, AskCase::isToBlame),
              share(symptoms, hits, FIRST, AskCase::isToBlame));
        });
  }

  private static double share(
      List<AskCase> cases,
      Map<AskCase, List<Hit>> hits,
      int depth,
      BiPredicate<AskCase, Hit> right) {
    long found =
        cases.stream()
            .filter(it ->
                hits.getOrDefault(it, List.of()).stream()
                    .limit(depth)
                    .anyMatch(hit -> right.test(it, hit)))
            .count();
    return (double) found / cases.size();
  }

  private static List<Hit> hits(Snapshot snapshot, Mix mix, AskCase asked) {
    Request request =
        new Request(asked.id(), asked.question(), Optional.empty(), Optional.empty(), FIRST);
    Answer answer = new Ask(snapshot, mix).answer(request);
    return answer.hits();
  }

  private static Map<String, Mix> mixes() {
    Mix all = Mix.USUAL;
    Map<String, Mix> mixes = new LinkedHashMap<>();
    mixes.put("all", all);
    mixes.put(
        "without Lucene's score",
        new Mix(
            0,
            all.file(),
            all.tests(),
            all.unlikely(),
            all.linked(),
            all.linkedFile(),
            all.shortened()));
    mixes.put(
        "without the rest of the file",
        new Mix(
            all.order(),
            0,
            all.tests(),
            all.unlikely(),
            all.linked(),
            all.linkedFile(),
            all.shortened()));
    mixes.put(
        "without tests",
        new Mix(
            all.order(),
            all.file(),
            0,
            all.unlikely(),
            all.linked(),
            all.linkedFile(),
            all.shortened()));
    mixes.put(
        "without likely projects",
        new Mix(
            all.order(),
            all.file(),
            all.tests(),
            1,
            all.linked(),
            all.linkedFile(),
            all.shortened()));
    mixes.put(
        "without links of notes",
        new Mix(all.order(), all.file(), all.tests(), all.unlikely(), 0, 0, all.shortened()));
    mixes.put(
        "without short forms",
        new Mix(
            all.order(),
            all.file(),
            all.tests(),
            all.unlikely(),
            all.linked(),
            all.linkedFile(),
            0));
    return mixes;
  }
}
