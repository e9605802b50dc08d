package kb.explain.paste;

/// One call in a stack.
///
/// @param number its place in its stack, 0 is the innermost
/// @param function as it is written: `go.etcd.io/etcd/raft.(*raft).Step`, `do_sys_open`
/// @param owner the package, class or module in it, empty when there is none
/// @param file as it is written, empty when it is not
/// @param line 0 when it is not written
/// @param sure false for what a kernel found on the stack without knowing that it was called (`?`)
public record Frame(
    int number, String function, String owner, String file, int line, boolean sure) {
  /// What stands between a class and its function, in some language.
  private static final String JOINTS = ".:#-";

  /// The function without its package or class: `Step`, `<init>`.
  public String name() {
    int end = owner.length();
    boolean owned = end > 0 && function.length() > end && function.startsWith(owner);
    return owned && JOINTS.indexOf(function.charAt(end)) >= 0
        ? function.substring(end).replaceFirst("^[.:#>-]+", "")
        : function;
  }

  Frame numbered(int place) {
    return new Frame(place, function, owner, file, line, sure);
  }
}
