package kb.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.explain.paste.Code;
import kb.explain.paste.Codes;
import kb.index.CodeView;
import kb.index.FoundSymbol;
import kb.index.Scope;
import kb.model.FileRole;
import kb.model.Signal;

/// Understands one message, name or trace: which statements may have said it, and how surely.
///
/// Safe for many threads.
final class Reader {
  /// Findings kept for a thing: more are not alternatives, but noise.
  private static final int MOST = 30;

  /// A statement with the same words at another place is as good, but for the order.
  private static final double ALIKE = 0.99;

  /// One that shares its place in the text with a better one is the second choice.
  private static final double SECOND = 0.85;

  /// What an inner layer is put before an outer one by.
  private static final double INNER = 0.01;

  /// Names in a sentence that are looked up.
  private static final int MOST_NAMES = 12;

  /// A name in a sentence is what it is about, or only an example: less sure than one alone.
  private static final Map<String, Double> IN_SENTENCE =
      Map.of("flag", 0.86, "env", 0.84, "path", 0.82, "metric", 0.74, "config", 0.7, "event", 0.66);

  private static final double ELSE_IN_SENTENCE = 0.6;

  /// Where the sentence itself is understood, the names in it are details.
  private static final double DETAIL = 0.8;

  private static final double ELSEWHERE = 0.9;

  /// What another program may say just so is less sure.
  private static final double STRANGE = 0.95;

  /// One of another project that is not the whole of its piece of the text is by accident.
  private static final double WHOLE = 0.8;

  private static final double PART = 0.85;

  /// A layer of another project than the next is believed from this evidence on: a sentence.
  private static final double TELLS = 14;

  /// A layer less sure than this would mislead.
  private static final double LAYER = 0.5;

  /// gRPC's own words around a message say nothing of who failed.
  private static final double FRAME = 0.75;

  /// What a runtime's statement is worth beside the program's own.
  private static final double RUNTIME = 0.7;

  /// A layer that more functions of a project, or more projects than these say is common speech,
  /// and no cause.
  private static final int COMMON = 2;

  /// What is said in a file that the trace goes through is lifted.
  private static final double IN_FRAME = 0.1;

  /// What a flag is lifted by that is defined in a file called as the command is.
  private static final double OF_COMMAND = 0.05;

  /// A key of one word stands in any program's settings.
  private static final double PLAIN = 0.45;

  /// From here on a short message is believed that no other project says anything like.
  private static final double SHORT = 0.47;

  private static final double ALL = 0.8;

  /// One of another project that is so near is a rival.
  private static final double RIVAL = 0.75;

  /// The reason of an event says less than its message.
  private static final double BESIDE = 0.8;

  /// What a message is lifted by that is said together with its reason.
  private static final double SAYS_BOTH = 0.15;

  /// How Go names what it was at: `dial tcp`, `lookup example.org on 10.0.0.1:53`.
  private static final Pattern OPERATION =
      Pattern.compile(
          "(?:dial|read|write|listen|accept|lookup|(?:Get|Post|Put|Head|Delete) \")\\b.*");

  /// What names no cause: a value with its name that a logger put between brackets, as
  /// `[api_version: 1.6.0]`, and gRPC's code.
  private static final Pattern FIELD =
      Pattern.compile("\\[\\w+: [^\\]]*\\]|rpc error: code = \\w+ desc =");

  private final CodeView code;
  private final Scope scope;
  private final Set<String> projects;
  private final Set<String> runtimes;
  private final boolean lonely;
  private final Candidates candidates;
  private final NameFinder names;
  private final FrameFinder frames;
  private final TextFinder texts;
  private final TextFinder ofRuntimes;

  /// @param projects those that the pasted text names
  /// @param runtimes projects whose words everybody repeats
  /// @param lonely whether there is one thing to explain, and nothing beside it
  Reader(CodeView code, Scope scope, Set<String> projects, Set<String> runtimes, boolean lonely) {
    this.runtimes = Set.copyOf(runtimes);
    this.lonely = lonely;
    this.code = code;
    this.scope = scope;
    this.projects = Set.copyOf(projects);
    this.candidates = new Candidates(code, scope, new Rarity(code));
    this.names = new NameFinder(code, scope);
    this.frames = new FrameFinder(code, scope);
    this.texts = new TextFinder(code, scope, projects);
    this.ofRuntimes = new TextFinder(code, scope.only(runtimes), projects);
  }

