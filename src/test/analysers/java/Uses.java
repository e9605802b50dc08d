package lantern.row;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

class Uses {
  private final List<Lamp> lamps = new ArrayList<>();
  private int count;
  static final int LIMIT = 3;

  void add(Lamp lamp) {
    requireNonNull(lamp);
    this.lamps.add(lamp);
    count++;
    this.count += lamp.count;
    added(lamp, LIMIT);
    added(lamp);
    toString();
  }

  private void added(Lamp lamp, int count) {
    System.out.println(count);
    for (Lamp each : lamps) {
      each.light();
    }
    lamps.forEach(Lamp::light);
    lamps.stream().map(l -> l.name).map(Name::new).toList();
  }

  <Lamp> void shadowed(Lamp lamp) {
    Lamp other = lamp;
  }

  Object patterns(Object value) {
    if (!(value instanceof Lamp lamp)) {
      return switch (value) {
        case Name(String text, _) when text.isEmpty() -> LIMIT;
        case State state -> switch (state) {
          case DARK -> count;
          case LIT, BURNT -> Place.NOWHERE;
        };
        default -> null;
      };
    }
    try (var open = lamp.open()) {
      return open;
    } catch (RuntimeException failure) {
      throw failure;
    }
  }

  @Mark("x")
  static class Lamp {
    int count;
    Name name;

    void light() {
      count++;
      added(null, 1);
    }

    AutoCloseable open() {
      return () -> light();
    }
  }

  static class Bright extends Lamp {
    void glow() {
      light();
      glow();
      count = LIMIT;
      added(this, 1);
    }
  }

  record Name(String text, int length) {
    int twice() {
      return length * 2 + length();
    }
  }

  java.util.Map<String, Uses.Lamp> qualified() {
    return java.util.Map.of();
  }
}
