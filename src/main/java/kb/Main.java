package kb;

/// The door: `kb VERB ...`.
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    System.out.println("kb");
  }
}
