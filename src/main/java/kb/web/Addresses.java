package kb.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import kb.model.Hit;
import kb.model.LineRange;
import kb.model.NoteHit;
import kb.model.Statement;

/// The addresses of the pages.
public final class Addresses {
  private Addresses() {}

  /// A note, by its slug.
  public static String note(String slug) {
    return "/note/" + path(slug);
  }

  /// A section of a note, by the line it starts at.
  public static String section(String slug, int line) {
    return note(slug) + "#L" + line;
  }

  public static String section(NoteHit note) {
    return section(note.note().replaceFirst("\\.[^./]*$", ""), note.line());
  }

  /// A place in code, its lines marked.
  public static String code(Hit hit) {
    LineRange lines = hit.lines();
    String range = lines.count() == 1 ? "" + lines.first() : lines.first() + "-" + lines.last();
    return file(hit, hit.path()) + "&line=" + range + "#L" + Math.max(1, lines.first() - ABOVE);
  }

  /// A line in the file of a hit.
  public static String code(Hit hit, int line) {
    return file(hit, hit.path()) + marked(line);
  }

  /// A definition on the way to a statement of the hit's project and revision.
  public static String code(Hit hit, Statement.Caller caller) {
    return file(hit, caller.path()) + marked(caller.line());
  }

  /// Lines left above a marked one, so that one sees where it stands.
  private static final int ABOVE = 4;

  private static String marked(int line) {
    return "&line=" + line + "#L" + Math.max(1, line - ABOVE);
  }

  private static String file(Hit hit, String path) {
    return "/code/" + path(hit.project() + "/" + path) + "?rev=" + parameter(hit.revision().name());
  }

  private static String path(String path) {
    return parameter(path).replace("%2F", "/");
  }

  private static String parameter(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
