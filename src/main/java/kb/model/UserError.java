package kb.model;

/// What a person can put right: a wrong question, a broken note, a host that does not answer.
///
/// The message names the place and the cause; the next step says what to do. Faces turn it into
/// exit 2 or 3, status 400 or a tool error.
public final class UserError extends RuntimeException {
  /// Whose turn it is: [#USAGE] is the way it was asked, [#WORLD] is a file, a host, a disk.
  public enum Kind {
    USAGE,
    WORLD
  }

  private final Kind kind;
  private final String nextStep;

  private UserError(Kind kind, String message, String nextStep) {
    super(message);
    this.kind = kind;
    this.nextStep = nextStep;
  }

  public static UserError usage(String message, String nextStep) {
    return new UserError(Kind.USAGE, message, nextStep);
  }

  public static UserError world(String message, String nextStep) {
    return new UserError(Kind.WORLD, message, nextStep);
  }

  public static UserError world(String message, String nextStep, Throwable cause) {
    UserError error = new UserError(Kind.WORLD, message, nextStep);
    error.initCause(cause);
    return error;
  }

  public Kind kind() {
    return kind;
  }

  public String nextStep() {
    return nextStep;
  }

  /// The message as a `String` that is never null.
  public String sentence() {
    String message = getMessage();
    return message == null ? "" : message;
  }
}
