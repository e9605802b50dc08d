/// Tests of the terminal face: the commands as a person types them.
@NullMarked
package kb.cli;

import org.jspecify.annotations.NullMarked;
