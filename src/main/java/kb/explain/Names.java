package kb.explain;

/// Names of definitions as calls have them.
final class Names {
  private Names() {}

  /// `start` of `raftNode.start`, in its own casing.
  static String bare(String qualified) {
    return qualified.substring(qualified.lastIndexOf('.') + 1);
  }
}
