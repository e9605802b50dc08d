package kb.code;

import kb.model.FileRole;

/// What reading a blob under one of its names gave.
///
/// @param file its text is empty when [SkipReason#readAsText][kb.model.SkipReason#readAsText()]
///   says that it is not searched
/// @param role what part it plays in its project
/// @param analysis its symbols, or why there are none; empty for a language that no analyser reads
public record Reading(SourceFile file, FileRole role, Analysis analysis) {}
