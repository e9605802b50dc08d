package kb.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import io.javalin.util.JavalinBindException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kb.app.Kb;
import kb.model.UserError;

/// The server of the page: routes, what every answer says of itself, and how faults become pages.
public final class WebServer implements AutoCloseable {
  /// Room for a text of [Asked#MOST_BYTES] with every byte escaped, twice: a little more gets our
  /// own answer, not the server's.
  private static final int MOST_HEADER_BYTES = 64 << 10;

  /// A text of [Asked#MOST_POSTED_BYTES] with every byte escaped, and the other fields of the form:
  /// nothing beyond is read.
  private static final long MOST_BODY_BYTES = 3L * Asked.MOST_POSTED_BYTES + MOST_HEADER_BYTES;

  /// The only files there are; nothing else is ever read for a request.
  private static final Map<String, String> STATIC =
      Map.of(
          "kb.css", "text/css",
          "kb.js", "text/javascript",
          "icon.svg", "image/svg+xml");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none';"
              + " object-src 'none'",
          "X-Content-Type-Options",
          "nosniff",
          "Referrer-Policy",
          "same-origin", // With `no-referrer` a browser hides the origin of our own form, too.
          "Cross-Origin-Resource-Policy",
          "same-origin",
          "Cache-Control",
          "no-cache");

  private final ServeSettings settings;
  private final Consumer<String> talk;
  private final Freshness freshness;
  private final Pages pages;
  private final Api api;
  private final OriginGuard guard;
  private final Javalin javalin;

  private WebServer(Kb kb, ServeSettings settings, Consumer<String> talk) {
    this.settings = settings;
    this.talk = talk;
    this.freshness = new Freshness(kb, talk);
    this.pages = new Pages(kb, freshness);
    this.api = new Api(kb);
    this.guard = new OriginGuard(settings.host());
    this.javalin = Javalin.create(this::configure);
  }

  /// Serves until it is closed.
  ///
  /// @param talk hears what people at the terminal should know
  public static WebServer start(Kb kb, ServeSettings settings, Consumer<String> talk) {
    WebServer server = new WebServer(kb, settings, talk);
    try {
      server.javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException e) {
      throw UserError.world(
          "Port " + settings.port() + " of " + settings.host() + " can't be had: " + cause(e),
          "Take another one: kb serve --port " + (settings.port() + 1) + "; --port 0 takes any.",
          e);
    }
    settings.every().ifPresent(server.freshness::syncEvery);
    return server;
  }

  /// Javalin says of every failure that the port is in use; the exception below it knows.
  private static String cause(JavalinBindException e) {
    Throwable cause = e;
    for (Throwable next = e.getCause(); next != null; next = next.getCause()) {
      cause = next;
    }
    String message = "" + cause.getMessage();
    if (cause instanceof UnresolvedAddressException) {
      return "nothing is called so.";
    }
    return message.contains("already in use") ? "another program has it." : message + ".";
  }

  /// Where the page is.
  public URI address() {
    String host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
    return URI.create("http://" + host + ":" + javalin.port() + "/");
  }

  @Override
  public void close() {
    freshness.close();
    javalin.stop();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.generateEtags = true;
    config.http.maxRequestSize = MOST_BODY_BYTES;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setRequestHeaderSize(MOST_HEADER_BYTES);
      http.setSendServerVersion(false);
    });
    routes(config.routes);
    faults(config.routes);
  }

  private void routes(RoutesConfig routes) {
    routes.before(this::admit);
    routes.get("/", pages::search);
    routes.get(Parameters.EXPLAIN, pages::search);
    routes.post(Parameters.EXPLAIN, pages::search);
    routes.get("/results", context -> pages.results(context, "results.jte"));
    routes.post("/results", context -> pages.results(context, "results.jte"));
    routes.get("/note/<slug>", pages::note);
    routes.get("/code/{project}/<path>", pages::code);
    routes.get("/projects", pages::projects);
    routes.get("/api/ask", api::ask);
    routes.get("/api/search", api::search);
    routes.get("/api/explain", api::explain);
    routes.post("/api/explain", api::explainBody);
    routes.get("/api/show", api::show);
    routes.get("/api/projects", api::projects);
    routes.get("/static/{file}", WebServer::file);
  }

  private void faults(RoutesConfig routes) {
    routes.exception(
        Refused.class,
        (e, context) -> context.status(HttpStatus.FORBIDDEN).result(e.getMessage() + "\n"));
    routes.exception(UserError.class, (e, context) -> problem(Problem.of(e), context));
    routes.exception(
        HttpResponseException.class, (e, context) -> problem(unserved(e, context), context));
    routes.exception(
        Exception.class,
        (e, context) -> {
          talk.accept("A fault at " + context.path() + ": " + e);
          problem(Problem.fault(e), context);
        });
  }

  /// Looks at who asks before anything is done, and at the notes before anything is said.
  private void admit(Context context) {
    HEADERS.forEach(context::header);
    guard
        .refusal(context.method().name(), header(context, "Host"), header(context, "Origin"))
        .ifPresent(why -> {
          throw new Refused(why);
        });
    if (!context.path().startsWith("/static/")) {
      freshness.look();
    }
  }

  private static Optional<String> header(Context context, String name) {
    return Optional.ofNullable(context.header(name));
  }

  /// What a foreign page gets.
  private static final class Refused extends RuntimeException {
    Refused(String why) {
      super(why);
    }
  }

  private void problem(Problem problem, Context context) {
    if (context.path().startsWith("/api/")) {
      Api.problem(problem, context);
    } else {
      pages.problem(problem, context);
    }
  }

  private static Problem unserved(HttpResponseException e, Context context) {
    String next =
        context.path().startsWith("/api/")
            ? "There are /api/ask, /api/search, /api/explain, /api/show and /api/projects."
            : "Begin at the box above.";
    return e.getStatus() == HttpStatus.NOT_FOUND.getCode()
        ? Problem.notFound("There is no page " + context.path() + ".", next)
        : new Problem(HttpStatus.forStatus(e.getStatus()), "" + e.getMessage(), next);
  }

  private static void file(Context context) {
    String name = context.pathParam("file");
    String type = STATIC.get(name);
    try (InputStream in =
        type == null ? null : WebServer.class.getResourceAsStream("static/" + name)) {
      if (in == null) {
        throw new io.javalin.http.NotFoundResponse();
      }
      context.contentType(type).result(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