  Understood message(Message message) {
    List<Name> alone = Name.alone(message.text());
    List<Finding> findings = new ArrayList<>();
    alone.forEach(name -> findings.addAll(named(name, message)));
    List<Finding> layers = new ArrayList<>();
    said(message, findings, layers);
    beside(message.names(), findings);
    if (alone.isEmpty()) {
      boolean said = findings.stream().anyMatch(it -> it.score() >= Understood.CONFIDENT);
      if (lonely || !said) {
        inSentence(message.text()).forEach(it -> findings.add(said ? it.times(DETAIL) : it));
      }
    }
    String shape =
        !alone.isEmpty() ? alone.getFirst().shape() : layers.size() > 1 ? "chain" : "line";
    return new Understood(
        message,
        1,
        shape,
        unrivalled(sorted(findings)),
        layers.size() > 1 ? layers : List.of(),
        Meanings.of(String.join("\n", message.texts())));
  }

  /// Names that stand beside a message, as the reason of an event does: what says both is it, and
  /// where the message is understood the name alone is a detail.
  private void beside(List<Name> beside, List<Finding> findings) {
    double share =
        findings.stream().anyMatch(it -> it.score() >= Understood.CONFIDENT)
            ? BESIDE * DETAIL
            : BESIDE;
    for (Name name : beside) {
      List<NameFinder.Named> found = names.inSentence(name);
      Set<String> places =
          found.stream().map(it -> new Finding.Called(it, 0).place()).collect(Collectors.toSet());
      findings.replaceAll(it ->
          places.contains(it.place()) ? it.lifted(SAYS_BOTH, "says " + name.text() + " too") : it);
      found.forEach(it -> findings.add(new Finding.Called(it, it.score() * share)));
    }
  }

  /// Names that are known to be such.
  Understood names(Message message) {
    List<Finding> findings = new ArrayList<>();
    for (Name name : message.names()) {
      findings.addAll(named(name, message));
    }
    String shape = message.names().isEmpty() ? "name" : message.names().getFirst().shape();
    return new Understood(
        message, 1, shape, sorted(findings), List.of(), Meanings.of(message.text()));
  }

  /// What is called before the first flag: `weed server -filer` is read in `server.go`.
  private static Set<String> command(String text) {
    return Stream.of(text.strip().split("\\s+"))
        .takeWhile(word -> !word.startsWith("-"))
        .map(word -> word.substring(word.lastIndexOf('/') + 1))
        .collect(Collectors.toSet());
  }

  private static String bareFile(Finding finding) {
    String name = finding.file().substring(finding.file().lastIndexOf('/') + 1);
    return name.substring(0, Math.max(0, name.indexOf('.')));
  }

  Understood trace(Trace trace) {
    List<FrameFinder.Framed> framed = frames.find(trace.frames());
    List<Finding> findings = new ArrayList<>();
    List<Finding> layers = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    List<Finding> passed =
        framed.stream().map(it -> (Finding) new Finding.Passed(it, it.score())).toList();
    Set<String> files = passed.stream().map(Finding::file).collect(Collectors.toSet());
    for (Message message : trace.messages()) {
      Understood said = message(message);
      said.findings().stream()
          .map(it ->
              files.contains(it.file())
                  ? it.lifted(IN_FRAME, "a frame of the trace is of the same file")
                  : it)
          .forEach(findings::add);
      said.findings().stream().limit(1).filter(it -> said.found()).forEach(layers::add);
      meanings.addAll(said.meanings());
    }
    findings.addAll(passed);
    layers.addAll(passed);
    Message top = trace.messages().getFirst();
    return new Understood(top, 1, "trace", sorted(findings), layers, meanings);
  }

  /// A text with everything that fits it, and with what it is split into.
  private record Split(List<Match> matches, List<Match> layers) {}

  private Split split(String said, Support support) {
    Folded text = Folded.of(said.strip().replaceFirst("(\\.\\.\\.|…)$", ""));
    List<Span> system = Meanings.errorTexts(text.text());
    List<Match> matches =
        candidates.of(text, support).stream()
            .filter(match -> !isErrorText(match, text, system))
            .toList();
    return new Split(matches, Chain.of(matches, text));
  }

