package kb.cli;

import java.util.List;
import kb.app.Kb;
import kb.model.UserError;

/// `kb link NOTE SYMBOL`: writes an anchor into a note.
final class LinkCommand implements Verb {
  private static final Flag SECTION =
      new Flag(
          "section", "", "HEADING", "Put it at the end of this section; by default of `Source`.");

  @Override
  public Usage usage() {
    return new Usage(
        "link",
        "Writes a link to the source of a symbol into a note.",
        "NOTE SYMBOL",
        List.of(SECTION),
        List.of(
            "kb link coordination/etcd-space-quota NewBackendQuota",
            "kb link network/conntrack etcd:server/storage/quota.go#NewBackendQuota@v3.6.14"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    List<String> words = arguments.words();
    if (words.size() != 2) {
      throw UserError.usage(
          "kb link takes a note and a symbol.", "Example: kb link etcd/wal WAL.Save");
    }
    try (Kb kb = session.openFresh()) {
      String written = kb.link(words.get(0), words.get(1), arguments.text(SECTION));
      session.out().println(written);
      return Exit.FOUND;
    }
  }
}
