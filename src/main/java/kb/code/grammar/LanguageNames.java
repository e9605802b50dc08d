package kb.code.grammar;

import java.lang.foreign.MemorySegment;

/// The names that a grammar gives to its nodes and fields, as numbers.
record LanguageNames(TreeSitter core, MemorySegment language) implements QueryReader.Names {
  @Override
  public int kind(String name, boolean named) {
    return Short.toUnsignedInt(
        core.kind(language, name, named)
            .orElseThrow(() -> new IllegalArgumentException("no node is called " + name)));
  }

  @Override
  public int field(String name) {
    return Short.toUnsignedInt(
        core.field(language, name)
            .orElseThrow(() -> new IllegalArgumentException("no field is called " + name)));
  }
}
