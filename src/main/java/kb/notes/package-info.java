/// Markdown as notes, read tolerantly: no line is lost, no file is changed but on command.
///
/// Two passes share the work. Lines say the structure ([kb.notes.Outline], [kb.notes.Fences]):
/// headings of any make, banners, rules, fences, commands. flexmark reads the inlines
/// ([kb.notes.InlineReader]): links, footnotes, code spans; it is handed flat paragraphs, so that
/// no messy list or fence can hide a link. What no Markdown parser takes (bare and slipped
/// addresses) is [kb.notes.LooseLinks]'.
///
/// Looks into model and text; the only room that names flexmark and the YAML reader. Start at
/// [kb.notes.NoteReader] and [kb.notes.Notebook].
@NullMarked
package kb.notes;

import org.jspecify.annotations.NullMarked;
