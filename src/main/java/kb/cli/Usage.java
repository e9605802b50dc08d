package kb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.model.UserError;
import kb.text.DidYouMean;
import org.apache.commons.cli.CommandLine;
import org.apache.commons.cli.DefaultParser;
import org.apache.commons.cli.MissingArgumentException;
import org.apache.commons.cli.Option;
import org.apache.commons.cli.Options;
import org.apache.commons.cli.ParseException;
import org.apache.commons.cli.UnrecognizedOptionException;

/// A verb's command line: what it does, what it takes, and examples that lead its help.
///
/// @param verb its name
/// @param sentence what it does
/// @param words what its words are called, as in `[QUESTION...]`; empty when it takes none
/// @param flags its own options; `--home` and `--help` are every verb's
/// @param examples command lines, each runnable as it stands
record Usage(String verb, String sentence, String words, List<Flag> flags, List<String> examples) {
  /// Where the meanings of options begin, in columns.
  private static final int INDENT = 20;

  Usage {
    flags = Stream.concat(flags.stream(), Stream.of(Flag.HOME, Flag.HELP)).toList();
    examples = List.copyOf(examples);
  }

  /// Reads a command line; what it does not know is an error with the nearest that it does.
  Arguments parse(List<String> line) {
    try {
      CommandLine parsed =
          DefaultParser.builder()
              .setAllowPartialMatching(false)
              .get()
              .parse(options(), line.toArray(String[]::new));
      if (words.isEmpty() && !parsed.getArgList().isEmpty()) {
        throw UserError.usage(
            "kb " + verb + " takes no words: " + String.join(" ", parsed.getArgList()), hint());
      }
      return new Arguments(parsed);
    } catch (UnrecognizedOptionException e) {
      throw UserError.usage(
          "kb " + verb + " knows no " + e.getOption() + ".", nearest(e.getOption()));
    } catch (MissingArgumentException e) {
      throw UserError.usage("--" + e.getOption().getLongOpt() + " takes a value.", hint());
    } catch (ParseException e) {
      throw UserError.usage(String.valueOf(e.getMessage()), hint());
    }
  }

  private Options options() {
    Options options = new Options();
    for (Flag flag : flags) {
      options.addOption(
          Option.builder(flag.letter().isEmpty() ? null : flag.letter())
              .longOpt(flag.name())
              .hasArg(!flag.value().isEmpty())
              .get());
    }
    return options;
  }

  private String nearest(String option) {
    String wanted = option.replaceFirst("^-+", "");
    return DidYouMean.nearest(wanted, flags.stream().map(Flag::name).toList())
        .map(near -> "Did you mean --" + near + "?")
        .orElse(hint());
  }

  private String hint() {
    return "`kb "
        + verb
        + " --help` shows what it takes. Words that begin with a dash stand behind --.";
  }

  /// The help, examples first: they are what most people came for.
  String help() {
    List<String> lines = new ArrayList<>();
    lines.add(sentence);
    lines.add("");
    lines.add("  kb " + verb + (words.isEmpty() ? "" : " " + words) + " [OPTIONS]");
    if (!examples.isEmpty()) {
      lines.add("");
      examples.forEach(example -> lines.add("  " + example));
    }
    lines.add("");
    flags.forEach(flag -> lines.add(line(flag)));
    return lines.stream().collect(Collectors.joining("\n", "", "\n"));
  }

  private static String line(Flag flag) {
    String letter = flag.letter().isEmpty() ? "" : "-" + flag.letter() + ", ";
    String value = flag.value().isEmpty() ? "" : " " + flag.value();
    String name = "  " + letter + "--" + flag.name() + value;
    return name + " ".repeat(Math.max(1, INDENT - name.length())) + flag.meaning();
  }
}
