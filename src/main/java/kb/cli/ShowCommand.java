package kb.cli;

import kb.app.Kb;
import kb.model.Shown;
import kb.render.JsonRenderer;
import kb.render.TerminalRenderer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `kb show PLACE`: code, opened, with its callers and the notes about it.
final class ShowCommand implements Verb {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.verb(
            "show",
            "Shows a symbol, file or line of source, with its callers and the notes about it.",
            "",
            "Examples:",
            "  kb show raftNode.start",
            "  kb show etcd:server/storage/wal/wal.go#WAL.Save@v3.5.9",
            "  kb show server/storage/quota.go:75");
    Options.withJson(spec);
    spec.addOption(
        OptionSpec.builder("--rev")
            .paramLabel("REV")
            .type(String.class)
            .description("Look at this revision, not at the followed one.")
            .build());
    return spec.addPositional(
        Options.words("PLACE", "1", "SYMBOL, PATH:LINE or PROJECT:PATH#SYMBOL@REVISION"));
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    try (Kb kb = session.openFresh()) {
      Shown shown =
          kb.show(String.join(" ", Options.words(arguments)), Options.text(arguments, "--rev"));
      session
          .out()
          .print(
              Options.has(arguments, "--json")
                  ? Output.json(JsonRenderer.shown(shown))
                  : new TerminalRenderer(session.colour()).shown(shown));
      return shown.hits().isEmpty() ? Exit.NOTHING : Exit.FOUND;
    }
  }
}
