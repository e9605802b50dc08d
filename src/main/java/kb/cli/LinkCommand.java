package kb.cli;

import java.util.List;
import kb.app.Kb;
import kb.model.UserError;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/// `kb link NOTE SYMBOL`: writes an anchor into a note.
final class LinkCommand implements Verb {
  @Override
  public CommandSpec spec() {
    CommandSpec spec =
        Options.verb(
            "link",
            "Writes a link to the source of a symbol into a note.",
            "",
            "Examples:",
            "  kb link coordination/etcd-nospace NewBackendQuota",
            "  kb link network/conntrack etcd:server/storage/quota.go#NewBackendQuota@v3.6.14");
    spec.addOption(
        OptionSpec.builder("--section")
            .paramLabel("HEADING")
            .type(String.class)
            .description("Put it at the end of this section; by default of `Source`.")
            .build());
    return spec.addPositional(Options.words("NOTE SYMBOL", "2", "The note, and what it is about."));
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    List<String> words = Options.words(arguments);
    if (words.size() != 2) {
      throw UserError.usage(
          "kb link takes a note and a symbol.", "Example: kb link etcd/wal WAL.Save");
    }
    try (Kb kb = session.openFresh()) {
      String written = kb.link(words.get(0), words.get(1), Options.text(arguments, "--section"));
      session.out().println(written);
      return Exit.FOUND;
    }
  }
}
