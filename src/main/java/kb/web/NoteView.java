package kb.web;

import kb.model.NotePage;

/// A note to read.
public record NoteView(Frame frame, NotePage page) {}
