package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;

/// A stack while it is read: a heading, then its frames as they come.
final class Chain {
  private final Stack.Role role;
  private final String type;
  private final StringBuilder message;
  private final List<Frame> frames = new ArrayList<>();

  Chain(Stack.Role role, String type, String message) {
    this.role = role;
    this.type = type;
    this.message = new StringBuilder(message);
  }

  void add(String function, String owner, String file, int line) {
    add(function, owner, file, line, true);
  }

  void add(String function, String owner, String file, int line, boolean sure) {
    frames.add(new Frame(frames.size(), function, owner, file, line, sure));
  }

  /// Says where the last frame stands.
  void place(Places place) {
    if (!frames.isEmpty()) {
      Frame last = frames.removeLast();
      frames.add(
          new Frame(
              last.number(),
              last.function(),
              last.owner(),
              place.file(),
              place.line(),
              last.sure()));
    }
  }

  /// A further line of the message.
  void say(String line) {
    message.append(message.isEmpty() ? "" : "\n").append(line);
  }

  boolean isEmpty() {
    return frames.isEmpty();
  }

  Stack stack() {
    return stack(role);
  }

  Stack stack(Stack.Role as) {
    return new Stack(as, type, message.toString(), frames, 1);
  }

  /// The stack of frames that came outermost first.
  Stack reversed() {
    List<Frame> reversed = new ArrayList<>();
    for (Frame frame : frames.reversed()) {
      reversed.add(frame.numbered(reversed.size()));
    }
    return new Stack(role, type, message.toString(), reversed, 1);
  }
}
