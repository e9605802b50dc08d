package kb.explain.paste;

import java.util.List;
import java.util.Map;

/// What was read from a paste, as text to compare and to review.
final class Printed {
  private Printed() {}

  static String pasted(List<Pasted> pasted) {
    StringBuilder out = new StringBuilder();
    pasted.forEach(one -> print(one, out));
    return out.toString();
  }

  private static void print(Pasted pasted, StringBuilder out) {
    out.append(pasted.at().line());
    if (pasted.at().lines() > 1) {
      out.append('-').append(pasted.at().line() + pasted.at().lines() - 1);
    }
    out.append(' ');
    switch (pasted) {
      case Pasted.Line line -> {
        out.append(line.cut() ? "cut line" : "line").append('\n');
        envelope(line.envelope(), out);
        out.append("  ").append(line.message().replace("\n", "\n  ")).append('\n');
      }
      case Pasted.Trace trace -> {
        out.append("trace ").append(trace.dialect()).append('\n');
        envelope(trace.envelope(), out);
        trace.stacks().forEach(stack -> stack(stack, out));
      }
      case Pasted.Samples samples -> {
        out.append("samples\n");
        samples.samples().forEach(sample -> out.append("  ").append(sample).append('\n'));
      }
      case Pasted.Query query -> out.append("query ").append(query.metrics()).append('\n');
      case Pasted.Event event ->
          out.append("event ")
              .append(
                  String.join(" | ", event.type(), event.reason(), event.object(), event.from()))
              .append("\n  ")
              .append(event.message())
              .append('\n');
      case Pasted.Property property -> {
        out.append("property ").append(property.section()).append(" / ").append(property.key());
        out.append("\n  ").append(property.value()).append('\n');
        property.codes().forEach(code -> out.append("  ").append(code).append('\n'));
      }
      case Pasted.Setting setting ->
          out.append("setting ")
              .append(setting.form())
              .append(' ')
              .append(setting.key())
              .append(" = ")
              .append(setting.value())
              .append('\n');
      case Pasted.Command command ->
          out.append("command ")
              .append(command.program())
              .append(' ')
              .append(command.flags())
              .append('\n');
    }
  }

  private static void envelope(Envelope envelope, StringBuilder out) {
    if (!envelope.layers().isEmpty()) {
      out.append("  in ").append(String.join(", ", envelope.layers()));
      envelope
          .facts()
          .forEach((fact, value) -> out.append("; ").append(fact.word()).append(' ').append(value));
      out.append('\n');
    }
    for (Map.Entry<String, String> field : envelope.fields().entrySet()) {
      out.append("  . ")
          .append(field.getKey())
          .append(" = ")
          .append(field.getValue().replace("\n", "\\n"))
          .append('\n');
    }
  }

  private static void stack(Stack stack, StringBuilder out) {
    out.append("  ").append(stack.role());
    out.append(stack.count() > 1 ? " x" + stack.count() : "");
    out.append(stack.type().isEmpty() ? "" : " [" + stack.type() + "]");
    out.append(stack.message().isEmpty() ? "" : " " + stack.message()).append('\n');
    for (Frame frame : stack.frames()) {
      out.append("    #").append(frame.number()).append(frame.sure() ? " " : " ? ");
      out.append(frame.owner()).append(" | ").append(frame.name());
      out.append(frame.file().isEmpty() ? "" : "  " + frame.file() + ":" + frame.line())
          .append('\n');
    }
  }
}
