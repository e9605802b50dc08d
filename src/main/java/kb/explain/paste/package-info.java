/// What people paste, taken apart: messages without their envelopes, stack traces, scrapes, events,
/// settings. Knows no index; a text goes in, records come out.
///
/// Start at [kb.explain.paste.Paste]; a logger's line format is a row in [kb.explain.paste.Layers].
@NullMarked
package kb.explain.paste;

import org.jspecify.annotations.NullMarked;
