package kb.code.grammar;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// C with macros, as its grammar can take it: what the preprocessor would drop is blank, and what
/// it would make a definition of is written as one, no character anywhere but where it was. The
/// grammar knows no conditions between the items of a list: there their lines are blank.
///
/// `SYSCALL_DEFINE1(dup, unsigned int, fildes)` is read as `int dup(unsigned int fildes)`, `static
/// DEFINE_MUTEX(lock);` as `static int lock;`. The words are those of the Linux kernel and of those
/// who took them over.
final class Macros {
  /// Words of declarations that say nothing about their names or types.
  private static final Set<String> ANNOTATIONS =
      words(
          """
          __init __exit __initdata __exitdata __initconst __exitconst __ro_after_init
          __read_mostly __meminit __meminitdata __memexit __cpuinit __devinit __devexit __devinitdata
          __net_init __net_exit __net_initdata __init_or_module __initdata_or_module __refdata __ref
          __user __kernel __iomem __rcu __percpu __force __nocast __private
          __must_check __maybe_unused __always_unused __used __weak __visible __cold __hot
          __sched __kprobes __lockfunc __latent_entropy __noreturn __pure __attribute_const__
          __always_inline __noclone __noinline noinline noinline_for_stack notrace asmlinkage
          noinstr __cpuidle __head __deprecated __malloc __no_sanitize_address __no_kcsan
          __packed __bitwise __randomize_layout __no_randomize_layout __designated_init __bpf_kfunc
          __cacheline_aligned __cacheline_aligned_in_smp ____cacheline_aligned
          ____cacheline_aligned_in_smp ____cacheline_internodealigned_in_smp
          __page_aligned_data __page_aligned_bss __attribute_pure__ __THROW
          """);

  /// The same, with arguments behind them.
  private static final Set<String> ANNOTATIONS_OF_SOMETHING =
      words(
          """
          __printf __scanf __acquires __releases __must_hold __aligned __section __counted_by
          __counted_by_le __counted_by_be __alloc_size __assume_aligned __cond_acquires __free
          __no_sanitize __context_unsafe __error __format_arg __nonnull
          """);

  /// Makes a function of its first argument, its parameters the pairs that follow.
  private static final Pattern FUNCTION =
      Pattern.compile("\\w*SYSCALL(32)?_DEFINE\\d|BPF_CALL_\\d");

  /// Makes a variable of its second argument, of the type that is its first.
  private static final Pattern TYPED = Pattern.compile("DEFINE_PER_CPU\\w*");

  /// Makes a variable of its first argument.
  private static final Pattern VARIABLE =
      Pattern.compile(
          "DEFINE_(?!EVENT)\\w+|\\w*_NOTIFIER_HEAD|LIST_HEAD|DECLARE_(WORK|DELAYED_WORK|BITMAP"
              + "|EVENT_CLASS|WAIT_QUEUE_HEAD|RWSEM|COMPLETION)|TRACE_EVENT\\w*|DEVICE_ATTR\\w*"
              + "|module_param(_\\w+)?|core_param(_\\w+)?");

  /// Makes a function of its second argument, the first says what it tests.
  private static final Pattern TEST = Pattern.compile("(TYPED_)?TEST(_[A-Z])?|START_TEST");

  /// How macros are written. One of a name makes a function where a body follows: `TEST(name) {`.
  private static final Pattern MACRO = Pattern.compile("[A-Z][A-Z0-9_]+");

  /// What a declaration can begin with and a call cannot.
  private static final Set<String> PRIMITIVES =
      words("void int char long short unsigned signed float double bool size_t const struct enum");

  private static final String TYPE = "int";

  /// No longer than any of the words above.
  private static final String QUALIFIER = "const";

  private static final Pattern CONDITION = Pattern.compile("#\\s*(if|el|endif)");

  /// An item of a list with its comma, what may stand behind on its line left out.
  private static final Pattern ITEM = Pattern.compile(".*,\\s*(?:/\\*.*|//.*)?", Pattern.DOTALL);

