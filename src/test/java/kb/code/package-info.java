/// Tests of reading source, through the door that sync uses.
@NullMarked
package kb.code;

import org.jspecify.annotations.NullMarked;
