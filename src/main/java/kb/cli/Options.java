package kb.cli;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import kb.model.Request;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/// The options several verbs share, each named and explained once.
final class Options {
  private Options() {}

  /// A verb's beginning: its name, a sentence, examples below the options.
  static CommandSpec verb(String name, String sentence, String... examples) {
    CommandSpec spec = CommandSpec.create().name("kb " + name);
    spec.usageMessage().description(sentence);
    spec.usageMessage().footer(examples);
    spec.usageMessage().sortOptions(false);
    spec.addOption(
        OptionSpec.builder("--home")
            .paramLabel("DIR")
            .type(String.class)
            .description("The knowledge base to work in.")
            .build());
    spec.addOption(
        OptionSpec.builder("-h", "--help").usageHelp(true).description("This help.").build());
    return spec;
  }

  static CommandSpec withJson(CommandSpec spec) {
    return spec.addOption(
        OptionSpec.builder("--json").type(boolean.class).description("One JSON object.").build());
  }

  /// What the verbs that answer questions take.
  static CommandSpec withQuestion(CommandSpec spec, String label) {
    withJson(spec);
    spec.addOption(
        OptionSpec.builder("--jsonl")
            .type(boolean.class)
            .description(
                "Read {\"id\", \"text\"} objects, one a line, from standard input; print one a"
                    + " line.")
            .build());
    spec.addOption(
        OptionSpec.builder("--project")
            .paramLabel("NAME")
            .type(String.class)
            .description("Look only in this project.")
            .build());
    spec.addOption(
        OptionSpec.builder("--rev")
            .paramLabel("REV")
            .type(String.class)
            .description("Look at this revision, not at the followed one.")
            .build());
    spec.addOption(
        OptionSpec.builder("-n", "--count")
            .paramLabel("N")
            .type(Integer.class)
            .description("At most so many of each kind.")
            .build());
    return spec.addPositional(
        words(label, "0..*", "What to look for; `-` or nothing reads standard input."));
  }

  static PositionalParamSpec words(String label, String arity, String description) {
    return PositionalParamSpec.builder()
        .paramLabel(label)
        .arity(arity)
        .index("0..*")
        .type(List.class)
        .auxiliaryTypes(String.class)
        .description(description)
        .build();
  }

  static List<String> words(ParseResult arguments) {
    List<String> none = List.of();
    return arguments.hasMatchedPositional(0) ? arguments.matchedPositionalValue(0, none) : none;
  }

  static boolean has(ParseResult arguments, String option) {
    return arguments.hasMatchedOption(option);
  }

  static Optional<String> text(ParseResult arguments, String option) {
    return Optional.ofNullable(arguments.<String>matchedOptionValue(option, null));
  }

  static OptionalInt number(ParseResult arguments, String option) {
    Integer value = arguments.<Integer>matchedOptionValue(option, null);
    return value == null ? OptionalInt.empty() : OptionalInt.of(value);
  }

  static Request request(ParseResult arguments, String id, String text) {
    return new Request(
        id,
        text,
        text(arguments, "--project"),
        text(arguments, "--rev"),
        number(arguments, "-n").orElse(Request.FEW));
  }
}
