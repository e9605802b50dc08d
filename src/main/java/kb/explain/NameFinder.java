package kb.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kb.index.CodeView;
import kb.index.FoundSignal;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.index.SignalWords;
import kb.model.Signal;
import kb.model.Template.Part;
import kb.text.DidYouMean;

/// Finds what a name is defined as: exactly first, in any casing; then with the holes of a name
/// that source puts together; then the nearest.
final class NameFinder {
  /// Names that share pieces: compared, not shown.
  private static final int ALIKE = 120;

  /// Names with holes whose constants are looked up: each is a question to the index.
  private static final int RESOLVED = 12;

  private static final int NEAREST = 4;

  private static final double EXACT = 1;

  /// Another spelling is nearly as sure: `_bucket` is what a histogram adds by itself.
  private static final double SPELLED = 0.97;

  /// Who writes a setting does not define it.
  private static final double SETS = 0.85;

  private static final double OTHER_KIND = 0.9;

  /// A definition written as it was pasted goes before one of a signal in another casing.
  private static final double OTHER_CASING = 0.84;

  /// A hole that is not looked up may hold anything; one whose constant is found holds just that.
  private static final double WITH_HOLES = 0.72;

  private static final double WITHOUT_LAST_WORD = 0.45;
  private static final double RESOLVED_BONUS = 0.2;
  private static final double SYMBOL = 0.85;
  private static final double NEAR = 0.3;

  private final CodeView code;
  private final Scope scope;

  NameFinder(CodeView code, Scope scope) {
    this.code = code;
    this.scope = scope;
  }

  /// What a name is found as.
  ///
  /// @param values what the holes of a name that is put together hold
  record Named(FoundSignal signal, double score, String reason, Map<String, String> values) {
    Named times(double share) {
      return new Named(signal, score * share, reason, values);
    }
  }

  /// Definitions of a name, best first; the nearest names are below the line of confidence.
  List<Named> find(Name name) {
    List<Named> found = ofSysctl(name).orElseGet(() -> exact(name, name.spellings()));
    if (found.isEmpty()) {
      found = putTogether(name);
    }
    return found.isEmpty() ? near(name) : found;
  }

  /// Definitions of a name that stands in a sentence: of its whole only.
  List<Named> inSentence(Name name) {
    List<Named> found = ofSysctl(name).orElseGet(() -> exact(name, name.inSentence()));
    return found.isEmpty() && name.shape().equals("metric") ? putTogether(name) : found;
  }

