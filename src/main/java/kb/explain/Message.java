package kb.explain;

import java.util.Map;

/// Something a program said, its envelope taken off.
///
/// @param text the message
/// @param line where it stands in what was pasted, from 1
/// @param level as in [kb.model.Signal]; empty when it has none
/// @param program which program said it, when the envelope tells
/// @param caller `file.go:120`, when the envelope tells
/// @param fields what a structured line says beside the message, in order
record Message(
    String text,
    int line,
    String level,
    String program,
    String caller,
    Map<String, String> fields) {}
