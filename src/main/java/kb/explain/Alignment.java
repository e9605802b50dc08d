package kb.explain;

import java.util.ArrayList;
import java.util.List;
import kb.model.Statement.Value;
import kb.model.Template.Part;

/// A template laid over a text.
///
/// @param mould the template
/// @param texts where its constant texts stand, in order; the last ones may be missing when the
///   text is cut off
/// @param gaps what stands in its holes: one more than there are texts found, empty spans for holes
///   that are not there
/// @param share how much of its constant text was found, 0 to 1
record Alignment(Mould mould, List<Span> texts, List<Span> gaps, double share) {
  /// From the first constant text to the last, with a hole in front.
  Span core() {
    return new Span(gaps.getFirst().from(), texts.getLast().to());
  }

  /// All of it, with the hole behind.
  Span whole() {
    return new Span(gaps.getFirst().from(), gaps.getLast().to());
  }

  /// What the holes held, in the words of the text.
  List<Value> values(Folded text) {
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      List<Part.Hole> holes = mould.holes().get(i);
      if (!holes.isEmpty()) {
        Span gap = gaps.get(i);
        String name = String.join(", ", holes.stream().map(Part.Hole::name).toList());
        values.add(new Value(name, text.original(gap.from(), gap.to())));
      }
    }
    return values;
  }
}
