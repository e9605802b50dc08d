/// Markdown as notes, read tolerantly: no line is lost, no file is changed but on command.
///
/// Looks into model and text; the only room that names flexmark and the YAML reader. Start at
/// [kb.notes.NoteReader].
@NullMarked
package kb.notes;

import org.jspecify.annotations.NullMarked;
