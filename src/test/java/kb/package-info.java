/// Tests of the house as a whole: its arrows and its format.
@NullMarked
package kb;

import org.jspecify.annotations.NullMarked;
