package kb.explain.paste;

import java.util.List;
import java.util.Optional;

/// The kinds of traces that are known, in the order in which they are tried.
final class Traces {
  private static final List<TraceReader> ALL =
      List.of(
          new GoTraces(),
          new PythonTraces(),
          new JavaTraces(),
          new NodeTraces(),
          new PhpTraces(),
          new RustTraces(),
          new RubyTraces(),
          new KernelTraces(),
          new NativeTraces(),
          new ErlangTraces());

  private Traces() {}

  /// The trace that begins at a row.
  static Optional<TraceReader.Found> read(List<Row> rows, int from) {
    for (TraceReader reader : ALL) {
      Optional<TraceReader.Found> found = reader.read(rows, from);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }
}
