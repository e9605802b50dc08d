package kb.model;

/// Hears how long work goes on. Faces draw it; tests ignore it.
public interface Progress {
  /// Work of `total` parts is at `done`; a total of 0 means that the end is not known.
  void at(String what, long done, long total);

  /// A line for people, above the bar.
  void say(String message);

  Progress SILENT =
      new Progress() {
        @Override
        public void at(String what, long done, long total) {}

        @Override
        public void say(String message) {}
      };
}
