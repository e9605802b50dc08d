class Crlf {
  /**
   * Told in
   * two lines.
   */
  void method(
      int a,
      int b) {
  }
}
