package kb.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kb.model.UserError;
import kb.text.DidYouMean;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command `kb`: the list of its verbs, and the one place where errors become sentences and
/// exit codes.
public final class KbCommand {
  private static final String VERSION = "kb 0.1.0";

  private final Map<String, Verb> verbs = new LinkedHashMap<>();

  public KbCommand() {
    verbs.put("ask", AskCommand.ask());
    verbs.put("search", AskCommand.search());
    verbs.put("show", new ShowCommand());
    verbs.put("link", new LinkCommand());
    verbs.put("links", new LinksCommand());
    verbs.put("project", new ProjectCommand());
    verbs.put("sync", new SyncCommand());
    verbs.put("serve", new ServeCommand());
    verbs.put("doctor", new DoctorCommand());
    verbs.put("init", new InitCommand());
  }

  /// Runs one command line.
  public Exit run(List<String> arguments, Session session) {
    try {
      return parsed(arguments, session);
    } catch (ParameterException e) {
      session.err().println("kb: " + e.getMessage());
      suggest(e, session);
      return Exit.USAGE;
    } catch (UserError e) {
      session.err().println("kb: " + e.sentence());
      session.err().println("  " + e.nextStep());
      return e.kind() == UserError.Kind.USAGE ? Exit.USAGE : Exit.FAILED;
    } finally {
      session.out().flush();
      session.err().flush();
    }
  }

  private Exit parsed(List<String> arguments, Session session) {
    if (arguments.isEmpty()) {
      session.err().print(new CommandLine(root()).getUsageMessage());
      return Exit.USAGE;
    }
    Verb verb = verbs.get(arguments.getFirst());
    if (verb == null && !arguments.getFirst().startsWith("-")) {
      throw unknown(arguments.getFirst());
    }
    if (verb == null) {
      return withoutVerb(arguments, new CommandLine(root()), session);
    }
    CommandLine line = new CommandLine(verb.spec());
    ParseResult parsed =
        line.parseArgs(arguments.subList(1, arguments.size()).toArray(String[]::new));
    if (parsed.isUsageHelpRequested()) {
      session.out().print(line.getUsageMessage());
      return Exit.FOUND;
    }
    return verb.run(
        parsed,
        Options.text(parsed, "--home").map(Path::of).map(session::withHome).orElse(session));
  }

  private UserError unknown(String word) {
    return UserError.usage(
        "There is no verb `" + word + "`.",
        DidYouMean.nearest(word, verbs.keySet())
            .map(near -> "Did you mean: kb " + near + "?")
            .orElse("To ask a question: kb ask \"" + word + " ...\""));
  }

  private Exit withoutVerb(List<String> arguments, CommandLine root, Session session) {
    ParseResult parsed = root.parseArgs(arguments.toArray(String[]::new));
    session.out().print(parsed.isVersionHelpRequested() ? VERSION + "\n" : root.getUsageMessage());
    return Exit.FOUND;
  }

  /// The verbs as picocli lists and corrects them. Only the help and the wrong word come here, so
  /// that the right one pays for one verb, not for all.
  private CommandSpec root() {
    CommandSpec root = CommandSpec.create().name("kb");
    root.usageMessage()
        .description(
            "A systems knowledge base that answers with notes and the source they are about.")
        .footer(
            "",
            "Exit codes: 0 found, 1 nothing found, 2 the command was wrong, 3 it could not be"
                + " done.",
            "",
            "Begin with:  kb ask \"why does etcd refuse writes\"");
    root.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("This help.").build());
    root.addOption(
        OptionSpec.builder("--version").versionHelp(true).description("Which kb this is.").build());
    verbs.forEach((name, verb) -> root.addSubcommand(name, new CommandLine(verb.spec())));
    return root;
  }

  private void suggest(ParameterException error, Session session) {
    List<String> near =
        error instanceof UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String name = error.getCommandLine().getCommandSpec().name();
    session
        .err()
        .println(
            near.isEmpty()
                ? "  `" + name + " --help` shows what it takes."
                : "  Did you mean: " + String.join(", ", near) + "?");
  }
}
