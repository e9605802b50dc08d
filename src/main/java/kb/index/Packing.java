package kb.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import kb.model.LineRange;
import kb.model.Signal;
import kb.model.Symbol;
import kb.model.SymbolKind;
import kb.model.Template;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteBuffersDataOutput;
import org.apache.lucene.store.DataInput;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.BytesRef;

/// Definitions and signals as one stored value each: a dozen fields apart take ten bytes more once
/// they are compressed, and a dozen objects to read.
final class Packing {
  private Packing() {}

  static BytesRef of(Symbol symbol) {
    return packed(out -> {
      out.writeString(symbol.kind().name());
      out.writeString(symbol.qualified());
      boolean ends = symbol.qualified().endsWith(symbol.name());
      out.writeVInt(ends ? symbol.name().length() : 0);
      if (!ends) {
        out.writeString(symbol.name());
      }
      out.writeString(symbol.scope());
      out.writeString(symbol.signature());
      out.writeString(symbol.doc());
      write(symbol.lines(), out);
      out.writeByte((byte) (symbol.exported() ? 1 : 0));
      out.writeString(symbol.fingerprint());
    });
  }

  static Symbol symbol(BytesRef packed) {
    return unpacked(
        packed,
        in -> {
          SymbolKind kind = SymbolKind.valueOf(in.readString());
          String qualified = in.readString();
          int end = in.readVInt();
          String name = end == 0 ? in.readString() : qualified.substring(qualified.length() - end);
          String scope = in.readString();
          String signature = in.readString();
          String doc = in.readString();
          LineRange lines = lines(in);
          boolean exported = in.readByte() == 1;
          return new Symbol(
              kind, name, qualified, scope, signature, doc, lines, exported, in.readString());
        });
  }

  static BytesRef of(Signal signal) {
    return packed(out -> {
      out.writeString(signal.kind().name());
      out.writeString(signal.template().stored());
      out.writeString(signal.callee());
      out.writeString(signal.level());
      out.writeString(signal.enclosing());
      out.writeString(signal.guard());
      write(signal.lines(), out);
      out.writeVInt(signal.details().size());
      for (Map.Entry<String, String> detail : signal.details().entrySet()) {
        out.writeString(detail.getKey());
        out.writeString(detail.getValue());
      }
    });
  }

  static Signal signal(BytesRef packed) {
    return unpacked(
        packed,
        in -> {
          Signal.Kind kind = Signal.Kind.valueOf(in.readString());
          Template template = Template.parse(in.readString());
          String callee = in.readString();
          String level = in.readString();
          String enclosing = in.readString();
          String guard = in.readString();
          LineRange lines = lines(in);
          Map<String, String> details = new HashMap<>();
          for (int left = in.readVInt(); left > 0; left--) {
            details.put(in.readString(), in.readString());
          }
          return new Signal(kind, template, callee, level, enclosing, guard, lines, details);
        });
  }

  private static void write(LineRange lines, DataOutput out) throws IOException {
    out.writeVInt(lines.first());
    out.writeVInt(lines.last() - lines.first());
  }

  private static LineRange lines(DataInput in) throws IOException {
    int first = in.readVInt();
    return new LineRange(first, first + in.readVInt());
  }

  private interface Writing {
    void to(DataOutput out) throws IOException;
  }

  private interface Reading<T> {
    T from(DataInput in) throws IOException;
  }

  private static BytesRef packed(Writing writing) {
    ByteBuffersDataOutput out = new ByteBuffersDataOutput();
    try {
      writing.to(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new BytesRef(out.toArrayCopy());
  }

  private static <T> T unpacked(BytesRef packed, Reading<T> reading) {
    try {
      return reading.from(new ByteArrayDataInput(packed.bytes, packed.offset, packed.length));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
