package kb.model;

import java.util.Optional;

/// A link from a note to code (decision 3): an ordinary link to a host's permalink, or a relative
/// link into the home's own repository.
///
/// @param note the note it stands in
/// @param section the heading it stands under
/// @param noteLine its line in the note
/// @param project the project it points into, when one of ours answers to it
/// @param repository as the link names it: `etcd-io/etcd`
/// @param symbol the symbol it names, empty when the text is no symbol
/// @param stamp the revision in the link, what the author looked at; empty for a relative link
/// @param path the file, relative to the repository's root
/// @param line the line the link names, when it names one
/// @param target the link as written
public record Anchor(
    String note,
    String section,
    int noteLine,
    Optional<Project> project,
    String repository,
    String symbol,
    String stamp,
    String path,
    Optional<Integer> line,
    String target) {}
