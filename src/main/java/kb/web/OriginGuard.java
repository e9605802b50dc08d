package kb.web;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Tells requests of this page from those a foreign page makes a browser send.
///
/// Any page in the same browser can send requests to this machine. Two rules keep it out. `Host`
/// must name this server: a foreign name that was made to resolve to this machine (DNS rebinding)
/// is refused. `Origin`, which browsers send with everything but plain reading, must be this
/// server.
public final class OriginGuard {
  private static final Pattern LOOPBACK =
      Pattern.compile(
          "localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[?(?:::1|0:0:0:0:0:0:0:1)]?");
  private static final Pattern ADDRESS =
      Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
  private static final Set<String> EVERY_ADDRESS = Set.of("0.0.0.0", "::", "[::]");
  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final String bound;

  /// @param bound the host the server listens on
  public OriginGuard(String bound) {
    this.bound = bound.toLowerCase(Locale.ROOT);
  }

  /// Why a request is refused; empty when it is not.
  ///
  /// @param host the header `Host`
  /// @param origin the header `Origin`
  public Optional<String> refusal(String method, Optional<String> host, Optional<String> origin) {
    if (host.isEmpty() || !isOurs(name(host.get()))) {
      return Optional.of("The name " + host.orElse("(none)") + " is not this server's.");
    }
    if (origin.isPresent() && !isSame(origin.get(), host.get())) {
      return Optional.of("A page of " + origin.get() + " may not use this server.");
    }
    return origin.isEmpty() && !READING.contains(method)
        ? Optional.of("A " + method + " must say its origin.")
        : Optional.empty();
  }

  /// Whether a host can only be reached from this machine.
  public static boolean isLoopback(String host) {
    return LOOPBACK.matcher(host.toLowerCase(Locale.ROOT)).matches();
  }

  /// Who listens everywhere is called by many addresses; an address can't be rebound, a name can.
  private boolean isOurs(String name) {
    return isLoopback(name)
        || name.equals(bound)
        || name.equals("[" + bound + "]")
        || (EVERY_ADDRESS.contains(bound) && ADDRESS.matcher(name).matches());
  }

  private static boolean isSame(String origin, String host) {
    return origin.equalsIgnoreCase("http://" + host);
  }

  /// A host without its port.
  private static String name(String host) {
    return host.toLowerCase(Locale.ROOT).replaceFirst(":\\d*$", "");
  }
}