  /// What a message and its fields may have been said by; layers come innermost first.
  private void said(Message message, List<Finding> findings, List<Finding> layers) {
    Support support = new Support(message, projects);
    // The level, the caller and the fields are of the log call: what its fields say, others said.
    Support ofFields = new Support(Message.bare(message.text(), message.line()), projects);
    List<Split> splits =
        message.texts().stream()
            .map(text -> split(text, text.equals(message.text()) ? support : ofFields))
            .toList();
    List<Match> chosen =
        new Layers(code, scope)
            .settle(
                splits.stream().flatMap(it -> it.layers().stream()).toList(),
                splits.stream().flatMap(it -> it.matches().stream()).toList());
    Map<String, Finding> found = new LinkedHashMap<>();
    ranked(chosen, splits.stream().flatMap(it -> it.matches().stream()).toList())
        .forEach(it -> found.put(it.place(), it));
    List<Finding> inner = new ArrayList<>(found.values());
    Collections.reverse(inner);
    inner.stream().filter(it -> it.score() >= LAYER).forEach(layers::add);
    for (Split split : splits) {
      for (Match match : split.matches()) {
        double share = match.goesOn() && !chosen.isEmpty() ? PART : 1;
        Finding other = new Finding.Said(match, score(match) * rank(match, chosen) * share);
        found.putIfAbsent(other.place(), other);
      }
    }
    findings.addAll(found.values());
  }

  /// The layers of a chain, outermost first: an inner one tells the cause, and goes before an outer
  /// one of the same text, when it is sure.
  private List<Finding> ranked(List<Match> layers, List<Match> matches) {
    List<Finding> ranked = new ArrayList<>();
    Optional<Match> around = Optional.empty();
    double outer = 0;
    double began = 1;
    for (int i = 0; i < layers.size(); i++) {
      Match layer = layers.get(i);
      if (i > 0 && !layers.get(i - 1).text().equals(layer.text())) {
        around = Optional.empty();
        outer = 0;
      }
      double own = score(layer) * around.map(it -> trust(it, layer)).orElse(1.0);
      boolean goesOn = i > 0 && layer.goesOn() && isSameProject(layers.get(i - 1), layer);
      boolean lifted = !goesOn && around.filter(it -> isCause(it, layer, own, matches)).isPresent();
      // What goes on with a text tells less than what began it.
      double score = goesOn ? Math.min(own, began) : lifted ? Math.max(own, outer + INNER) : own;
      began = goesOn ? began - INNER : score - INNER;
      outer = Math.max(outer, score);
      around = score >= Understood.CONFIDENT && !isFrame(layer) ? Optional.of(layer) : around;
      ranked.add(new Finding.Said(layer, score));
    }
    return ranked;
  }

  private static boolean isSameProject(Match one, Match other) {
    return one.signal().project().equals(other.signal().project());
  }

  /// Whether a layer tells the cause of the nearest one around it that is sure.
  private boolean isCause(Match outer, Match inner, double score, List<Match> matches) {
    boolean related = isSameProject(outer, inner);
    long alike =
        matches.stream()
            .filter(it -> it.text().equals(inner.text()) && it.core().equals(inner.core()))
            .filter(it -> it.signal().role() == FileRole.SOURCE)
            .filter(it -> !related || it.signal().project().equals(inner.signal().project()))
            .map(it ->
                related
                    ? it.signal().path() + it.signal().signal().enclosing()
                    : it.signal().project())
            .distinct()
            .count();
    return inner.core().from() >= outer.core().to()
        && score >= Understood.CONFIDENT
        && inner.signal().role() == FileRole.SOURCE
        && alike <= COMMON
        && (related || (inner.evidence() >= TELLS && !isStrange(outer, inner)));
  }

  private double trust(Match outer, Match inner) {
    boolean other = !outer.signal().project().equals(inner.signal().project());
    boolean part = other && inner.coverage() < WHOLE;
    return (isStrange(outer, inner) ? STRANGE : 1) * (part ? PART : 1);
  }

  private static double score(Match match) {
    return match.score() * (isFrame(match) ? FRAME : 1);
  }

