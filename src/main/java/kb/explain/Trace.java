package kb.explain;

import java.util.List;
import kb.explain.paste.Frame;

/// A stack trace with what was said on its top.
///
/// @param messages the panic or exceptions, the cause first
/// @param frames of the cause, the innermost call first
record Trace(List<Message> messages, List<Frame> frames) {
  Trace {
    messages = List.copyOf(messages);
    frames = List.copyOf(frames);
  }
}
