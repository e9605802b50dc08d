package kb.explain;

import java.util.List;

/// A stack trace with what was said on its top.
///
/// @param messages the panic or exceptions, innermost cause first
/// @param frames the innermost call first, those of the innermost cause
record Trace(List<Message> messages, List<Frame> frames) {
  Trace {
    messages = List.copyOf(messages);
    frames = List.copyOf(frames);
  }
}
