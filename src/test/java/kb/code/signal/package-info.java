/// What is a signal, and what mutilated sources leave of it.
@org.jspecify.annotations.NullMarked
package kb.code.signal;
