package kb.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kb.model.UserError;
import kb.text.DidYouMean;

/// The command `kb`: the list of its verbs, and the one place where errors become sentences and
/// exit codes.
public final class KbCommand {
  private static final String VERSION = "kb 0.1.0";

  private final Map<String, Verb> verbs = new LinkedHashMap<>();

  public KbCommand() {
    verbs.put("ask", AskCommand.ask());
    verbs.put("explain", new ExplainCommand());
    verbs.put("search", AskCommand.search());
    verbs.put("show", new ShowCommand());
    verbs.put("link", new LinkCommand());
    verbs.put("links", new LinksCommand());
    verbs.put("project", new ProjectCommand());
    verbs.put("sync", new SyncCommand());
    verbs.put("serve", new ServeCommand());
    verbs.put("gaps", new GapsCommand());
    verbs.put("doctor", new DoctorCommand());
    verbs.put("init", new InitCommand());
  }

  /// Runs one command line.
  public Exit run(List<String> arguments, Session session) {
    try {
      return parsed(arguments, session);
    } catch (UserError e) {
      session.err().println("kb: " + e.sentence());
      session.err().println("  " + e.nextStep());
      return e.kind() == UserError.Kind.USAGE ? Exit.USAGE : Exit.FAILED;
    } finally {
      session.out().flush();
      session.err().flush();
    }
  }

  private Exit parsed(List<String> line, Session session) {
    if (line.isEmpty()) {
      session.err().print(help());
      return Exit.USAGE;
    }
    String word = line.getFirst();
    if (word.equals("--help") || word.equals("-h") || word.equals("help")) {
      session.out().print(help());
      return Exit.FOUND;
    }
    if (word.equals("--version")) {
      session.out().println(VERSION);
      return Exit.FOUND;
    }
    Verb verb = verbs.get(word);
    if (verb == null) {
      throw unknown(word);
    }
    Arguments arguments = verb.usage().parse(line.subList(1, line.size()));
    if (arguments.has(Flag.HELP)) {
      session.out().print(verb.usage().help());
      return Exit.FOUND;
    }
    return verb.run(
        arguments, arguments.text(Flag.HOME).map(Path::of).map(session::withHome).orElse(session));
  }

  private UserError unknown(String word) {
    return UserError.usage(
        "There is no verb `" + word + "`.",
        DidYouMean.nearest(word, verbs.keySet())
            .map(near -> "Did you mean: kb " + near + "?")
            .orElse("To ask a question: kb ask \"" + word + " ...\""));
  }

  private String help() {
    StringBuilder help = new StringBuilder();
    help.append(
        "A systems knowledge base that answers with notes and the source they are about.\n\n");
    verbs.forEach((name, verb) ->
        help.append(String.format(Locale.ROOT, "  %-9s%s%n", name, verb.usage().sentence())));
    return help.append("\nkb VERB --help tells more. Begin with:\n\n")
        .append("  kb ask \"why does etcd refuse writes\"\n\n")
        .append(
            "Exit codes: 0 found, 1 nothing found, 2 the command was wrong, 3 it could not be"
                + " done.\n")
        .toString();
  }
}
