package kb.model;

import java.util.Optional;

/// What a face asks for.
///
/// @param id the caller's own mark, given back with the answer; empty when there is none
/// @param text as typed or pasted
/// @param project only this project, when given
/// @param revision this revision instead of the followed one, when given
/// @param count how many hits of a kind at most
public record Request(
    String id, String text, Optional<String> project, Optional<String> revision, int count) {
  /// What fits on a screen.
  public static final int FEW = 8;

  public static Request of(String text) {
    return new Request("", text, Optional.empty(), Optional.empty(), FEW);
  }
}
