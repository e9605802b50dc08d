package kb.cli;

import java.util.List;
import java.util.function.BiFunction;
import kb.app.Kb;
import kb.model.Answer;
import kb.model.Request;
import kb.model.UserError;
import kb.render.JsonRenderer;

/// The verbs that take words and give an answer: `kb ask` and `kb search`.
final class AskCommand implements Verb {
  private final Usage usage;
  private final BiFunction<Kb, Request, Answer> verb;

  private AskCommand(Usage usage, BiFunction<Kb, Request, Answer> verb) {
    this.usage = usage;
    this.verb = verb;
  }

  static AskCommand ask() {
    return new AskCommand(
        new Usage(
            "ask",
            "Answers a question with what the notes know and the source they are about.",
            "[QUESTION...]",
            FLAGS,
            List.of(
                "kb ask \"etcd is read-only after it ran out of space, how do I bring it back\"",
                "kb ask --json --project etcd who closes the snapshot",
                "journalctl -u etcd -n 1 | kb ask")),
        Kb::ask);
  }

  static AskCommand search() {
    return new AskCommand(
        new Usage(
            "search",
            "Finds words, \"exact text\", /regular expressions/ and symbols in notes and source.",
            "[WORDS...]",
            FLAGS,
            List.of(
                "kb search 'sym:WAL lang:go -file:_test'",
                "kb search '\"failed to send out heartbeat\"'",
                "kb search '/func \\(\\w+ \\*raftNode\\)/ project:etcd'")),
        Kb::search);
  }

  private static final List<Flag> FLAGS =
      List.of(Flag.JSON, Flag.JSONL, Flag.PROJECT, Flag.REVISION, Flag.COUNT);

  @Override
  public Usage usage() {
    return usage;
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    try (Kb kb = session.openFresh()) {
      if (arguments.has(Flag.JSONL)) {
        return JsonLines.answer(session, arguments, request -> line(verb.apply(kb, request)));
      }
      List<String> words = arguments.words();
      String text = Input.text(words, session);
      Answer answer = verb.apply(kb, arguments.request("", text));
      session.out().print(Output.answer(answer, arguments, session));
      if (!answer.found() && usage.verb().equals("ask")) {
        remember(text, kb, session);
      }
      return answer.found() ? Exit.FOUND : Exit.NOTHING;
    }
  }

  /// An answer does not fail because it can't be remembered that it was none.
  private static void remember(String question, Kb kb, Session session) {
    try {
      kb.addGap(question);
    } catch (UserError e) {
      session.err().println("kb: " + e.sentence());
    }
  }

  private static JsonLines.Line line(Answer answer) {
    return new JsonLines.Line(JsonRenderer.answer(answer), answer.found());
  }
}
