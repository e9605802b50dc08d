package kb.web;

import java.time.Duration;
import java.util.Optional;

/// How to serve.
///
/// @param host the address to listen on
/// @param port 0 takes any that is free
/// @param every how often the synced projects are synced again; never when empty
public record ServeSettings(String host, int port, Optional<Duration> every) {
  /// Nobody but this machine reaches it.
  public static final String LOOPBACK = "127.0.0.1";

  /// Near 8000, where people expect local pages, and rarely taken.
  public static final int PORT = 8020;

  private static final int HIGHEST_PORT = 65_535;

  public ServeSettings {
    if (port < 0 || port > HIGHEST_PORT) {
      throw kb.model.UserError.usage(
          "There is no port " + port + ".", "Take one from 1 to 65535, or 0 for any.");
    }
  }

  /// Whether only this machine can reach it.
  public boolean isLoopback() {
    return OriginGuard.isLoopback(host);
  }
}
