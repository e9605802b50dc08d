/// Tests of the notes that come along: what they cover, tell to run, say and cite.
@NullMarked
package kb.corpus;

import org.jspecify.annotations.NullMarked;
