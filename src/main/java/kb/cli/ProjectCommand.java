package kb.cli;

import java.util.List;
import java.util.Map;
import kb.app.Kb;
import kb.model.ProjectStatus;
import kb.model.UserError;
import kb.render.JsonRenderer;
import kb.render.TerminalTables;

/// `kb project add | list | show | remove`: the repositories that are followed.
final class ProjectCommand implements Verb {
  @Override
  public Usage usage() {
    return new Usage(
        "project",
        "The repositories that are followed.",
        "add URL [NAME] | list | show NAME | remove NAME",
        List.of(Flag.JSON),
        List.of(
            "kb project add https://github.com/etcd-io/etcd",
            "kb project add /home/me/src/service",
            "kb project list"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    List<String> words = arguments.words();
    if (words.isEmpty()) {
      throw UserError.usage("kb project what?", "It can: add, list, show, remove.");
    }
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

  private static Exit list(Kb kb, Arguments arguments, Session session) {
    List<ProjectStatus> projects = kb.projects();
    session
        .out()
        .print(
            arguments.has(Flag.JSON)
                ? Output.json(
                    Map.of("projects", projects.stream().map(JsonRenderer::project).toList()))
                : new TerminalTables(session.colour()).projects(projects));
    return projects.isEmpty() ? Exit.NOTHING : Exit.FOUND;
  }

  private static Exit show(Kb kb, String name, Arguments arguments, Session session) {
    ProjectStatus status = kb.project(name);
    session
        .out()
        .print(
            arguments.has(Flag.JSON)
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
