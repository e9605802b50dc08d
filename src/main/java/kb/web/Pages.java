package kb.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import kb.app.Kb;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.NotePage;
import kb.model.Shown;
import kb.model.UserError;

/// The pages for people: a record each, handed to its template.
final class Pages {
  private static final String TEMPLATES = "kb.web.pages";

  private final Kb kb;
  private final Freshness freshness;
  private final TemplateEngine templates =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), TEMPLATES);

  Pages(Kb kb, Freshness freshness) {
    this.kb = kb;
    this.freshness = freshness;
  }

  /// The box, and what was found.
  void search(Context context) {
    Results results = results(context);
    status(results, context);
    Frame frame = frame(results.asked().title(), results.asked());
    show("search.jte", new SearchPage(frame, results), context);
  }

  /// The same without the page around it, for the script.
  void results(Context context, String template) {
    Results results = results(context);
    status(results, context);
    show(template, results, context);
  }

  private static void status(Results results, Context context) {
    results.problem().ifPresent(problem -> context.status(problem.status()));
  }

  private Results results(Context context) {
    Parameters parameters = new Parameters(context);
    try {
      return results(parameters.asked(parameters.mode()));
    } catch (UserError e) {
      return Results.of(parameters.refused(), Problem.of(e));
    }
  }

  private Results results(Asked asked) {
    if (asked.text().isBlank()) {
      return Results.nothing(asked);
    }
    return switch (asked.mode()) {
      case ASK -> Results.of(asked, kb.ask(asked.request()));
      case SEARCH -> Results.of(asked, kb.search(asked.request()));
      case EXPLAIN -> Results.of(asked, kb.explain(asked.request(), true));
    };
  }

  void note(Context context) {
    try {
      NotePage page = kb.notePage(context.pathParam("slug"), Addresses::note, Addresses::code);
      show("note.jte", new NoteView(frame(page.note().title(), Asked.nothing()), page), context);
    } catch (UserError e) {
      problem(missing(e), context);
    }
  }

  void code(Context context) {
    Parameters parameters = new Parameters(context);
    String project = context.pathParam("project");
    String path = context.pathParam("path");
    Optional<String> revision = parameters.text("rev");
    Optional<LineRange> lines = parameters.lines();
    Optional<Hit> file;
    try {
      file = kb.file(project, path, revision);
    } catch (UserError e) {
      problem(missing(e), context);
      return;
    }
    file.ifPresentOrElse(
        it -> code(it, lines, context),
        () ->
            problem(
                Problem.notFound(
                    project
                        + " has no file "
                        + path
                        + revision.map(name -> " at " + name).orElse("")
                        + " here.",
                    "The project may not be synced at that revision: /projects says which are."),
                context));
  }

  private void code(Hit file, Optional<LineRange> lines, Context context) {
    String place =
        file.project() + ":" + file.path() + lines.map(range -> ":" + range.first()).orElse("");
    Shown around = kb.show(place, Optional.of(file.revision().name()));
    Frame frame = frame(file.path() + " · " + file.project(), Asked.nothing());
    Optional<String> permalink = kb.permalink(file, lines);
    show("code.jte", CodePage.of(frame, file, lines, permalink, around), context);
  }

  void projects(Context context) {
    show(
        "projects.jte",
        new ProjectsPage(frame("Projects", Asked.nothing()), kb.projects()),
        context);
  }

  void problem(Problem problem, Context context) {
    context.status(problem.status());
    show("problem.jte", new ProblemPage(frame("kb", Asked.nothing()), problem), context);
  }

  /// A page that was asked for by a wrong name is not there.
  private static Problem missing(UserError error) {
    return error.kind() == UserError.Kind.USAGE
        ? new Problem(HttpStatus.NOT_FOUND, error.sentence(), error.nextStep())
        : Problem.of(error);
  }

  private Frame frame(String title, Asked asked) {
    List<String> notices = freshness.notices();
    return new Frame(title, asked, notices);
  }

  private void show(String template, Object page, Context context) {
    StringOutput output = new StringOutput();
    templates.render(template, page, output);
    context.html(output.toString());
  }
}
