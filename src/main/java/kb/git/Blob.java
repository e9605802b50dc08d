package kb.git;

/// What reading the content of a file gave.
public sealed interface Blob {
  /// Its bytes. They are handed over, not copied: a blob is read once, by one reader.
  @SuppressWarnings("ArrayRecordComponent")
  record Content(byte[] bytes) implements Blob {}

  /// It is larger than was asked for.
  ///
  /// @param size bytes
  record TooLarge(long size) implements Blob {}

  /// The object is not in this repository (a partial clone, a mirror that left it out), or is no
  /// file's content.
  record Missing() implements Blob {}
}
