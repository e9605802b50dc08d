package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A stack trace, over several rows or within one.
final class TracePiece implements Piece {
  /// Where loggers put a trace beside the message.
  private static final List<String> FIELDS =
      List.of(
          "stacktrace",
          "stack",
          "stack_trace",
          "exception",
          "error.stack_trace",
          "errorVerbose",
          "goroutine",
          "backtrace",
          "err.stack");

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    return Traces.read(rows, from)
        .map(found -> {
          List<Row> taken = rows.subList(from, from + found.rows());
          Envelope envelope = taken.getFirst().opened().envelope();
          Pasted trace =
              new Pasted.Trace(Row.excerpt(taken), envelope, found.dialect(), found.stacks());
          return new Found(List.of(trace), found.rows());
        });
  }

  /// The traces in the lines of one row's message, and in its fields.
  static List<Pasted> inside(Row row) {
    List<Pasted> traces = new ArrayList<>();
    inside(row, row.text(), traces);
    for (String field : FIELDS) {
      inside(row, row.opened().envelope().fields().getOrDefault(field, ""), traces);
    }
    return traces;
  }

  private static void inside(Row row, String text, List<Pasted> traces) {
    if (text.indexOf('\n') < 0) {
      return;
    }
    List<Row> rows =
        text.lines()
            .filter(line -> !line.isBlank())
            .map(line -> new Row(row.line(), row.lines(), row.original(), Opened.bare(line)))
            .toList();
    int at = 0;
    while (at < rows.size()) {
      Optional<TraceReader.Found> found = Traces.read(rows, at);
      if (found.isPresent()) {
        traces.add(
            new Pasted.Trace(
                row.excerpt(),
                row.opened().envelope(),
                found.get().dialect(),
                found.get().stacks()));
      }
      at += found.map(TraceReader.Found::rows).orElse(1);
    }
  }
}
