package kb.explain;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.explain.paste.Frame;
import kb.index.CodeView;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.model.FileRole;

/// Finds the definitions that the frames of a stack trace name.
final class FrameFinder {
  /// Definitions of a name compared with a frame's file.
  private static final int NAMESAKES = 200;

  /// Frames looked up: what lies deeper is how the program was started.
  private static final int MOST = 40;

  /// `github.com/org/module/package.(*Type).Method.func1` up to the package.
  private static final Pattern GO = Pattern.compile("^(?:[\\w.~-]+/)+");

  private static final Pattern CLOSURE =
      Pattern.compile("(?:\\.func\\d+|\\.\\d+|\\.gowrap\\d+|-fm|\\$\\d+|lambda\\$)+$");

  /// How a runtime gives up: the cause called it.
  private static final Pattern MACHINERY =
      Pattern.compile(
          "(?:runtime\\.(?:throw|fatal\\w*|gopanic|(?:go)?[pP]anic\\w*|sigpanic\\w*|dopanic\\w*)|panic"
              + "|(?:core|std)::panicking::.*|rust_begin_unwind|abort|raise|gsignal|__assert_fail\\w*"
              + "|dump_stack\\w*|show_stack|__warn\\w*)(?:\\(.*)?");

  /// What stands for a file whose name was not kept.
  private static final Set<String> STRIPPED = Set.of("SourceFile", "Unknown Source");

  private static final double BY_FILE = 0.9;
  private static final double BY_NAME = 0.6;

  /// Libraries stand between the cause and who is followed: the program's own code goes first.
  private static final double LIBRARY = 0.85;

  /// Of definitions of one name, one in a file that another frame may be of is likelier.
  private static final double NEIGHBOUR = 0.02;

  /// Each frame further from the cause is a little less likely to tell it.
  private static final double STEP = 0.01;

  private final CodeView code;
  private final Scope scope;

  FrameFinder(CodeView code, Scope scope) {
    this.code = code;
    this.scope = scope;
  }

  /// A frame with its definition.
  ///
  /// @param line where the frame stood, 0 when the definition has no such line any more
  record Framed(Frame frame, FoundSymbol symbol, int line, double score, String reason) {
    Framed more(double by) {
      return new Framed(frame, symbol, line, score + by, reason);
    }
  }

  /// The frames that lie in followed projects, the one nearest to the cause first.
  List<Framed> find(List<Frame> all) {
    List<Frame> causes =
        all.stream().filter(it -> !MACHINERY.matcher(it.function()).matches()).toList();
    List<Frame> frames = causes.isEmpty() ? all : causes;
    List<List<Framed>> meant = frames.stream().limit(MOST).map(this::meant).toList();
    Map<String, Long> files =
        meant.stream()
            .flatMap(frame -> frame.stream().map(FrameFinder::file).distinct())
            .collect(groupingBy(file -> file, counting()));
    List<Framed> found = new ArrayList<>();
    for (int i = 0; i < meant.size(); i++) {
      int depth = i;
      meant.get(i).stream()
          .map(it -> files.getOrDefault(file(it), 0L) > 1 ? it.more(NEIGHBOUR) : it)
          .max(Comparator.comparingDouble(Framed::score))
          .ifPresent(it -> found.add(nearer(it, depth)));
    }
    found.sort(Comparator.comparingDouble(Framed::score).reversed());
    return found;
  }

  private static String file(Framed framed) {
    return framed.symbol().project() + ":" + framed.symbol().path();
  }

  private static Framed nearer(Framed framed, int depth) {
    return new Framed(
        framed.frame(),
        framed.symbol(),
        framed.line(),
        framed.score() - STEP * depth,
        framed.reason() + ", frame " + (depth + 1));
  }

  /// The definitions that a frame may mean.
  private List<Framed> meant(Frame frame) {
    String name = name(frame.function());
    if (name.isEmpty()) {
      return List.of();
    }
    List<FoundSymbol> found = code.named(name, Optional.empty(), scope, NAMESAKES);
    // Without its type and its file a name is anybody's.
    if (found.isEmpty() && name.contains(".") && !isStripped(frame.file())) {
      found =
          code.named(name.substring(name.lastIndexOf('.') + 1), Optional.empty(), scope, NAMESAKES);
    }
    return found.stream().map(symbol -> framed(frame, symbol)).flatMap(Optional::stream).toList();
  }

  /// The name as source has it: package, closures and arguments left out.
  static String name(String function) {
    String name = GO.matcher(function).replaceFirst("");
    name = name.replaceFirst("\\((?![*]).*$", "").replaceAll("\\+0x.*$", "");
    name = name.replaceAll("\\[\\.\\.\\.\\]|\\[[^\\]]*\\]", "");
    Matcher closure = CLOSURE.matcher(name);
    name = closure.replaceFirst("");
    name = name.replaceAll("[()*#]", "").replaceAll("::|->", ".").replace('$', '.');
    name = name.substring(name.lastIndexOf('\\') + 1);
    String[] parts = name.split("\\.");
    int kept = Math.min(2, parts.length);
    boolean inPackage = parts.length == 2 && !isType(parts[0]);
    return inPackage
        ? parts[1]
        : String.join(".", List.of(parts).subList(parts.length - kept, parts.length));
  }

  /// Whether a part of a name is a type, not a package: by its capital, or in Go its star.
  private static boolean isType(String part) {
    return !part.isEmpty() && Character.isUpperCase(part.charAt(0));
  }

  private Optional<Framed> framed(Frame frame, FoundSymbol symbol) {
    String file = frame.file().replace('\\', '/');
    int shared = sharedTail(file, symbol.path());
    boolean named = isStripped(file);
    if (!named && shared == 0) {
      return Optional.empty();
    }
    boolean holds =
        symbol.symbol().lines().first() <= frame.line()
            && frame.line() <= symbol.symbol().lines().last();
    double score = (named ? BY_NAME : BY_FILE + STEP * Math.min(5, shared)) + (holds ? STEP : 0);
    boolean library = symbol.role() == FileRole.VENDORED || symbol.role() == FileRole.TEST;
    return Optional.of(
        new Framed(
            frame,
            symbol,
            holds ? frame.line() : 0,
            library ? score * LIBRARY : score,
            named ? "by its name alone" : "by its name and file"));
  }

  private static boolean isStripped(String file) {
    return file.isEmpty() || STRIPPED.contains(file);
  }

  /// How many names at the end of two paths are the same.
  private static int sharedTail(String one, String other) {
    String[] a = one.split("/");
    String[] b = other.split("/");
    int shared = 0;
    while (shared < Math.min(a.length, b.length)
        && a[a.length - 1 - shared].equals(b[b.length - 1 - shared])) {
      shared++;
    }
    return shared;
  }
}
