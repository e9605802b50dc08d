package kb.ask;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
/// how many find the right definition and the file to blame among the first five: `Ingredients
/// HOME`.
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
          List<List<Hit>> hits = cases.stream().map(it -> hits(snapshot, mix, it)).toList();
          int right = 0;
          int blamed = 0;
          int symptoms = 0;
          for (int i = 0; i < cases.size(); i++) {
            right += hits.get(i).stream().anyMatch(cases.get(i)::isRight) ? 1 : 0;
            blamed += hits.get(i).stream().anyMatch(cases.get(i)::isToBlame) ? 1 : 0;
            symptoms += cases.get(i).files().isEmpty() ? 0 : 1;
          }
          System.out.printf(
              Locale.ROOT,
              "%-28s %.3f of definitions, %.3f of files%n",
              name,
              (double) right / cases.size(),
              (double) blamed / symptoms);
        });
  }

  private static List<Hit> hits(Snapshot snapshot, Mix mix, AskCase asked) {
    Request request =
        new Request(asked.id(), asked.question(), Optional.empty(), Optional.empty(), FIRST);
    Answer answer = new Ask(snapshot, mix).answer(request);
    return answer.hits().subList(0, Math.min(FIRST, answer.hits().size()));
  }

  private static Map<String, Mix> mixes() {
    Mix all = Mix.USUAL;
    Map<String, Mix> mixes = new LinkedHashMap<>();
    mixes.put("all", all);
    mixes.put(
        "without Lucene's score",
        new Mix(0, all.file(), all.tests(), all.unlikely(), all.linked(), all.linkedFile()));
    mixes.put(
        "without the rest of the file",
        new Mix(all.order(), 0, all.tests(), all.unlikely(), all.linked(), all.linkedFile()));
    mixes.put(
        "without tests",
        new Mix(all.order(), all.file(), 0, all.unlikely(), all.linked(), all.linkedFile()));
    mixes.put(
        "without likely projects",
        new Mix(all.order(), all.file(), all.tests(), 1, all.linked(), all.linkedFile()));
    mixes.put(
        "without links of notes",
        new Mix(all.order(), all.file(), all.tests(), all.unlikely(), 0, 0));
    return mixes;
  }
}
