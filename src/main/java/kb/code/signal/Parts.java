package kb.code.signal;

import java.util.ArrayList;
import java.util.List;
import kb.model.Template;
import kb.model.Template.Part;

/// A template while it is put together: texts beside each other are one.
final class Parts {
  private final List<Part> parts = new ArrayList<>();

  Parts text(String text) {
    if (text.isEmpty()) {
      return this;
    }
    if (!parts.isEmpty() && parts.getLast() instanceof Part.Text(var before)) {
      parts.removeLast();
      parts.add(new Part.Text(before + text));
    } else {
      parts.add(new Part.Text(text));
    }
    return this;
  }

  Parts hole(String name, boolean cause) {
    parts.add(new Part.Hole(name, cause));
    return this;
  }

  Parts add(List<Part> others) {
    for (Part part : others) {
      switch (part) {
        case Part.Text(var text) -> text(text);
        case Part.Hole hole -> parts.add(hole);
      }
    }
    return this;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  List<Part> list() {
    return List.copyOf(parts);
  }

  /// Without the line break that ends it.
  Template template() {
    if (!parts.isEmpty() && parts.getLast() instanceof Part.Text(var last)) {
      parts.removeLast();
      text(last.stripTrailing());
    }
    return new Template(parts);
  }
}
