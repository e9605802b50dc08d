package kb.code;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What must hold where a statement is reached: the condition around it and, of those that leave
/// before it, that they were false. Told nearest first, for the nearest count.
public final class Guard {
  /// What is farther away has seldom to do with the statement, in characters.
  private static final int FARTHEST = 1000;

  /// A longer condition is not read at a glance, and cut it says nothing.
  private static final int LONGEST = 80;

  private static final int MOST = 2;

  /// What may be given another value: no function.
  private static final Pattern NAME = Pattern.compile("[A-Za-z_]\\w*+(?!\\()");

  private final String text;
  private final int at;
  private final List<String> held = new ArrayList<>();
  private final Set<String> changed = new HashSet<>();
  private int read;

  /// @param at the offset in the file at which the statement starts
  public Guard(String text, int at) {
    this.text = text;
    this.at = at;
    this.read = at;
  }

  /// Whether what ends there is too far away, or enough is known already.
  public boolean isDone(int end) {
    return held.size() >= MOST || at - end > FARTHEST;
  }

  /// Takes in what held where an `if` was left behind, unless what it speaks of has changed since.
  ///
  /// @param end the offset behind that `if`
  public void held(String condition, int end) {
    if (end < read) {
      Assignments.find(text, end, read, changed);
      read = end;
    }
    if (condition.length() <= LONGEST && !held.contains(condition) && isUnchanged(condition)) {
      held.add(condition);
    }
  }

  /// `len(rs) > 0, then err == nil`: what is around it, and what held behind that.
  public String in(String enclosing) {
    String passed =
        held.reversed().stream()
            .filter(each -> !each.equals(enclosing))
            .map(Guard::bracketed)
            .collect(joining(" and "));
    return enclosing.isEmpty() || passed.isEmpty()
        ? enclosing + passed
        : enclosing + ", then " + passed;
  }

  private static String bracketed(String condition) {
    boolean choice = condition.contains(" || ") || condition.contains(" or ");
    return choice && !condition.startsWith("not (") ? "(" + condition + ")" : condition;
  }

  private boolean isUnchanged(String condition) {
    Matcher names = NAME.matcher(condition);
    while (names.find()) {
      if (changed.contains(names.group())) {
        return false;
      }
    }
    return true;
  }
}
