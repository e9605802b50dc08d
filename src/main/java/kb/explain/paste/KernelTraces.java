package kb.explain.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The Linux kernel's: `Call Trace:` with `function+0x1c/0x40 [module]`, what was said before it,
/// and the instruction it stopped at. A `?` is a guess of the kernel's.
final class KernelTraces implements TraceReader {
  /// Between the first line of an oops and its first frame stand registers, modules, a page table.
  private static final int ROWS_BEFORE = 60;

  private static final List<String> HEADINGS =
      List.of(
          "BUG: ",
          "WARNING: ",
          "INFO: task ",
          "INFO: rcu",
          "rcu: INFO: ",
          "Oops: ",
          "kernel BUG at ",
          "general protection fault",
          "Unable to handle kernel",
          "watchdog: BUG: ",
          "NMI watchdog: ",
          "Internal error: ",
          "Kernel panic - ",
          "------------[ cut here ]",
          "divide error: ",
          "Call Trace:",
          "Call trace:",
          "======================================================");

  private static final List<String> NOISE =
      List.of(
          "CPU: ",
          "Hardware name: ",
          "Modules linked in",
          "Code: ",
          "RAX: ",
          "RDX: ",
          "RBP: ",
          "R10: ",
          "R13: ",
          "FS: ",
          "CS: ",
          "CR2: ",
          "DR0: ",
          "DR3: ",
          "PKRU: ",
          "RSP: ",
          "RIP: ",
          "EFLAGS: ",
          "EAX: ",
          "ESI: ",
          "DS: ",
          "CR0: ",
          "PGD ",
          "#PF: ",
          "Oops: ",
          "Workqueue: ",
          "Tainted: ",
          "task:",
          "Stack:",
          "Call Trace:",
          "Call trace:",
          "stack backtrace:",
          "pstate",
          "pc :",
          "lr :",
          "sp :",
          "x29:",
          "x26:",
          "x23:",
          "x20:",
          "x17:",
          "x14:",
          "x11:",
          "x8 :",
          "x5 :",
          "x2 :",
          "Mem abort info:",
          "Data abort info:",
          "ESR",
          "EC =",
          "SET =",
          "EA =",
          "FSC =",
          "ISV",
          "CM =",
          "GCS =",
          "user pgtable",
          "swapper pgtable",
          "invalid opcode",
          "<TASK>",
          "</TASK>",
          "<IRQ>",
          "</IRQ>",
          "<NMI>",
          "</NMI>",
          "<EOI>",
          "NMI backtrace",
          "Not tainted",
          "\"echo 0 >",
          "but task is already holding",
          "which lock already depends",
          "the existing dependency",
          "other info that might",
          "Possible unsafe locking",
          "---[ end trace",
          "Backtrace:",
          "SMP",
          "PREEMPT",
          "Process ",
          "Exception stack",
          "Dumping ftrace",
          "kernel BUG at ",
          "---[ end Kernel");

  private static final String OWN_LOCK = "-> #";

  @Override
  public Optional<Found> read(List<Row> rows, int from) {
    Cursor cursor = new Cursor(rows, from);
    String first = cursor.text();
    boolean heads = HEADINGS.stream().anyMatch(first::startsWith);
    if ((!heads && !isFrame(first)) || !cursor.soon(KernelTraces::isFrame, ROWS_BEFORE)) {
      return Optional.empty();
    }
    List<Chain> chains = new ArrayList<>();
    StringBuilder said = new StringBuilder();
    String place = before(cursor, said);
    chains.add(new Chain(Stack.Role.RAISED, "", said.toString()));
    if (!place.isEmpty()) {
      add(place, chains.getLast());
    }
    frames(cursor, chains);
    List<Stack> stacks =
        chains.stream().filter(chain -> !chain.isEmpty()).map(Chain::stack).toList();
    return stacks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Found(Dialect.KERNEL, stacks, cursor.passed()));
  }

  /// Moves to the first frame; what was said goes to `said`, where it stopped is returned.
  private static String before(Cursor cursor, StringBuilder said) {
    String place = "";
    while (!isFrame(cursor.text())) {
      String text = cursor.next();
      String stopped = stopped(text);
      place = place.isEmpty() ? stopped : place;
      boolean noise = NOISE.stream().anyMatch(text::startsWith) && !text.startsWith("kernel BUG");
      boolean rule =
          text.chars().allMatch(c -> c == '=' || c == '-') || text.contains("[ cut here ]");
      if (!noise && !rule && said.isEmpty()) {
        said.append(text);
      }
    }
    return place;
  }

  /// `RIP: 0010:function+0x1/0x2`, `IP: function+0x1/0x2`, `pc : function+0x1/0x2`.
  private static String stopped(String text) {
    for (String register : List.of("RIP: 0010:", "IP: ", "RIP: ", "pc : ", "PC is at ", "EIP: ")) {
      if (text.startsWith(register)) {
        String place = text.substring(register.length());
        return isFrame(place) ? place : "";
      }
    }
    return "";
  }

  private static void frames(Cursor cursor, List<Chain> chains) {
    while (!cursor.atEnd()) {
      String text = cursor.text();
      if (isFrame(text)) {
        add(text, chains.getLast());
      } else if (text.startsWith(OWN_LOCK)) {
        chains.add(new Chain(Stack.Role.EARLIER, "", text));
      } else if (NOISE.stream().noneMatch(text::startsWith)) {
        return;
      } else if (stopped(text).length() > 0 && chains.getLast().isEmpty()) {
        add(stopped(text), chains.getLast());
      }
      cursor.next();
    }
  }

  /// `? function+0x1c/0x40 [module]`, behind `[<ffffffff81000000>]` in older kernels.
  private static boolean isFrame(String text) {
    String frame = withoutAddress(text);
    int plus = frame.indexOf("+0x");
    int slash = plus < 0 ? -1 : frame.indexOf("/0x", plus);
    return plus > 0 && slash > plus && frame.substring(0, plus).indexOf(' ') < 0;
  }

  private static String withoutAddress(String text) {
    String frame = text;
    if (frame.startsWith("[<")) {
      frame = frame.substring(frame.indexOf(']') + 1).strip();
    }
    if (frame.startsWith("(")) {
      frame = frame.substring(frame.indexOf(')') + 1).strip();
    }
    return frame.startsWith("? ") ? frame.substring("? ".length()) : frame;
  }

  private static void add(String text, Chain chain) {
    String frame = withoutAddress(text);
    int open = frame.indexOf('[');
    int close = frame.indexOf(']', Math.max(0, open));
    String module = open > 0 && close > open ? frame.substring(open + 1, close) : "";
    boolean sure = !text.startsWith("? ") && !text.contains("] ? ");
    chain.add(frame.substring(0, frame.indexOf("+0x")), Row.firstWord(module), "", 0, sure);
  }
}
