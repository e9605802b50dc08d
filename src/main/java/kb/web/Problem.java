package kb.web;

import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import kb.model.UserError;

/// Why there is no answer, and what to do about it.
public record Problem(HttpStatus status, String error, String next) {
  static Problem of(UserError error) {
    return new Problem(
        switch (error.kind()) {
          case USAGE -> HttpStatus.BAD_REQUEST;
          case WORLD -> HttpStatus.SERVICE_UNAVAILABLE;
        },
        error.sentence(),
        error.nextStep());
  }

  static Problem notFound(String error, String next) {
    return new Problem(HttpStatus.NOT_FOUND, error, next);
  }

  /// A fault of ours, not of the one who asked.
  static Problem fault(Exception fault) {
    return new Problem(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "This is a fault of kb: " + fault,
        "The terminal that serves says more; `kb doctor` looks for what is broken.");
  }

  Map<String, Object> tree() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("error", error);
    tree.put("next", next);
    return tree;
  }
}
