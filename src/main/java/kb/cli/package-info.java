/// The terminal: one class a verb. The only room that names commons-cli.
///
/// Looks into app, model, render, json and web. Start at [kb.cli.KbCommand].
@NullMarked
package kb.cli;

import org.jspecify.annotations.NullMarked;
