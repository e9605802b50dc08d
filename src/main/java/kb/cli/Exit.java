package kb.cli;

/// What a command says by its exit code.
public enum Exit {
  /// It found what was asked, or did what it was told.
  FOUND(0),
  /// It looked and found nothing, or something broken.
  NOTHING(1),
  /// The command was wrong.
  USAGE(2),
  /// It could not do its work.
  FAILED(3);

  private final int code;

  Exit(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
