package kb.explain;

import kb.index.FoundSymbol;
import kb.model.Revision;
import kb.model.Signal;

/// A place that may explain a text, not opened yet.
sealed interface Finding {
  double score();

  String project();

  Revision revision();

  /// Where it is, apart from its revision.
  String place();

  /// The project and path.
  default String file() {
    return place().substring(0, place().lastIndexOf(':'));
  }

  /// The level of what is said there, `error` for an error; empty when nothing tells.
  String level();

  Finding lifted(double by, String reason);

  /// The same, so much less sure.
  Finding times(double share);

  /// A message whose template fits.
  record Said(Match match, double score) implements Finding {
    @Override
    public String project() {
      return match.signal().project();
    }

    @Override
    public Revision revision() {
      return match.signal().revision();
    }

    @Override
    public String place() {
      return match.place();
    }

    @Override
    public String level() {
      boolean error = match.signal().signal().kind() == Signal.Kind.ERROR;
      return error ? "error" : match.signal().signal().level();
    }

    @Override
    public Finding lifted(double by, String reason) {
      return new Said(match.with(0, reason), Math.min(1, score + by));
    }

    @Override
    public Finding times(double share) {
      return new Said(match, score * share);
    }
  }

  /// A signal of that name.
  record Called(NameFinder.Named named, double score) implements Finding {
    @Override
    public String project() {
      return named.signal().project();
    }

    @Override
    public Revision revision() {
      return named.signal().revision();
    }

    @Override
    public String place() {
      return project()
          + ":"
          + named.signal().path()
          + ":"
          + named.signal().signal().lines().first();
    }

    @Override
    public String level() {
      return "";
    }

    @Override
    public Finding lifted(double by, String reason) {
      return new Called(named, Math.min(1, score + by));
    }

    @Override
    public Finding times(double share) {
      return new Called(named, score * share);
    }
  }

  /// A definition of that name.
  record Defined(FoundSymbol symbol, double score) implements Finding {
    @Override
    public String project() {
      return symbol.project();
    }

    @Override
    public Revision revision() {
      return symbol.revision();
    }

    @Override
    public String place() {
      return project() + ":" + symbol.path() + ":" + symbol.symbol().lines().first();
    }

    @Override
    public String level() {
      return "";
    }

    @Override
    public Finding lifted(double by, String reason) {
      return new Defined(symbol, Math.min(1, score + by));
    }

    @Override
    public Finding times(double share) {
      return new Defined(symbol, score * share);
    }
  }

  /// A frame of a stack trace.
  record Passed(FrameFinder.Framed framed, double score) implements Finding {
    @Override
    public String project() {
      return framed.symbol().project();
    }

    @Override
    public Revision revision() {
      return framed.symbol().revision();
    }

    @Override
    public String place() {
      return project() + ":" + framed.symbol().path() + ":" + framed.line();
    }

    @Override
    public String level() {
      return "";
    }

    @Override
    public Finding lifted(double by, String reason) {
      return this;
    }

    @Override
    public Finding times(double share) {
      return new Passed(framed, score * share);
    }
  }

  /// A line that holds a text, read as no statement.
  record Written(TextFinder.Written written, double score) implements Finding {
    @Override
    public String project() {
      return written.file().project();
    }

    @Override
    public Revision revision() {
      return written.file().revision();
    }

    @Override
    public String place() {
      return project() + ":" + written.file().path() + ":" + written.line();
    }

    @Override
    public String level() {
      return "";
    }

    @Override
    public Finding lifted(double by, String reason) {
      return new Written(written, Math.min(1, score + by));
    }

    @Override
    public Finding times(double share) {
      return new Written(written, score * share);
    }
  }
}
