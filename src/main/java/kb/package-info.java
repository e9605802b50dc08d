/// The door of the house. Looks into `kb.cli` only.
@NullMarked
package kb;

import org.jspecify.annotations.NullMarked;
