package kb.model;

/// A language by its lower-case name, as `lang:` in a query takes it: `go`, `java`, `text`.
public record Language(String name) {
  public static final Language TEXT = new Language("text");
  public static final Language GO = new Language("go");
  public static final Language JAVA = new Language("java");

  @Override
  public String toString() {
    return name;
  }
}
