package kb.cli;

import java.util.List;
import kb.app.Kb;
import kb.model.Shown;
import kb.model.UserError;
import kb.render.JsonRenderer;
import kb.render.TerminalRenderer;

/// `kb show PLACE`: code, opened, with its callers and the notes about it.
final class ShowCommand implements Verb {
  @Override
  public Usage usage() {
    return new Usage(
        "show",
        "Shows a symbol, file or line of source, with its callers and the notes about it.",
        "PLACE",
        List.of(Flag.JSON, Flag.REVISION),
        List.of(
            "kb show raftNode.start",
            "kb show etcd:server/storage/wal/wal.go#WAL.Save@v3.6.14",
            "kb show server/storage/quota.go:75"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    if (arguments.words().isEmpty()) {
      throw UserError.usage("kb show takes a place.", "Example: kb show raftNode.start");
    }
    try (Kb kb = session.openFresh()) {
      Shown shown = kb.show(String.join(" ", arguments.words()), arguments.text(Flag.REVISION));
      session
          .out()
          .print(
              arguments.has(Flag.JSON)
                  ? Output.json(JsonRenderer.shown(shown))
                  : new TerminalRenderer(session.colour()).shown(shown));
      return shown.hits().isEmpty() ? Exit.NOTHING : Exit.FOUND;
    }
  }
}
