/// Whatever is pasted, back to the statements that said it.
@org.jspecify.annotations.NullMarked
package kb.explain;