  /// Nothing but a comment, or a part of one.
  private static final Pattern REMARK = Pattern.compile("(?s)\\s*(?:/[/*].*|\\*.*)?");

  /// Each unclosed parenthesis costs a look at thousands of characters; a file has few.
  private static final int MOST_UNCLOSED = 20;

  private final String text;
  private final char[] read;
  private int unclosed;

  /// Whether an item of a list was the last that stood there.
  private boolean inList;

  /// Of the conditions around, the innermost first, whether they stand in a list.
  private final Deque<Boolean> conditions = new ArrayDeque<>();

  private Macros(String text) {
    this.text = text;
    this.read = text.toCharArray();
  }

  /// As long as the text.
  static String expanded(String text) {
    Macros macros = new Macros(text);
    for (int line = 0; line < text.length(); line = macros.lineAfter(line)) {
      macros.line(line);
    }
    return new String(macros.read);
  }

  private int lineAfter(int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end + 1;
  }

  private void line(int start) {
    int end = lineAfter(start);
    int at = start;
    while (at < end && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    if (at < end && text.charAt(at) == '#') {
      condition(at, end);
      return;
    }
    String written = text.substring(at, end);
    inList = REMARK.matcher(written).matches() ? inList : ITEM.matcher(written).matches();
    if (at == end) {
      return;
    }
    int first = text.startsWith("static ", start) ? start + "static ".length() : start;
    int firstEnd = wordEnd(first);
    definition(first, firstEnd);
    if (isModifier(first, firstEnd)) {
      modifier(first, firstEnd);
    }
    behindParameters(start, end);
    while (at < end) {
      int wordEnd = wordEnd(at);
      if (wordEnd > at) {
        annotation(at, wordEnd);
      }
      at = Math.max(at + 1, wordEnd);
    }
  }

  private void condition(int start, int end) {
    Matcher directive = CONDITION.matcher(text).region(start, end);
    if (!directive.lookingAt()) {
      return;
    }
    if (directive.group(1).equals("if")) {
      conditions.push(inList);
    }
    if (!conditions.isEmpty() && conditions.getFirst()) {
      blank(start, end);
    }
    if (directive.group(1).equals("endif") && !conditions.isEmpty()) {
      conditions.pop();
    }
  }

  /// A macro of the project's own before a type and a name: `LUA_API int lua_gettop(`.
  private boolean isModifier(int start, int end) {
    if (end - start < QUALIFIER.length() || end == text.length() || text.charAt(end) != ' ') {
      return false;
    }
    int type = end + 1;
    int typeEnd = wordEnd(type);
    int name = skipSpace(typeEnd);
    if (typeEnd == type
        || name == text.length()
        || !MACRO.matcher(text).region(start, end).matches()) {
      return false;
    }
    return PRIMITIVES.contains(text.substring(type, typeEnd))
        || text.charAt(name) == '*'
        || (name > typeEnd && isWord(text.charAt(name)));
  }

  /// One behind the parameters, where the line begins with a declaration: `) JEMALLOC_ATTR;`.
  private void behindParameters(int start, int end) {
    if (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == '}') {
      return;
    }
    int parenthesis = end - 1;
    while (parenthesis > start && text.charAt(parenthesis) != ')') {
      parenthesis--;
    }
    if (parenthesis > start) {
      int word = skipSpace(parenthesis + 1);
      int wordEnd = wordEnd(word);
      int next = skipSpace(wordEnd);
      boolean ends = next < text.length() && (text.charAt(next) == ';' || text.charAt(next) == '{');
      if (ends && wordEnd > word && MACRO.matcher(text).region(word, wordEnd).matches()) {
        blank(word, wordEnd);
      }
    }
  }

  private void annotation(int start, int end) {
    char first = text.charAt(start);
    if (first != '_' && first != 'n' && first != 'a') {
      return;
    }
    String word = text.substring(start, end);
    if (ANNOTATIONS.contains(word)) {
      modifier(start, end);
    } else if (ANNOTATIONS_OF_SOMETHING.contains(word)) {
      arguments(end).ifPresent(arguments -> modifier(start, arguments.close() + 1));
    }
  }

  /// Where a definition begins with it, a word stays that changes nothing: it is part of it, and
  /// what is said above it is about the definition.
  private void modifier(int start, int end) {
    blank(start, end);
    boolean startsLine = start == 0 || text.charAt(start - 1) == '\n';
    if (startsLine && !isBehindParameters(start)) {
      QUALIFIER.getChars(0, QUALIFIER.length(), read, start);
    }
  }

  private boolean isBehindParameters(int start) {
    int at = start - 1;
    while (at >= 0 && Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at >= 0 && text.charAt(at) == ')';
  }

  private Optional<Arguments> arguments(int from) {
    if (unclosed == MOST_UNCLOSED) {
      return Optional.empty();
    }
    Optional<Arguments> arguments = Arguments.of(text, from);
    unclosed += arguments.isEmpty() ? 1 : 0;
    return arguments;
  }

  private void definition(int start, int end) {
    if (end - start < TYPE.length() || end == text.length() || text.charAt(end) != '(') {
      return;
    }
    String word = text.substring(start, end);
    boolean written = MACRO.matcher(word).matches();
    if (written || VARIABLE.matcher(word).matches()) {
      arguments(end).ifPresent(arguments -> definition(start, word, arguments));
    }
  }

  private void definition(int start, String word, Arguments arguments) {
    int next = skipSpace(arguments.close() + 1);
    boolean body = next < text.length() && text.charAt(next) == '{';
    int commas = arguments.commas().size();
    if (body && FUNCTION.matcher(word).matches()) {
      function(start, arguments);
    } else if (body && commas == 0) {
      function(start, arguments);
    } else if (body && commas == 1 && TEST.matcher(word).matches()) {
      int comma = arguments.commas().getFirst();
      function(start, new Arguments(skipSpace(comma + 1) - 1, List.of(), arguments.close()));
    } else if (TYPED.matcher(word).matches() && commas > 0) {
      blank(start, arguments.open() + 1);
      QUALIFIER.getChars(0, QUALIFIER.length(), read, start);
      read[arguments.commas().getLast()] = ' ';
      read[arguments.close()] = ' ';
    } else if (VARIABLE.matcher(word).matches()) {
      variable(start, arguments);
    }
  }

  /// Of the commas the first stands for the parenthesis, and every second for a space.
  private void function(int start, Arguments arguments) {
    int comma = 0;
    for (int place : arguments.commas()) {
      read[place] = comma == 0 ? '(' : comma % 2 == 1 ? ' ' : ',';
      comma++;
    }
    if (comma == 0) {
      int behind = arguments.close() + 1;
      if (!Character.isWhitespace(text.charAt(behind))) {
        return;
      }
      read[arguments.close()] = '(';
      read[behind] = ')';
    }
    type(start, arguments);
  }

  /// What follows the name is its value, so that the uses in it are found.
  private void variable(int start, Arguments arguments) {
    type(start, arguments);
    if (arguments.commas().isEmpty()) {
      read[arguments.close()] = ' ';
      return;
    }
    int comma = arguments.commas().getFirst();
    if (Character.isWhitespace(text.charAt(comma + 1))) {
      read[comma] = '=';
      read[comma + 1] = '(';
    } else {
      blank(comma, arguments.close() + 1);
    }
  }

  private void type(int start, Arguments arguments) {
    blank(start, arguments.open() + 1);
    TYPE.getChars(0, TYPE.length(), read, start);
  }

  /// Line breaks stay: a comment may end with them.
  private void blank(int start, int end) {
    for (int i = start; i < end; i++) {
      if (read[i] != '\n') {
        read[i] = ' ';
      }
    }
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private int wordEnd(int from) {
    int at = from;
    while (at < text.length() && isWord(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isWord(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || (c >= '0' && c <= '9');
  }

  private static Set<String> words(String text) {
    return Set.copyOf(Arrays.asList(text.strip().split("\\s+")));
  }
}
