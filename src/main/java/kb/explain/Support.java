package kb.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.index.FoundSignal;
import kb.model.Signal;

/// What speaks for or against a signal beside its words: hints of the envelope, never trusted
/// alone.
///
/// The figures are in nats, as the weights of words are: a hint is worth one more word.
final class Support {
  private static final Pattern CALLER = Pattern.compile("([\\w./@-]+\\.\\w+):(\\d+)");

  private static final double SAME_FIELD = 2.5;
  private static final double OTHER_FIELDS = -1.5;
  private static final double SAME_FILE = 3;
  private static final double SAME_FOLDER = 2;
  private static final double OTHER_FILE = -1;
  private static final double NEAR_LINE = 1.5;
  private static final double SAME_MODULE = 1.5;

  /// A shorter name of a logger is the name of many things.
  private static final int SHORTEST_LOGGER = 3;

  /// Code moves between versions, but seldom far.
  private static final int NEAR = 40;

  private static final double SAME_LEVEL = 1;
  private static final double OTHER_LEVEL = -1.5;
  private static final double SAME_PROJECT = 3;

  private final Message message;
  private final Set<String> projects;

  /// @param projects those that the text or its envelope names
  Support(Message message, Set<String> projects) {
    this.message = message;
    this.projects = Set.copyOf(projects);
  }

  /// How much, and why.
  record Weighed(double weight, List<String> reasons) {}

  Weighed weigh(FoundSignal found) {
    List<String> reasons = new ArrayList<>();
    double weight = fields(found.signal(), reasons);
    weight += caller(found, reasons);
    weight += logger(found, reasons);
    weight += level(found.signal(), reasons);
    Weighed project = ofProject(found);
    reasons.addAll(project.reasons());
    return new Weighed(weight + project.weight(), reasons);
  }

  /// The same of what the log call passed on.
  Weighed ofProject(FoundSignal found) {
    return projects.contains(found.project())
        ? new Weighed(SAME_PROJECT, List.of("the text names " + found.project()))
        : new Weighed(0, List.of());
  }

  private double fields(Signal signal, List<String> reasons) {
    String written = signal.details().getOrDefault("fields", "");
    if (written.isEmpty() || message.fields().isEmpty()) {
      return 0;
    }
    List<String> keys = Arrays.asList(written.split(" "));
    List<String> same = keys.stream().filter(message.fields()::containsKey).toList();
    if (!same.isEmpty()) {
      reasons.add("same fields: " + String.join(", ", same));
    }
    return same.size() * SAME_FIELD + (keys.size() - same.size()) * OTHER_FIELDS;
  }

  private double caller(FoundSignal found, List<String> reasons) {
    Matcher caller = CALLER.matcher(message.caller());
    if (!caller.find()) {
      return 0;
    }
    String path = "/" + found.path();
    String file = caller.group(1).replaceFirst("^(\\.{0,2}/)+", "");
    String name = file.substring(file.lastIndexOf('/') + 1);
    if (!path.endsWith("/" + name)) {
      return OTHER_FILE;
    }
    reasons.add("caller " + message.caller());
    double folder = file.contains("/") && path.endsWith("/" + file) ? SAME_FOLDER : 0;
    int line =
        Integer.parseInt(caller.group(2).substring(0, Math.min(8, caller.group(2).length())));
    boolean near = Math.abs(found.signal().lines().first() - line) <= NEAR;
    return SAME_FILE + folder + (near ? NEAR_LINE : 0);
  }

  /// A logger is called after the class, the file or the package that it is in.
  private double logger(FoundSignal found, List<String> reasons) {
    String last = plain(message.logger().replaceFirst("^.*[./:](?=.)", ""));
    if (last.length() < SHORTEST_LOGGER) {
      return 0;
    }
    String[] path = found.path().split("/");
    String file = path[path.length - 1].replaceFirst("\\.\\w+$", "");
    boolean ofFile = plain(file).equals(last);
    boolean ofFolder =
        Arrays.stream(path).limit(path.length - 1L).anyMatch(it -> plain(it).equals(last));
    if (ofFile || ofFolder) {
      reasons.add("logger " + message.logger());
    }
    return ofFile ? SAME_FILE : ofFolder ? SAME_MODULE : 0;
  }

  private static String plain(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "").toLowerCase(Locale.ROOT);
  }

  private double level(Signal signal, List<String> reasons) {
    if (signal.level().isEmpty() || message.level().isEmpty()) {
      return 0;
    }
    boolean same = signal.level().equals(message.level());
    if (same) {
      reasons.add("level " + signal.level());
    }
    return same ? SAME_LEVEL : OTHER_LEVEL;
  }
}
