package kb.cli;

/// One verb of the command line: what it takes, and what it does with it.
interface Verb {
  Usage usage();

  Exit run(Arguments arguments, Session session);
}
