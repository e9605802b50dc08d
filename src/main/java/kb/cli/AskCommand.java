package kb.cli;

import java.util.List;
import java.util.function.BiFunction;
import kb.app.Kb;
import kb.model.Answer;
import kb.model.Request;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/// The verbs that take words and give an answer: `kb ask` and `kb search`.
final class AskCommand implements Verb {
  private final CommandSpec spec;
  private final BiFunction<Kb, Request, Answer> verb;

  private AskCommand(CommandSpec spec, BiFunction<Kb, Request, Answer> verb) {
    this.spec = spec;
    this.verb = verb;
  }

  static AskCommand ask() {
    return new AskCommand(
        Options.withQuestion(
            Options.verb(
                "ask",
                "Answers a question with what the notes know and the source they are about.",
                "",
                "Examples:",
                "  kb ask \"etcd is read-only after it ran out of space, how do I bring it back\"",
                "  kb ask --json --project etcd who closes the snapshot"),
            "QUESTION"),
        Kb::ask);
  }

  static AskCommand search() {
    return new AskCommand(
        Options.withQuestion(
            Options.verb(
                "search",
                "Finds words, \"exact text\", /regular expressions/ and symbols in notes and"
                    + " source.",
                "",
                "Examples:",
                "  kb search 'sym:WAL lang:go -file:_test'",
                "  kb search '\"failed to send out heartbeat\"'",
                "  kb search '/func \\(\\w+ \\*raftNode\\)/ project:etcd'"),
            "WORDS"),
        Kb::search);
  }

  @Override
  public CommandSpec spec() {
    return spec;
  }

  @Override
  public Exit run(ParseResult arguments, Session session) {
    try (Kb kb = session.openFresh()) {
      if (Options.has(arguments, "--jsonl")) {
        return JsonLines.answer(session, arguments, request -> verb.apply(kb, request));
      }
      List<String> words = Options.words(arguments);
      String text = Input.text(words, session);
      Answer answer = verb.apply(kb, Options.request(arguments, "", text));
      session.out().print(Output.answer(answer, arguments, session));
      return answer.found() ? Exit.FOUND : Exit.NOTHING;
    }
  }
}
