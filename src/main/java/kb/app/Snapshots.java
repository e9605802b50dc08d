package kb.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import kb.index.CodeView;
import kb.index.NotesView;
import kb.link.Anchors;
import kb.link.Projects;
import kb.link.Snapshot;

/// The index as it was at one moment, lent to whoever asks; a newer one replaces it, and the old
/// one is closed when the last borrower gives it back.
final class Snapshots implements AutoCloseable {
  private final Workspace workspace;
  private Loan current;

  private static final class Loan {
    private final Snapshot snapshot;
    private int borrowers;
    private boolean retired;

    Loan(Snapshot snapshot) {
      this.snapshot = snapshot;
    }
  }

  Snapshots(Workspace workspace) {
    this.workspace = workspace;
    this.current = new Loan(open());
  }

  /// Runs work on the present snapshot, which stays open until the work ends.
  <T> T with(Function<Snapshot, T> work) {
    Loan loan = borrow();
    try {
      return work.apply(loan.snapshot);
    } finally {
      giveBack(loan);
    }
  }

  /// Takes the index as it is now.
  synchronized void renew() {
    Loan old = current;
    current = new Loan(open());
    retire(old);
  }

  @Override
  public synchronized void close() {
    retire(current);
  }

  private synchronized Loan borrow() {
    current.borrowers++;
    return current;
  }

  private synchronized void giveBack(Loan loan) {
    loan.borrowers--;
    closeWhenDone(loan);
  }

  private static void retire(Loan loan) {
    loan.retired = true;
    closeWhenDone(loan);
  }

  private static void closeWhenDone(Loan loan) {
    if (loan.retired && loan.borrowers == 0) {
      loan.snapshot.notes().close();
      loan.snapshot.code().close();
    }
  }

  /// The notes first: they say which projects there are.
  private Snapshot open() {
    NotesView notes = NotesView.open(workspace.notesIndex());
    Projects projects = Projects.of(notes);
    Map<String, Path> folders = new LinkedHashMap<>();
    projects.all().keySet().forEach(name -> folders.put(name, workspace.projectIndex(name)));
    CodeView code = CodeView.open(folders);
    return new Snapshot(notes, code, projects, new Anchors(projects, code, workspace.home()));
  }
}
