package kb.cli;

import java.nio.file.Path;
import java.util.List;
import kb.app.Homes;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// `kb init [DIR]`: makes a new, empty knowledge base.
final class InitCommand implements Verb {
  @Override
  public CommandSpec spec() {
    return Options.verb(
            "init",
            "Makes a knowledge base: a folder with notes/ and indexes/.",
            "",
            "Example:",
            "  kb init ~/kb && cd ~/kb && kb project add https://github.com/etcd-io/etcd")
        .addPositional(Options.words("DIR", "0..1", "Where; here by default."));
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    List<String> words = Options.words(arguments);
    Path folder = words.isEmpty() ? session.here() : session.here().resolve(words.getFirst());
    Homes.make(folder).forEach(made -> session.out().println(made));
    return Exit.FOUND;
  }
}
