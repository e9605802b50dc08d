package kb.cli;

import java.util.List;
import kb.app.Kb;
import kb.web.WebServer;

/// `kb serve`: the page.
final class ServeCommand implements Verb {
  @Override
  public Usage usage() {
    return new Usage("serve", "Serves the page.", "", List.of(), List.of("kb serve"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    try (Kb kb = session.openFresh()) {
      session.out().println(WebServer.class + " " + kb.workspace());
      return Exit.FOUND;
    }
  }
}
