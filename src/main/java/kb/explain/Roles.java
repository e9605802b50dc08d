package kb.explain;

import kb.model.FileRole;

/// What a place is worth by the part its file plays: the source of a program says its messages, the
/// others repeat them.
final class Roles {
  private Roles() {}

  static double factor(FileRole role) {
    return switch (role) {
      case SOURCE -> 1;
      case GENERATED -> 0.9;
      case VENDORED -> 0.8;
      case DOCUMENTATION -> 0.6;
      case TEST -> 0.55;
    };
  }
}
