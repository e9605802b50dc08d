package kb;

import java.util.List;
import kb.cli.KbCommand;
import kb.cli.Session;

/// The door: `kb VERB ...`.
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    Session session = Session.ofProcess();
    int code = new KbCommand().run(List.of(arguments), session).code();
    if (Boolean.getBoolean("kb.training")) {
      // A training run ends as the JVM ends, so that what it loaded is kept.
      System.exit(code);
    }
    // Nothing is left to do: everything is flushed and closed, and shutting the JVM down in order
    // costs milliseconds.
    Runtime.getRuntime().halt(code);
  }
}
