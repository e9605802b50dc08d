package kb.code;

import kb.model.Language;

/// The text of a blob under one of its names.
///
/// @param path below the repository's root
/// @param language by name and content
/// @param text decoded, with replacement characters where it is not UTF-8
public record SourceFile(String path, Language language, String text) {}