  private static boolean isFrame(Match match) {
    return match.signal().signal().template().shown().startsWith("rpc error: code =");
  }

  /// Whether a layer is of a project in another language than the one around it, and the text does
  /// not name it: a program that nobody follows may well say the same.
  private boolean isStrange(Match outer, Match inner) {
    return !outer.signal().project().equals(inner.signal().project())
        && !projects.contains(inner.signal().project())
        && !extension(outer).equals(extension(inner));
  }

  private static String extension(Match match) {
    String path = match.signal().path();
    return path.substring(path.lastIndexOf('.') + 1);
  }

  private static double rank(Match match, List<Match> chosen) {
    return chosen.stream()
        .filter(layer -> layer.text().equals(match.text()))
        .filter(layer -> layer.core().overlaps(match.core()))
        .mapToDouble(layer -> layer.core().equals(match.core()) ? ALIKE : SECOND)
        .min()
        .orElse(1);
  }

  /// Texts of error numbers come from the system, whoever repeats them.
  private static boolean isErrorText(Match match, Folded text, List<Span> system) {
    boolean inside =
        match.alignment().texts().stream()
            .map(span -> trimmed(span, text))
            .allMatch(span -> system.stream().anyMatch(each -> each.holds(span)));
    return inside
        || Meanings.isErrorText(text.text().substring(match.core().from(), match.core().to()));
  }

