package kb.explain;

import java.util.List;

/// A thing in a pasted text as far as it was understood, nothing opened yet.
///
/// @param shape what it was read as
/// @param findings best first
/// @param layers of a chain or trace, innermost first
/// @param meanings what is known without any source
record Understood(
    Message message,
    int count,
    String shape,
    List<Finding> findings,
    List<Finding> layers,
    List<String> meanings) {
  /// Below this a finding is only near: set where foreign lines of the open set get no match, and
  /// known ones still do.
  static final double CONFIDENT = 0.55;

  Understood {
    findings = List.copyOf(findings);
    layers = List.copyOf(layers);
    meanings = List.copyOf(meanings);
  }

  double score() {
    return findings.isEmpty() ? 0 : findings.getFirst().score();
  }

  boolean found() {
    return score() >= CONFIDENT;
  }

  Understood with(List<Finding> other) {
    return with(other, layers);
  }

  Understood with(List<Finding> other, List<Finding> otherLayers) {
    return new Understood(message, count, shape, other, otherLayers, meanings);
  }

  Understood times(int other) {
    return new Understood(message, other, shape, findings, layers, meanings);
  }
}
