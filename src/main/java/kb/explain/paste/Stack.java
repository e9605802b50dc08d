package kb.explain.paste;

import java.util.List;

/// One stack of calls, and what was said about it.
///
/// @param role why it is shown
/// @param type the class of what was raised, the state of a thread (`chan receive, 5 minutes`)
/// @param message what was said, empty when nothing was
/// @param frames innermost first
/// @param count how many threads stand there: alike goroutines are one stack
public record Stack(Role role, String type, String message, List<Frame> frames, int count) {
  /// Why a stack is shown.
  public enum Role {
    /// Raised, and nothing below it.
    RAISED,
    /// Raised because of the one before it in the list: it wraps that.
    WRAPS,
    /// Raised while the one before it was handled.
    WHILE_HANDLING,
    /// Raised as well, and put aside.
    SUPPRESSED,
    /// A thread that was there.
    THREAD,
    /// Where a thread was made, a lock was taken, an access was made before.
    EARLIER
  }

  public Stack {
    frames = List.copyOf(frames);
  }
}
