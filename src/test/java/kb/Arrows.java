package kb;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The floor plan: which room may look into which, and which library has which room.
final class Arrows {
  /// Each room, and the rooms it may look into. Every arrow points down.
  static final Map<String, Set<String>> ROOMS =
      Map.ofEntries(
          entry("kb.model", Set.of()),
          entry("kb.text", Set.of()),
          entry("kb.json", Set.of()),
          entry("kb.query", Set.of("kb.model", "kb.text")),
          entry("kb.git", Set.of("kb.model", "kb.text")),
          entry("kb.code", Set.of("kb.model", "kb.text")),
          entry("kb.notes", Set.of("kb.model", "kb.text")),
          entry("kb.render", Set.of("kb.model", "kb.text", "kb.json")),
          entry("kb.code.signal", Set.of("kb.code", "kb.model", "kb.text")),
          entry("kb.code.java", Set.of("kb.code", "kb.code.signal", "kb.model", "kb.text")),
          entry("kb.code.plain", Set.of("kb.code", "kb.model", "kb.text")),
          entry("kb.code.grammar", Set.of("kb.code", "kb.code.signal", "kb.model", "kb.text")),
          entry("kb.index", Set.of("kb.model", "kb.text", "kb.json", "kb.query", "kb.code")),
          entry(
              "kb.sync",
              Set.of("kb.model", "kb.text", "kb.git", "kb.code", "kb.notes", "kb.index")),
          entry("kb.link", Set.of("kb.model", "kb.text", "kb.query", "kb.notes", "kb.index")),
          entry("kb.ask", Set.of("kb.model", "kb.text", "kb.query", "kb.index", "kb.link")),
          entry("kb.explain.paste", Set.of("kb.model", "kb.text", "kb.json")),
          entry(
              "kb.explain",
              Set.of(
                  "kb.explain.paste",
                  "kb.model",
                  "kb.text",
                  "kb.query",
                  "kb.index",
                  "kb.link",
                  "kb.ask")),
          entry(
              "kb.app",
              Set.of(
                  "kb.model",
                  "kb.text",
                  "kb.json",
                  "kb.query",
                  "kb.git",
                  "kb.code",
                  "kb.code.java",
                  "kb.code.grammar",
                  "kb.code.plain",
                  "kb.notes",
                  "kb.index",
                  "kb.sync",
                  "kb.link",
                  "kb.ask",
                  "kb.explain",
                  "kb.explain.paste")),
          entry("kb.web", Set.of("kb.app", "kb.model", "kb.render", "kb.json")),
          entry(
              "kb.cli", Set.of("kb.app", "kb.model", "kb.text", "kb.render", "kb.json", "kb.web")),
          entry("kb", Set.of("kb.cli")));

  /// Each library, and the one room that may name it.
  static final Map<String, String> LIBRARIES =
      Map.ofEntries(
          entry("org.apache.lucene", "kb.index"),
          entry("org.eclipse.jgit", "kb.git"),
          entry("com.github.javaparser", "kb.code.java"),
          entry("io.github.treesitter", "kb.code.grammar"),
          entry("com.vladsch.flexmark", "kb.notes"),
          entry("org.snakeyaml", "kb.notes"),
          entry("com.fasterxml.jackson", "kb.json"),
          entry("com.google.re2j", "kb.text"),
          entry("org.apache.commons.cli", "kb.cli"),
          entry("io.javalin", "kb.web"),
          entry("gg.jte", "kb.web"));

  private static final Pattern IMPORT =
      Pattern.compile("^import (?:static )?([a-zA-Z0-9_.*]+)( ?\\.\\*)?;", Pattern.MULTILINE);
  private static final Pattern PACKAGE = Pattern.compile("^package ([a-z.]+);", Pattern.MULTILINE);

  private Arrows() {}

  /// What is wrong with the imports of one file, each a sentence that names it.
  static List<String> faults(String fileName, String source) {
    Matcher declared = PACKAGE.matcher(source);
    if (!declared.find()) {
      return List.of(fileName + " declares no package");
    }
    String room = declared.group(1);
    if (!ROOMS.containsKey(room)) {
      return List.of(room + " is no room of the house (" + fileName + ")");
    }
    List<String> faults = new ArrayList<>();
    Matcher imports = IMPORT.matcher(source);
    while (imports.find()) {
      String name = imports.group(1);
      if (name.endsWith(".*")) {
        faults.add(fileName + " imports by wildcard: " + name);
      } else if (name.startsWith("kb.")) {
        String target = roomOf(name);
        if (!target.equals(room) && !ROOMS.getOrDefault(room, Set.of()).contains(target)) {
          faults.add(room + " may not look into " + target + " (" + fileName + ")");
        }
      }
      LIBRARIES.forEach((library, home) -> {
        if (name.startsWith(library + ".") && !room.equals(home)) {
          faults.add(room + " may not name " + library + ", " + home + " does (" + fileName + ")");
        }
      });
    }
    return faults;
  }

  /// The package part of an imported name: everything before the first capital.
  private static String roomOf(String name) {
    StringBuilder room = new StringBuilder();
    for (String part : name.split("\\.")) {
      if (Character.isUpperCase(part.charAt(0))) {
        break;
      }
      room.append(room.isEmpty() ? "" : ".").append(part);
    }
    return room.toString();
  }
}
