package kb.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.app.Kb;
import kb.app.Workspace;
import kb.git.TestRepository;
import kb.model.Progress;

/// A home with a few notes and a small repository, served on a free port.
record Served(Path home, Kb kb, WebServer server, List<String> talk) implements AutoCloseable {
  static final String QUOTA =
      """
      package store

      // ErrNoSpace is what a full store says.
      var ErrNoSpace = errors.New("lantern: no space left")

      // Available tells whether a page fits.
      func (q *Quota) Available(page int) bool {
      \tif q.used+page > q.limit {
      \t\treturn false // <script>alert("from source")</script>
      \t}
      \treturn true
      }

      func Put(q *Quota) bool { return q.Available(1) }
      """;

  static final String WICK =
      """
      package store

      import (
      \t"fmt"
      \t"log"
      )

      func trim(wick string, left int) error {
      \tif left < 2 {
      \t\treturn fmt.Errorf("refusing to trim wick %s below the collar", wick)
      \t}
      \tlog.Printf("trimmed wick %s to half its length", wick)
      \treturn nil
      }

      func Evening(wick string) error { return trim(wick, 1) }
      """;

  private static final String NOTE =
      """
      ---
      title: The lantern store is full
      questions:
        - the lantern refuses writes, how do I make room
      symptoms:
        - "lantern: no space left"
      ---

      # The lantern store is full

      Every write fails, reads go on.

      ## What is really going on

      [`Quota.Available`](https://github.com/example/lantern/blob/main/store/quota.go#L7) says no.

      ## Make room

      Drop pages nobody read for a month:

      ```sh
      lanternctl prune --older-than 720h | grep "a & b"
      ```

      See [[oil#How to fill]], [the oil](oil.md) and [nothing](no-such.md).
      """;

  static Served start(Path folder) {
    try {
      Path home = folder.resolve("home");
      Files.createDirectories(home.resolve("indexes"));
      try (TestRepository repository = TestRepository.bare(folder.resolve("lantern.git"))) {
        repository.file("store/quota.go", QUOTA).file("store/wick.go", WICK).commit("quota");
      }
      write(home, "lantern/no-space.md", NOTE);
      write(home, "lantern/oil.md", "# The oil\n\n## How to fill\n\nWith a funnel, slowly.\n");
      write(
          home,
          "projects/lantern.md",
          "---\nrepository: "
              + folder.resolve("lantern.git")
              + "\naliases: [example/lantern]\n---\n# lantern\n");
      Kb kb = Kb.open(Workspace.find(Optional.of(home), Optional.empty(), home, Optional.empty()));
      kb.refresh(Progress.SILENT);
      kb.sync(List.of("lantern"), Progress.SILENT, _ -> {});
      List<String> talk = new ArrayList<>();
      ServeSettings settings = new ServeSettings(ServeSettings.LOOPBACK, 0, Optional.empty());
      return new Served(home, kb, WebServer.start(kb, settings, talk::add), talk);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path home, String note, String text) {
    try {
      Path file = home.resolve("notes").resolve(note);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpResponse<String> get(String address) {
    return get(address, Map.of());
  }

  HttpResponse<String> get(String address, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + address.substring(1)));
    headers.forEach(request::header);
    return sent(request);
  }

  private static HttpResponse<String> sent(HttpRequest.Builder request) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String address, String type, String body) {
    String origin = server.address().toString().replaceFirst("/$", "");
    return post(address, body, Map.of("Content-Type", type, "Origin", origin));
  }

  HttpResponse<String> post(String address, String body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(server.address() + address.substring(1)))
            .POST(HttpRequest.BodyPublishers.ofString(body));
    headers.forEach(request::header);
    return sent(request);
  }

  @Override
  public void close() {
    server.close();
    kb.close();
  }
}
