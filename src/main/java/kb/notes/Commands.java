package kb.notes;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.Command;

/// Finds what a note tells to run: in shell fences, in lines that are plainly commands, and in code
/// spans, where an author uses no shell fences.
final class Commands {
  private static final Set<String> SHELLS =
      Set.of("sh", "bash", "zsh", "fish", "ksh", "shell", "powershell", "pwsh");

  private static final Set<String> CONSOLES =
      Set.of("console", "terminal", "shell-session", "shellsession", "sh-session", "bash-session");

  /// Back-ticks an editor has escaped still mark code.
  private static final Pattern ESCAPED_SPAN = Pattern.compile("\\\\`([^`\\\\]{1,200})\\\\`");

  private static final Pattern COMMENT = Pattern.compile("\\s*#+[>!]?\\s+(?=\\S)");

  private final List<String> lines;
  private final BitSet taken = new BitSet();
  private final Purposes purposes;
  private final List<Command> found = new ArrayList<>();

  private Commands(List<String> lines, BitSet titles) {
    this.lines = lines;
    this.purposes = new Purposes(lines, titles);
  }

  /// Every command of a note, in order.
  ///
  /// @param hidden lines that hold no prose: fences, headings, front matter
  /// @param titles lines of headings, which are no command's purpose
  static List<Command> find(
      List<String> lines, Fences fences, BitSet hidden, BitSet titles, List<CodeSpan> spans) {
    Commands commands = new Commands(lines, titles);
    fences.blocks().forEach(commands::readFence);
    commands.readLines(hidden);
    if (fences.blocks().stream().noneMatch(block -> isShell(block.language()))) {
      commands.readSpans(spans, hidden);
    }
    return commands.found.stream().sorted(Comparator.comparingInt(Command::line)).toList();
  }

  /// Whether a line of prose, its list mark and prompt taken off, is a command.
  static boolean isCommand(String line) {
    String text = line.substring(LineShape.textStart(line)).strip();
    return !text.isEmpty()
        && (Shell.afterPrompt(text).isPresent() || Shell.isCommand(withoutTicks(text)));
  }

  private static String withoutTicks(String text) {
    boolean span =
        text.length() > 2 && text.startsWith("`") && text.indexOf('`', 1) == text.length() - 1;
    return span ? text.substring(1, text.length() - 1) : text;
  }

  private void readFence(Fences.Block block) {
    boolean console = CONSOLES.contains(block.language());
    boolean shell = isShell(block.language());
    if (shell || block.language().isEmpty()) {
      List<String> text = lines.subList(block.first() + 1, block.end());
      List<String> script = console ? text.stream().map(Commands::withDollar).toList() : text;
      String purpose = purposes.above(block.first(), true);
      ShellScript.commands(script, shell, block.first() + 1)
          .forEach(command -> add(command, purpose));
    }
  }

  private static boolean isShell(String language) {
    return SHELLS.contains(language) || CONSOLES.contains(language);
  }

  /// In a session, `#` before a command is the prompt of root.
  private static String withDollar(String line) {
    Matcher sharp = COMMENT.matcher(line);
    return sharp.lookingAt() && Shell.isCommand(line.substring(sharp.end()))
        ? "$ " + line.substring(sharp.end())
        : line;
  }

  private void readLines(BitSet hidden) {
    BitSet commands = commandLines(hidden);
    String purpose = "";
    for (int i = commands.nextSetBit(0); i >= 0; i = commands.nextSetBit(i + 1)) {
      int first = i;
      purpose = first > 0 && commands.get(first - 1) ? purpose : purposes.above(first, false);
      StringBuilder text = new StringBuilder(textOf(i));
      while (ShellScript.goesOn(lines.get(i)) && i + 1 < lines.size() && !hidden.get(i + 1)) {
        text.append('\n').append(lines.get(++i));
      }
      taken.set(first, i + 1);
      commands.set(first, i + 1);
      add(new ShellScript.Line(text.toString(), comment(first - 1), first), purpose);
    }
  }

  /// Command lines, and bare program names right beside one.
  private BitSet commandLines(BitSet hidden) {
    BitSet commands = new BitSet();
    for (int i = hidden.nextClearBit(0); i < lines.size(); i = hidden.nextClearBit(i + 1)) {
      commands.set(i, isCommand(lines.get(i)));
    }
    for (int i = commands.nextSetBit(0); i >= 0; i = commands.nextSetBit(i + 1)) {
      for (int above = i - 1; isBareProgram(above, hidden) && !commands.get(above); above--) {
        commands.set(above);
      }
      if (isBareProgram(i + 1, hidden)) {
        commands.set(i + 1);
      }
    }
    return commands;
  }

  private boolean isBareProgram(int line, BitSet hidden) {
    return line >= 0
        && line < lines.size()
        && !hidden.get(line)
        && Shell.isBareProgram(lines.get(line).substring(LineShape.textStart(lines.get(line))));
  }

  private String textOf(int line) {
    String text = lines.get(line).substring(LineShape.textStart(lines.get(line))).strip();
    return withoutTicks(Shell.afterPrompt(text).orElse(text));
  }

  /// The comment a line is, empty when it is none.
  private String comment(int line) {
    if (line < 0) {
      return "";
    }
    Matcher comment = COMMENT.matcher(lines.get(line));
    return comment.lookingAt() ? lines.get(line).substring(comment.end()).strip() : "";
  }

  private void readSpans(List<CodeSpan> spans, BitSet hidden) {
    for (CodeSpan span : spans) {
      readSpan(span);
    }
    for (int i = hidden.nextClearBit(0); i < lines.size(); i = hidden.nextClearBit(i + 1)) {
      Matcher escaped = ESCAPED_SPAN.matcher(lines.get(i));
      while (escaped.find()) {
        readSpan(new CodeSpan(escaped.group(1), i, escaped.start(1)));
      }
    }
  }

  private void readSpan(CodeSpan span) {
    String text = Shell.afterPrompt(span.text()).orElse(span.text()).strip();
    if (!taken.get(span.line()) && Shell.isCommand(text)) {
      found.add(new Command(text, purposes.around(span), span.line() + 1));
    }
  }

  private void add(ShellScript.Line command, String purpose) {
    String said = command.comment().isEmpty() ? purpose : command.comment();
    found.add(new Command(command.text(), said, command.line() + 1));
  }
}
