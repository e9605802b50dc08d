package kb.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import kb.app.Kb;
import kb.model.UserError;
import kb.web.ServeSettings;
import kb.web.WebServer;

/// `kb serve`: the page.
final class ServeCommand implements Verb {
  private static final Flag PORT =
      new Flag("port", "p", "PORT", ServeSettings.PORT + " by default; 0 takes any that is free.");
  private static final Flag HOST =
      new Flag("host", "", "HOST", "Listen there; by default only this machine reaches the page.");
  private static final Flag EVERY =
      new Flag(
          "every",
          "",
          "TIME",
          "Sync what was synced before after each 30m, 6h, 1d; 6h by default, or never.");

  /// Often enough for a release, seldom enough for a host.
  private static final Duration SIX_HOURS = Duration.ofHours(6);

  @Override
  public Usage usage() {
    return new Usage(
        "serve",
        "Serves the page for a browser, and the verbs as JSON under /api/. Notes are picked up as"
            + " you edit them.",
        "",
        List.of(PORT, HOST, EVERY),
        List.of("kb serve", "kb serve --port 0 --every 1d"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    ServeSettings settings =
        new ServeSettings(
            arguments.text(HOST).orElse(ServeSettings.LOOPBACK),
            arguments.text(PORT).map(ServeCommand::port).orElse(ServeSettings.PORT),
            every(arguments));
    Consumer<String> talk = session.progress()::say;
    try (Kb kb = session.openFresh();
        WebServer server = WebServer.start(kb, settings, talk)) {
      if (!settings.isLoopback()) {
        talk.accept(
            "Whoever reaches " + server.address() + " can read your notes: there is no password.");
      }
      session.out().println(server.address());
      session.out().flush();
      new CountDownLatch(1).await();
      return Exit.FOUND;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Exit.FOUND;
    }
  }

  private static Optional<Duration> every(Arguments arguments) {
    Optional<String> every = arguments.text(EVERY);
    return every.equals(Optional.of("never"))
        ? Optional.empty()
        : every.map(Times::duration).or(() -> Optional.of(SIX_HOURS));
  }

  private static int port(String text) {
    if (!text.matches("[0-9]{1,5}")) {
      throw UserError.usage("--port takes a number, not \"" + text + "\".", "Example: --port 8020");
    }
    return Integer.parseInt(text);
  }
}
