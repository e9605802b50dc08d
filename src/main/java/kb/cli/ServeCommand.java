package kb.cli;

import kb.app.Kb;
import kb.web.WebServer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `kb serve`: the page.
final class ServeCommand implements Verb {
  @Override
  public CommandSpec spec() {
    return Options.verb("serve", "Serves the page.");
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    try (Kb kb = session.openFresh()) {
      session.out().println(WebServer.class + " " + kb.workspace());
      return Exit.FOUND;
    }
  }
}
