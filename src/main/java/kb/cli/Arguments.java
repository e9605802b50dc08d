package kb.cli;

import java.util.List;
import java.util.Optional;
import kb.model.Request;
import kb.model.UserError;
import org.apache.commons.cli.CommandLine;

/// A command line as it was read.
record Arguments(CommandLine line) {
  boolean has(Flag flag) {
    return line.hasOption(flag.name());
  }

  Optional<String> text(Flag flag) {
    return Optional.ofNullable(line.getOptionValue(flag.name()));
  }

  Optional<Integer> number(Flag flag) {
    return text(flag).map(text -> number(flag, text));
  }

  /// The words that are no options, in order.
  List<String> words() {
    return line.getArgList();
  }

  /// A question with the options that every question takes.
  Request request(String id, String text) {
    return new Request(
        id, text, text(Flag.PROJECT), text(Flag.REVISION), number(Flag.COUNT).orElse(Request.FEW));
  }

  private static int number(Flag flag, String text) {
    if (!text.matches("[1-9][0-9]{0,8}")) {
      throw UserError.usage(
          "--" + flag.name() + " takes a whole number from 1 on, not \"" + text + "\".",
          "Example: --" + flag.name() + " 20");
    }
    return Integer.parseInt(text);
  }
}
