package kb.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kb.index.CodeView;
import kb.index.FoundSymbol;
import kb.index.Scope;

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

  /// The inner layers of a chain tell the cause.
  private static final double INNER = 0.01;

  /// Names in a sentence that are looked up.
  private static final int MOST_NAMES = 12;

  /// A name in a sentence is what it is about, or only an example: less sure than one alone.
  private static final Map<String, Double> IN_SENTENCE =
      Map.of("flag", 0.86, "env", 0.84, "path", 0.82, "metric", 0.74, "config", 0.7, "event", 0.66);

  private static final double ELSE_IN_SENTENCE = 0.6;

  /// Fields beside the message that hold a sentence of their own.
  private static final Set<String> ERRORS =
      Set.of("error", "err", "errorverbose", "errorcauses", "reason", "cause", "exception", "stderr");

  private final CodeView code;
  private final Scope scope;
  private final Set<String> projects;
  private final Candidates candidates;
  private final NameFinder names;
  private final FrameFinder frames;

  /// @param projects those that the pasted text names
  Reader(CodeView code, Scope scope, Set<String> projects) {
    this.code = code;
    this.scope = scope;
    this.projects = Set.copyOf(projects);
    this.candidates = new Candidates(code, scope, new Rarity(code));
    this.names = new NameFinder(code, scope);
    this.frames = new FrameFinder(code, scope);
  }

  Understood message(Message message) {
    List<Name> alone = Name.alone(message.text());
    List<Finding> findings = new ArrayList<>();
    alone.forEach(name -> findings.addAll(named(name)));
    List<Finding> layers = new ArrayList<>();
    for (String text : texts(message)) {
      said(text, message, findings, layers);
    }
    if (alone.isEmpty()) {
      inSentence(message.text()).forEach(findings::add);
    }
    String shape =
        !alone.isEmpty() ? alone.getFirst().shape() : layers.size() > 1 ? "chain" : "line";
    return new Understood(
        message,
        1,
        shape,
        sorted(findings),
        layers.size() > 1 ? layers : List.of(),
        Meanings.of(String.join("\n", texts(message))));
  }

  Understood trace(Trace trace) {
    List<FrameFinder.Framed> framed = frames.find(trace.frames());
    List<Finding> findings = new ArrayList<>();
    List<Finding> layers = new ArrayList<>();
    List<String> meanings = new ArrayList<>();
    for (Message message : trace.messages()) {
      Understood said = message(message);
      findings.addAll(said.findings());
      said.findings().stream().limit(1).filter(it -> said.found()).forEach(layers::add);
      meanings.addAll(said.meanings());
    }
    framed.forEach(it -> findings.add(new Finding.Passed(it)));
    framed.forEach(it -> layers.add(new Finding.Passed(it)));
    Message top =
        trace.messages().isEmpty()
            ? new Message("", 1, "", "", "", Map.of())
            : trace.messages().getFirst();
    return new Understood(top, 1, "trace", sorted(findings), layers, meanings);
  }

  /// The message, then what its fields say in sentences.
  private static List<String> texts(Message message) {
    List<String> texts = new ArrayList<>();
    texts.add(message.text());
    message
        .fields()
        .forEach((key, value) -> {
          if (ERRORS.contains(key.toLowerCase(Locale.ROOT)) && value.contains(" ")) {
            texts.add(value);
          }
        });
    return texts;
  }

  private void said(
      String said, Message message, List<Finding> findings, List<Finding> layers) {
    Folded text = Folded.of(said.strip().replaceFirst("(\\.\\.\\.|…)$", ""));
    List<Match> matches =
        candidates.of(text, new Support(message, projects)).stream()
            .filter(match -> !isErrorText(match, text))
            .toList();
    List<Match> chosen = new Layers(code, scope).settle(Chain.of(matches, text), matches);
    Map<String, Finding> found = new LinkedHashMap<>();
    for (int i = 0; i < chosen.size(); i++) {
      Match layer = chosen.get(i);
      Finding finding = new Finding.Said(layer, layer.score() + INNER * i);
      found.put(finding.place(), finding);
    }
    List<Finding> inner = new ArrayList<>(found.values());
    Collections.reverse(inner);
    layers.addAll(0, inner);
    for (Match match : matches) {
      Finding other = new Finding.Said(match, match.score() * rank(match, chosen));
      found.putIfAbsent(other.place(), other);
    }
    findings.addAll(found.values());
  }

  private static double rank(Match match, List<Match> chosen) {
    return chosen.stream()
        .filter(layer -> layer.core().overlaps(match.core()))
        .mapToDouble(layer -> layer.core().equals(match.core()) ? ALIKE : SECOND)
        .min()
        .orElse(1);
  }

  /// Texts of error numbers come from the system, whoever repeats them.
  private static boolean isErrorText(Match match, Folded text) {
    return Meanings.isErrorText(text.text().substring(match.core().from(), match.core().to()));
  }

  private List<Finding> named(Name name) {
    List<Finding> found = new ArrayList<>();
    names.find(name).forEach(it -> found.add(new Finding.Called(it, it.score())));
    for (FoundSymbol symbol : names.symbols(name, MOST)) {
      found.add(new Finding.Defined(symbol, NameFinder.ofSymbol(symbol)));
    }
    return found;
  }

  private List<Finding> inSentence(String text) {
    List<Finding> found = new ArrayList<>();
    Name.within(text).stream()
        .limit(MOST_NAMES)
        .forEach(name -> {
          double share = IN_SENTENCE.getOrDefault(name.shape(), ELSE_IN_SENTENCE);
          names.exact(name).stream()
              .filter(it -> name.tells(it.signal().signal().kind()))
              .forEach(it -> found.add(new Finding.Called(it, it.score() * share)));
        });
    return found;
  }

  private static List<Finding> sorted(List<Finding> findings) {
    Map<String, Finding> byPlace = new LinkedHashMap<>();
    findings.stream()
        .sorted(Comparator.comparingDouble(Finding::score).reversed())
        .forEach(it -> byPlace.putIfAbsent(it.place(), it));
    return byPlace.values().stream().limit(MOST).toList();
  }
}
