/// Tests of taking pasted text apart.
@NullMarked
package kb.explain.paste;

import org.jspecify.annotations.NullMarked;
