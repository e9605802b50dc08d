package kb.cli;

import java.util.List;
import java.util.Map;
import kb.app.Kb;
import kb.model.ProjectStatus;
import kb.model.UserError;
import kb.render.JsonRenderer;
import kb.render.TerminalTables;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `kb project add | list | show | remove`: the repositories that are followed.
final class ProjectCommand implements Verb {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.verb(
            "project",
            "The repositories that are followed: add URL [NAME], list, show NAME, remove NAME.",
            "",
            "Examples:",
            "  kb project add https://github.com/etcd-io/etcd",
            "  kb project add /home/me/src/service",
            "  kb project list");
    return Options.withJson(spec)
        .addPositional(Options.words("add|list|show|remove", "1..*", "What to do, and with what."));
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    List<String> words = Options.words(arguments);
    try (Kb kb = session.openFresh()) {
      return switch (words.getFirst()) {
        case "add" -> add(kb, words, session);
        case "list" -> list(kb, arguments, session);
        case "show" -> show(kb, name(words), arguments, session);
        case "remove" -> remove(kb, name(words), session);
        default ->
            throw UserError.usage(
                "kb project can't " + words.getFirst() + ".", "It can: add, list, show, remove.");
      };
    }
  }

  private static Exit add(Kb kb, List<String> words, Session session) {
    if (words.size() < 2) {
      throw UserError.usage(
          "kb project add takes a URL or a path.",
          "Example: kb project add https://github.com/etcd-io/etcd");
    }
    ProjectStatus added = kb.addProject(words.get(1), words.stream().skip(2).findFirst());
    session.out().println("notes/" + added.project().note());
    session.err().println("Follow it with: kb sync " + added.project().name());
    return Exit.FOUND;
  }

  private static Exit list(Kb kb, ParseResult arguments, Session session) {
    List<ProjectStatus> projects = kb.projects();
    session
        .out()
        .print(
            Options.has(arguments, "--json")
                ? Output.json(
                    Map.of("projects", projects.stream().map(JsonRenderer::project).toList()))
                : new TerminalTables(session.colour()).projects(projects));
    return projects.isEmpty() ? Exit.NOTHING : Exit.FOUND;
  }

  private static Exit show(Kb kb, String name, ParseResult arguments, Session session) {
    ProjectStatus status = kb.project(name);
    session
        .out()
        .print(
            Options.has(arguments, "--json")
                ? Output.json(JsonRenderer.project(status))
                : new TerminalTables(session.colour())
                    .project(status, kb.skipped(status.project().name())));
    return Exit.FOUND;
  }

  private static Exit remove(Kb kb, String name, Session session) {
    session.out().println(kb.removeProject(name));
    return Exit.FOUND;
  }

  private static String name(List<String> words) {
    if (words.size() != 2) {
      throw UserError.usage(
          "kb project " + words.getFirst() + " takes one name.", "`kb project list` shows them.");
    }
    return words.get(1);
  }
}