  private List<Named> exact(Name name, List<String> spellings) {
    Map<String, Named> found = new LinkedHashMap<>();
    for (String spelling : spellings) {
      double score = spelling.equals(name.text()) ? EXACT : SPELLED;
      for (FoundSignal signal : code.signals().named(spelling, scope)) {
        String kind = signal.signal().kind().word();
        String how = spelling.equals(name.text()) ? "its exact name" : "its name " + spelling;
        double fits = fits(name.shape(), kind) ? 1 : OTHER_KIND;
        double cased = isSameCasing(signal, spelling) ? 1 : OTHER_CASING;
        found.putIfAbsent(
            place(signal),
            new Named(signal, score * fits * cased * role(signal), kind + ", by " + how, Map.of()));
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    return sorted(found.values().stream().toList());
  }

  /// The entry of the kernel's table that defines a sysctl, then who sets it by its whole name.
  private Optional<List<Named>> ofSysctl(Name name) {
    List<Named> entries =
        name.ofSysctl().stream()
            .flatMap(entry -> exact(name, List.of(entry)).stream())
            .filter(it -> it.signal().signal().kind() == Signal.Kind.PATH)
            .sorted(Comparator.comparing((Named it) -> isOfFolder(it, name)).reversed())
            .toList();
    return entries.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Stream.concat(
                    entries.stream(),
                    exact(name, name.inSentence()).stream().map(it -> it.times(SETS)))
                .toList());
  }

  /// Whether an entry's file is called as the folder of the setting: `inotify` of
  /// `fs.inotify.max_user_watches`.
  private static boolean isOfFolder(Named entry, Name sysctl) {
    String[] words = sysctl.text().split("\\.");
    return entry.signal().path().contains(words[words.length - 2]);
  }

  private static boolean isSameCasing(FoundSignal signal, String spelling) {
    return withoutDashes(signal.signal().template().shown()).equals(withoutDashes(spelling));
  }

  private static String withoutDashes(String name) {
    return name.replaceFirst("^-+", "");
  }

  /// Definitions of code with just this name, in this casing.
  List<FoundSymbol> symbols(Name name, int count) {
    return code.named(name.text(), Optional.empty(), scope, count).stream()
        .filter(found ->
            found.symbol().name().equals(name.text())
                || found.symbol().qualified().equals(name.text()))
        .toList();
  }

  static double ofSymbol(FoundSymbol found) {
    return SYMBOL * Roles.factor(found.role());
  }

  private static double role(FoundSignal signal) {
    return 1 - (1 - Roles.factor(signal.role())) / 2;
  }

  private static boolean fits(String shape, String kind) {
    return shape.equals(kind)
        || shape.equals("name")
        || shape.equals("key")
        || (shape.equals("metric") && kind.equals("path"))
        || (shape.equals("config") && kind.equals("path"))
        || (shape.equals("env") && kind.equals("flag"));
  }

  /// Names with holes that this one fills, as `{namespace}_{subsystem}_fsync_seconds`.
  private List<Named> putTogether(Name name) {
    List<Named> found = new ArrayList<>();
    for (String spelling : name.spellings()) {
      Folded folded = Folded.of(spelling);
      for (FoundSignal signal :
          code.signals().namedAlike(SignalWords.pieces(spelling), scope, ALIKE)) {
        if (signal.signal().template().hasHoles()) {
          filled(signal, folded).ifPresent(found::add);
        }
      }
      if (!found.isEmpty()) {
        break;
      }
    }
    List<Named> best = sorted(found);
    return sorted(
        IntStream.range(0, best.size())
            .mapToObj(i -> i < RESOLVED ? resolved(best.get(i)) : best.get(i))
            .toList());
  }

  private static Optional<Named> filled(FoundSignal signal, Folded name) {
    Mould mould = Mould.of(signal.signal().template());
    return new Aligner(name)
        .all(mould).stream()
            .filter(it -> it.share() == 1)
            .filter(it -> it.whole().equals(new Span(0, name.length())))
            .findFirst()
            .map(it -> {
              double share = (double) mould.constants() / Math.max(1, name.length());
              double weight =
                  WITHOUT_LAST_WORD + (WITH_HOLES - WITHOUT_LAST_WORD) * Math.min(1, 1.5 * share);
              Map<String, String> values = new LinkedHashMap<>();
              it.values(name).forEach(value -> values.put(value.name(), value.text()));
              return new Named(
                  signal,
                  weight * role(signal),
                  signal.signal().kind().word()
                      + ", put together as "
                      + signal.signal().template().shown(),
                  values);
            });
  }

  /// The name with its holes looked up: constants of the same folder that hold what the holes do.
  private Named resolved(Named named) {
    List<String> holes =
        named.signal().signal().template().parts().stream()
            .flatMap(part ->
                part instanceof Part.Hole(var hole, var _) ? Stream.of(hole) : Stream.empty())
            .filter(hole -> hole.matches("[\\w.]+"))
            .toList();
    boolean all = !holes.isEmpty() && holes.stream().allMatch(hole -> isConstant(hole, named));
    return all
        ? new Named(
            named.signal(),
            Math.min(1, named.score() + RESOLVED_BONUS),
            named.reason(),
            named.values())
        : named;
  }

  private boolean isConstant(String hole, Named named) {
    String wanted = named.values().getOrDefault(hole, "").replaceAll("^[_.]+|[_.]+$", "");
    String bare = hole.substring(hole.lastIndexOf('.') + 1);
    return code.named(bare, Optional.empty(), project(named.signal()), ALIKE).stream()
        .filter(found ->
            folder(found.path()).equals(folder(named.signal().path())) || hole.contains("."))
        .anyMatch(found ->
            found.symbol().signature().toLowerCase(Locale.ROOT).contains("\"" + wanted + "\""));
  }

  private Scope project(FoundSignal signal) {
    return new Scope(Map.of(signal.project(), scope.of(signal.project()).orElseThrow()));
  }

  private List<Named> near(Name name) {
    Map<String, FoundSignal> near = new HashMap<>();
    for (FoundSignal signal :
        code.signals().namedAlike(SignalWords.pieces(name.text()), scope, ALIKE)) {
      near.putIfAbsent(signal.signal().template().shown(), signal);
    }
    return DidYouMean.nearest(name.text(), near.keySet(), NEAREST).stream()
        .map(near::get)
        .map(signal ->
            new Named(
                signal, NEAR, signal.signal().kind().word() + ", a name near to it", Map.of()))
        .toList();
  }

  private static List<Named> sorted(List<Named> named) {
    return named.stream()
        .sorted(
            Comparator.comparingDouble(Named::score)
                .reversed()
                .thenComparingInt(it -> it.signal().path().length())
                .thenComparing(it -> place(it.signal())))
        .toList();
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static String place(FoundSignal found) {
    return found.project() + ":" + found.path() + ":" + found.signal().lines().first();
  }
}
