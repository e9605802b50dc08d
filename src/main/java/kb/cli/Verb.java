package kb.cli;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// One verb of the command line: what it takes, and what it does with it.
interface Verb {
  /// Its name, options and help.
  ///
  /// Built by calls, not annotations: reading annotations costs a cold start some 40 ms.
  CommandSpec spec();

  Exit run(ParseResult arguments, Session session);
}
