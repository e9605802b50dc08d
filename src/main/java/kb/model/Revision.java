package kb.model;

/// A name people use (branch, tag, `HEAD`) and the commit it stands for, 40 hex digits.
public record Revision(String name, String commit) {
  public String shortCommit() {
    return commit.length() > 10 ? commit.substring(0, 10) : commit;
  }
}
