/*
 * Licence of nobody.
 */
package lantern.row;

import java.util.List;
import java.util.function.Function;

/**
 * A row of {@code lamps}.
 *
 * <p>See {@link java.util.List the list} &amp; <b>others</b>.
 *
 * @param <L> what a lamp is
 */
public sealed class Types<L extends Comparable<L>> extends Base implements Lit, AutoCloseable
    permits Types.Dim {

  /** How many at most. */
  public static final int LIMIT = 3, OTHER = LIMIT + 1;

  static final String[] NAMES = {
    "door", "attic",
  };

  protected int width, heights[] = {1}; // in lamps

  // told by a plain comment,
  // over two lines
  @Deprecated
  private final Function<L, String> shown = lamp -> {
    String text = lamp.toString();
    return text;
  };

  static {
    record InInitializer(int x) {}
    System.out.println(new InInitializer(1));
  }

  /// Makes a row of
  /// one lamp.
  public Types(L only) {
    this(List.of(only));
  }

  Types(List<L> lamps) {}

  /**
   * Lights the lamps.
   *
   * @param times how often
   * @return whether {@code it} worked, or {@literal <nothing>}
   */
  @Override
  @SuppressWarnings({"unchecked", "rawtypes"})
  public <T extends L> boolean light(
      final T lamp, // which
      int... times) throws Exception {
    return times.length > 0;
  }

  public boolean light(L lamp) {
    return light(lamp, 1);
  }

  abstract static class Dim<X extends Comparable<X>> extends Types<X> {
    Dim(X only) {
      super(only);
    }

    protected abstract void dim();

    public static class Deep {
      public int value;

      void method() {
        class Local {
          int inLocal;

          void run() {}
        }
        record Row(String name, int count) {
          Row {
            name = name.strip();
          }
        }
        Runnable anonymous = new Runnable() {
          int inAnonymous;

          @Override
          public void run() {
            helper(inAnonymous);
          }

          void helper(int x) {}
        };
        new Local().run();
      }
    }
  }

  private interface Inner {
    int CONSTANT = 1;

    void visible();

    default void given() {}

    private void hidden() {}
  }

  native int nothing();

  @Override
  public void close() {}
}

enum State implements Lit {
  /** Never burnt. */
  DARK,
  LIT(2), // burns
  BURNT {
    @Override
    int left() {
      return 0;
    }
  };

  private final int level;

  State() {
    this(1);
  }

  State(int level) {
    this.level = level;
  }

  int left() {
    return level;
  }
}

/// A place in the row.
///
/// @param lamp the name of
///   the lamp
/// @param at counted from 1
public record Place<T>(String lamp, @Deprecated int at, List<? extends T> more) implements Lit {
  public static final Place<String> NOWHERE = new Place<>("", 0, List.of());

  public Place {
    if (at < 0) {
      throw new IllegalArgumentException("no place " + at);
    }
  }

  Place(String lamp) {
    this(lamp, 1, List.of());
  }
}

/** Marks. */
public @interface Mark {
  String value() default "none";

  int[] numbers() default {};
}
