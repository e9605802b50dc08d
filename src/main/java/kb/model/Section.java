package kb.model;

import java.util.List;

/// A heading with its text, up to the next heading of any level.
///
/// A long stretch without headings is cut where its author left two blank lines: what stands below
/// such a border is a section of level 0 under the heading above.
///
/// @param heading the words of the heading; the note's title for text before the first one
/// @param path the headings above it, outermost first, itself last
/// @param level 1 to 6; 0 for text without a heading of its own
/// @param lines heading and text
/// @param text the text as written, heading line left out
/// @param links every link in it
/// @param mentions code spans that look like a name of something: candidates for links
/// @param commands what it tells to run, in order
public record Section(
    String heading,
    List<String> path,
    int level,
    LineRange lines,
    String text,
    List<Link> links,
    List<String> mentions,
    List<Command> commands) {
  public Section {
    path = List.copyOf(path);
    links = List.copyOf(links);
    mentions = List.copyOf(mentions);
    commands = List.copyOf(commands);
  }
}
