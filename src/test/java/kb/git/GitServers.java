package kb.git;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Real servers for the repositories below a folder, each on a free port of this machine.
public final class GitServers {
  private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
  private static final String HERE = LOOPBACK.getHostAddress();

  private static final String PASSWORD = "for-tests";

  private GitServers() {}

  /// A server that runs until it is closed.
  ///
  /// @param base its URL, with a slash at its end
  public record Server(String base, Runnable stop) implements AutoCloseable {
    /// The URL of a repository, by its path below the folder served.
    public String url(String path) {
      return base + path;
    }

    @Override
    public void close() {
      stop.run();
    }
  }

  /// `git daemon`, by git's own protocol.
  public static Server daemon(Path root) {
    for (int attempt = 0; attempt < 5; attempt++) {
      int port = freePort();
      Process process = startDaemon(root, port);
      if (answers(process, port)) {
        return new Server(
            "git://" + HERE + ":" + port + "/", () -> ChildProcess.end(process.toHandle()));
      }
    }
    throw new IllegalStateException("git daemon does not start; is it installed?");
  }

  private static Process startDaemon(Path root, int port) {
    try {
      return new ProcessBuilder(
              "git",
              "daemon",
              "--listen=" + HERE,
              "--port=" + port,
              "--export-all",
              "--reuseaddr",
              "--base-path=" + root.toAbsolutePath(),
              root.toAbsolutePath().toString())
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Waits until somebody listens; false when the server has ended instead.
  private static boolean answers(Process process, int port) {
    while (process.isAlive()) {
      try (Socket _ = new Socket(LOOPBACK, port)) {
        return true;
      } catch (IOException _) {
        sleep();
      }
    }
    return false;
  }

  private static void sleep() {
    try {
      TimeUnit.MILLISECONDS.sleep(5);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, LOOPBACK)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// `git http-backend` behind HTTP.
  public static Server http(Path root) {
    return http(root, Rules.OPEN);
  }

  /// The same, with rules of the house.
  public static Server http(Path root, Rules rules) {
    try {
      return serve("http", HttpServer.create(address(), 0), root, rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What an HTTP server does beside serving.
  ///
  /// @param moved path to path: asked for the first, it answers with the second's address
  /// @param login `user:password` it asks for
  public record Rules(Map<String, String> moved, Optional<String> login) {
    public static final Rules OPEN = new Rules(Map.of(), Optional.empty());

    public static Rules moved(String from, String to) {
      return new Rules(Map.of(from, to), Optional.empty());
    }

    public static Rules login(String userAndPassword) {
      return new Rules(Map.of(), Optional.of(userAndPassword));
    }
  }

  /// `git http-backend` behind HTTPS, with a certificate that nobody has signed.
  ///
  /// @param workshop a folder for the key; afterwards it has the certificate as `certificate.pem`
  public static Server https(Path root, Path workshop) {
    try {
      HttpsServer server = HttpsServer.create(address(), 0);
      server.setHttpsConfigurator(new HttpsConfigurator(ownCertificate(workshop)));
      return serve("https", server, root, Rules.OPEN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SSLContext ownCertificate(Path workshop)
      throws IOException, GeneralSecurityException {
    KeyStore keys = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(keyStore(workshop))) {
      keys.load(stream, PASSWORD.toCharArray());
    }
    String certificate =
        Base64.getMimeEncoder().encodeToString(keys.getCertificate("here").getEncoded());
    Files.writeString(
        workshop.resolve("certificate.pem"),
        "-----BEGIN CERTIFICATE-----\n" + certificate + "\n-----END CERTIFICATE-----\n");
    KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
    managers.init(keys, PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  private static Path keyStore(Path workshop) throws IOException {
    Path store = workshop.resolve("keys.p12");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-keyalg",
                "EC",
                "-alias",
                "here",
                "-dname",
                "CN=" + HERE,
                "-ext",
                "san=ip:" + HERE,
                "-validity",
                "2",
                "-keystore",
                store.toString(),
                "-storepass",
                PASSWORD)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.onExit().join().exitValue() != 0) {
      throw new IllegalStateException(said);
    }
    return store;
  }

  /// A server that accepts connections and never says a word.
  public static Server silent() {
    try {
      // Connections wait in the backlog; nobody takes them.
      ServerSocket socket = new ServerSocket(0, 50, LOOPBACK);
      return new Server("http://" + HERE + ":" + socket.getLocalPort() + "/", () -> close(socket));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A URL of this machine at which nobody listens.
  public static String nobody() {
    return "http://" + HERE + ":" + freePort() + "/";
  }

  private static void close(ServerSocket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static InetSocketAddress address() {
    return new InetSocketAddress(LOOPBACK, 0);
  }

  private static Server serve(String scheme, HttpServer server, Path root, Rules rules) {
    var threads = Executors.newVirtualThreadPerTaskExecutor();
    server.setExecutor(threads);
    server.createContext("/", exchange -> answer(exchange, root, rules));
    server.start();
    return new Server(
        scheme + "://" + HERE + ":" + server.getAddress().getPort() + "/",
        () -> {
          server.stop(0);
          threads.shutdownNow();
        });
  }

  private static void answer(HttpExchange exchange, Path root, Rules rules) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      Optional<Map.Entry<String, String>> move =
          rules.moved().entrySet().stream()
              .filter(entry -> path.startsWith("/" + entry.getKey() + "/"))
              .findFirst();
      if (rules.login().isPresent() && !isLoggedIn(exchange, rules.login().get())) {
        exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"here\"");
        exchange.sendResponseHeaders(401, -1);
      } else if (move.isPresent()) {
        String target = exchange.getRequestURI().toString();
        exchange
            .getResponseHeaders()
            .set("Location", target.replaceFirst(move.get().getKey(), move.get().getValue()));
        exchange.sendResponseHeaders(301, -1);
      } else {
        HttpBackend.answer(exchange, root);
      }
    }
  }

  private static boolean isLoggedIn(HttpExchange exchange, String login) {
    String expected =
        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
    return expected.equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }
}
