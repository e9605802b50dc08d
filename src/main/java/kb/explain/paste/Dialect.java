package kb.explain.paste;

/// How a stack trace is written: as its language, or what prints it, does.
public enum Dialect {
  GO,
  JAVA,
  PYTHON,
  NODE,
  PHP,
  RUBY,
  RUST,
  ERLANG,
  /// The Linux kernel.
  KERNEL,
  /// A debugger, a core dump.
  NATIVE
}
