package lantern.row;

import module java.base;

/// Newest syntax, and what older sources called a keyword.
class Modern {
  int record = 1;
  int yield;
  int sealed, permits;
  String when = """
      a text block with { braces }
        and "quotes" // and no comment
      """;

  Modern(int value) {
    if (value < 0) {
      throw new IllegalArgumentException();
    }
    super();
  }

  int unnamed(List<Integer> numbers) {
    for (var _ : numbers) {
      record++;
    }
    try {
      return numbers.stream().mapToInt(_ -> 1).sum();
    } catch (RuntimeException _) {
      return 0;
    }
  }

  static <T> T generic(T value) {
    return Modern.<T>generic(value);
  }

  char größe = 'é', emoji\u0041 = '\u0041';

  String flame() { return "🔥🔥" + größe; /* 🔥 */ }
}
