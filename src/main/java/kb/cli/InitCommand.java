package kb.cli;

import java.nio.file.Path;
import java.util.List;
import kb.app.Homes;

/// `kb init [DIR]`: makes a new, empty knowledge base.
final class InitCommand implements Verb {
  @Override
  public Usage usage() {
    return new Usage(
        "init",
        "Makes a knowledge base: a folder with notes/ and indexes/.",
        "[DIR]",
        List.of(),
        List.of("kb init ~/kb && cd ~/kb && kb project add https://github.com/etcd-io/etcd"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    List<String> words = arguments.words();
    Path folder = words.isEmpty() ? session.here() : session.here().resolve(words.getFirst());
    Homes.make(folder).forEach(made -> session.out().println(made));
    return Exit.FOUND;
  }
}
