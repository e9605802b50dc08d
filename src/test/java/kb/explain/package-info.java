@NullMarked
package kb.explain;

import org.jspecify.annotations.NullMarked;
