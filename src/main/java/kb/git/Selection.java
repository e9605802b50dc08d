package kb.git;

import java.util.List;

/// The refs that the patterns of a project's note choose.
///
/// @param refs each once, in the order of the patterns, then of their names
/// @param messages what a person should know: a pattern that matches nothing or very much, a name
///   that means two things
public record Selection(List<Ref> refs, List<String> messages) {
  public Selection {
    refs = List.copyOf(refs);
    messages = List.copyOf(messages);
  }
}
