package kb.link;

import kb.index.CodeView;
import kb.index.NotesView;

/// All that is known at one moment: what every question is answered from.
public record Snapshot(NotesView notes, CodeView code, Projects projects, Anchors anchors) {}
