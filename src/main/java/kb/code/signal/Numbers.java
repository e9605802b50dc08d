package kb.code.signal;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Works out what numbers in a source come to.
final class Numbers {
  /// A number, and what it counts: empty where nothing tells.
  record Amount(BigDecimal value, String unit) {
    String shown() {
      return value.stripTrailingZeros().toPlainString();
    }
  }

  private static final Pattern RADIX = Pattern.compile("0([xXbBoO]?)([0-9a-fA-F]+)[uUlL]*");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "(\\d+(?:\\.\\d*)?|\\.\\d+)(?:[eE]([+-]?\\d{1,3}))?(?:[uUlLfFdD]|[iu](?:8|16|32|64|128|size)|f(?:32|64))*");

  /// Sums of sums.
  private static final int DEEPEST = 50;

  /// No constant is shifted by more.
  private static final int LONGEST_SHIFT = 64;

  private static final int HEXADECIMAL = 16;
  private static final int OCTAL = 8;
  private static final int BINARY = 2;

  private final SignalTable table;
  private final Templates templates;

  Numbers(SignalTable table, Templates templates) {
    this.table = table;
    this.templates = templates;
  }

  /// Empty for what is no number, or one that only the run knows.
  Optional<Amount> amount(Expression expression) {
    return amount(expression, 0);
  }

  private Optional<Amount> amount(Expression expression, int depth) {
    if (depth > DEEPEST) {
      return Optional.empty();
    }
    return switch (expression) {
      case Expression.Numeral(var source) -> number(source);
      case Expression.Other(var source) -> negative(source);
      case Expression.Name(var path) ->
          unit(path).or(() -> templates.constant(path).flatMap(value -> amount(value, depth + 1)));
      case Expression.Operation(var operator, var left, var right) ->
          amount(left, depth + 1)
              .flatMap(first ->
                  amount(right, depth + 1).flatMap(second -> result(operator, first, second)));
      // A conversion: uint64(1024), time.Duration(5).
      case Expression.Call call when call.arguments().size() == 1 && isType(call.name()) ->
          amount(call.arguments().getFirst().value(), depth + 1);
      default -> Optional.empty();
    };
  }

  private static boolean isType(String name) {
    return name.matches("u?int\\d*|float\\d+|Duration|long|size_t");
  }

  private Optional<Amount> unit(String path) {
    for (Map.Entry<String, Map<String, BigDecimal>> unit : table.units().entrySet()) {
      BigDecimal value = unit.getValue().get(path);
      if (value != null) {
        return Optional.of(new Amount(value, unit.getKey()));
      }
    }
    return Optional.empty();
  }

  private static Optional<Amount> negative(String source) {
    return source.startsWith("-")
        ? number(source.substring(1).strip())
            .map(amount -> new Amount(amount.value().negate(), amount.unit()))
        : Optional.empty();
  }

  private static Optional<Amount> number(String source) {
    String plain = source.replace("_", "").replace("'", "");
    Matcher radix = RADIX.matcher(plain);
    if (radix.matches()) {
      return radix(radix.group(1).toLowerCase(Locale.ROOT), radix.group(2));
    }
    Matcher decimal = DECIMAL.matcher(plain);
    return decimal.matches()
        ? Optional.of(
            new Amount(
                new BigDecimal(
                    decimal.group(1) + (decimal.group(2) == null ? "" : "e" + decimal.group(2))),
                ""))
        : Optional.empty();
  }

  private static Optional<Amount> radix(String prefix, String digits) {
    int radix =
        switch (prefix) {
          case "x" -> HEXADECIMAL;
          case "b" -> BINARY;
          default -> OCTAL;
        };
    try {
      return Optional.of(new Amount(new BigDecimal(new BigInteger(digits, radix)), ""));
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Optional<Amount> result(String operator, Amount left, Amount right) {
    BigDecimal one = left.value();
    BigDecimal other = right.value();
    String unit = left.unit().isEmpty() ? right.unit() : left.unit();
    Optional<BigDecimal> value =
        switch (operator) {
          case "+" -> Optional.of(one.add(other));
          case "-" -> Optional.of(one.subtract(other));
          case "*" -> Optional.of(one.multiply(other, MathContext.DECIMAL128));
          case "/" ->
              other.signum() == 0
                  ? Optional.empty()
                  : Optional.of(one.divide(other, MathContext.DECIMAL128));
          case "<<" ->
              isShift(other)
                  ? Optional.of(one.multiply(BigDecimal.TWO.pow(other.intValue())))
                  : Optional.empty();
          default -> Optional.empty();
        };
    return value.map(each -> new Amount(each, unit));
  }

  private static boolean isShift(BigDecimal places) {
    return places.signum() >= 0 && places.compareTo(BigDecimal.valueOf(LONGEST_SHIFT)) <= 0;
  }
}
