package kb.explain.paste;

/// An exit or status code in a text.
///
/// @param kind what kind of code it is
/// @param number as written, empty when only the name is
/// @param name as written, empty when only the number is: `EXEC`, `killed`, `Unavailable`
public record Code(Kind kind, String number, String name) {
  /// Which code it is.
  public enum Kind {
    EXIT,
    SIGNAL,
    ERRNO,
    HTTP,
    GRPC
  }
}