  /// A constant text without the signs around its words.
  private static Span trimmed(Span span, Folded text) {
    int from = span.from();
    int to = span.to();
    while (from < to && !Character.isLetterOrDigit(text.text().charAt(from))) {
      from++;
    }
    while (to > from && !Character.isLetterOrDigit(text.text().charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }

  /// What no statement explains, with the lines of source that hold its text; then what its
  /// language's runtime says of it.
  Understood lookedUp(Understood understood) {
    Message message = understood.message();
    List<String> said = message.texts().stream().filter(it -> !Meanings.isErrorText(it)).toList();
    Stream<TextFinder.Written> found =
        Stream.of(
                named(message).flatMap(it -> texts.name(it).stream()),
                said.stream().flatMap(it -> texts.assertion(it).stream()),
                said.stream().flatMap(it -> texts.message(it).stream()),
                said.stream().flatMap(it -> texts.run(it).stream()))
            .flatMap(it -> it);
    Understood written = with(withExits(understood), found);
    return written.found()
        ? written
        : with(
            written,
            isOfRuntime(message.text())
                ? Meanings.ofRuntimes(message.text()).stream()
                    .flatMap(it -> ofRuntimes.literal(it).stream())
                : Stream.empty());
  }

  /// Whether nothing but a runtime speaks: what a program says around its words is the program's.
  private static boolean isOfRuntime(String text) {
    return Stream.of(text.replaceFirst("^rpc error: code = \\w+ desc = ", "").split(": "))
        .allMatch(piece -> Meanings.isErrorText(piece) || OPERATION.matcher(piece).lookingAt());
  }

  /// With what systemd and libc call the exit codes that are named: `203/EXEC` is `EXIT_EXEC`.
  private Understood withExits(Understood understood) {
    List<Finding> findings = new ArrayList<>(understood.findings());
    Codes.in(understood.message().text()).stream()
        .filter(it -> it.kind() == Code.Kind.EXIT && !it.number().isEmpty() && !it.name().isEmpty())
        .map(it -> new Name("EXIT_" + it.name(), "status"))
        .forEach(name -> findings.addAll(named(name, understood.message())));
    return understood.with(sorted(findings));
  }

  /// The names that a message may be about. In a sentence what only looks like one may be a value.
  private Stream<Name> named(Message message) {
    List<Name> alone = new ArrayList<>(message.names());
    alone.addAll(Name.alone(message.text()));
    Stream<Name> within =
        lonely && alone.isEmpty()
            ? Name.within(message.text()).stream()
                .filter(it ->
                    it.shape().equals("env") || message.text().contains("`" + it.text() + "`"))
            : Stream.empty();
    return Stream.concat(alone.stream(), within).distinct().limit(MOST_NAMES);
  }

  /// A statement whose very line holds the text is lifted; other lines are findings of their own.
  private Understood with(Understood understood, Stream<TextFinder.Written> lines) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    understood.findings().forEach(it -> findings.put(it.place(), it));
    lines
        .map(it -> (Finding) new Finding.Written(it, it.score()))
        .forEach(line ->
            findings.merge(
                line.place(),
                line,
                (known, written) ->
                    known.lifted(Math.max(0, written.score() - known.score()), "to the letter")));
    return understood.with(sorted(List.copyOf(findings.values())));
  }

  private boolean isForeignRuntime(Finding finding) {
    return runtimes.contains(finding.project()) && !projects.contains(finding.project());
  }

  /// A short message that fits as a whole is believed where nobody else says anything like it.
  private static List<Finding> unrivalled(List<Finding> findings) {
    if (findings.isEmpty()
        || !(findings.getFirst() instanceof Finding.Said(var match, var score))
        || score >= Understood.CONFIDENT
        || score < SHORT
        || match.coverage() < ALL
        || match.signal().role() != FileRole.SOURCE) {
      return findings;
    }
    boolean rivalled =
        findings.stream()
            .filter(it -> !it.project().equals(match.signal().project()))
            .anyMatch(it -> it.score() >= RIVAL * score);
    if (rivalled) {
      return findings;
    }
    List<Finding> believed = new ArrayList<>(findings);
    believed.set(
        0, findings.getFirst().lifted(Understood.CONFIDENT - score, "nobody else says it"));
    return believed;
  }

  /// Whether a text only stands there, to be compared with or to be translated.
  private static boolean isRepeated(Finding finding) {
    return finding instanceof Finding.Said(var match, var _)
        && match.signal().signal().kind() == Signal.Kind.TEXT;
  }

  private List<Finding> named(Name name, Message message) {
    boolean bare = lonely && message.text().strip().equals(name.text());
    double share = bare || name.isCompound() ? 1 : PLAIN;
    List<Finding> found = new ArrayList<>();
    names.find(name).forEach(it -> found.add(new Finding.Called(it, it.score() * share)));
    for (FoundSymbol symbol : names.symbols(name, MOST)) {
      found.add(new Finding.Defined(symbol, NameFinder.ofSymbol(symbol) * share));
    }
    return found;
  }

  private List<Finding> inSentence(String text) {
    List<Finding> found = new ArrayList<>();
    Set<String> command = command(text);
    Name.within(FIELD.matcher(text).replaceAll(" ")).stream()
        .filter(Name::isCompound)
        .limit(MOST_NAMES)
        .forEach(name -> {
          double sure = IN_SENTENCE.getOrDefault(name.shape(), ELSE_IN_SENTENCE);
          names.inSentence(name).stream()
              .filter(it -> name.tells(it.signal().signal().kind()))
              .map(it -> new Finding.Called(it, it.score() * sure * meant(it)))
              .map(it ->
                  command.contains(bareFile(it)) ? it.lifted(OF_COMMAND, "of the command") : it)
              .forEach(found::add);
        });
    return found;
  }

  /// Where the text names projects, a name is more likely one of theirs.
  private double meant(NameFinder.Named named) {
    return projects.isEmpty() || projects.contains(named.signal().project()) ? 1 : ELSEWHERE;
  }

  /// A name that a project defines once for each of its versions, in files of one name, is one.
  private static String kept(Finding finding) {
    return finding instanceof Finding.Called(var named, var _)
        ? named.signal().project()
            + ":"
            + named.signal().path().replaceAll("/v\\d[^/]*(?=/)", "")
            + ":"
            + named.signal().signal().template().shown()
            + named.signal().signal().enclosing()
        : finding.place();
  }

  /// Best first, each place once. Where a program's own statement is known, that of its language's
  /// runtime only says how.
  private List<Finding> sorted(List<Finding> findings) {
    boolean own =
        findings.stream()
            .anyMatch(it ->
                it.score() >= Understood.CONFIDENT && !isForeignRuntime(it) && !isRepeated(it));
    Map<String, Finding> byPlace = new LinkedHashMap<>();
    findings.stream()
        .map(it -> own && isForeignRuntime(it) ? it.times(RUNTIME) : it)
        .sorted(Comparator.comparingDouble(Finding::score).reversed())
        .forEach(it -> byPlace.putIfAbsent(kept(it), it));
    return byPlace.values().stream().limit(MOST).toList();
  }
}
