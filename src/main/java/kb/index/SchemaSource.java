package kb.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an index depends on, as one short word: the tables, queries and classes that decide what is
/// read of a file and how it is kept, and the versions of the grammars.
///
/// The build runs this file as it is, by the Java that runs Maven and before anything is compiled,
/// and puts the word beside the classes: nobody has to think of it. Comments of Java count for
/// nothing.
final class SchemaSource {
  /// Of an MD5, in hex digits: two states of the sources are the same by chance once in 2^48.
  private static final int LENGTH = 13;

  /// Where everything counts.
  private static final List<String> ROOMS =
      List.of("resources/kb/code/", "java/kb/code/", "java/kb/text/", "java/kb/index/");

  /// What is kept of the model, and how a file comes to it.
  private static final Set<String> FILES =
      Set.of(
          "java/kb/model/FileRole.java",
          "java/kb/model/Language.java",
          "java/kb/model/Signal.java",
          "java/kb/model/Symbol.java",
          "java/kb/model/SymbolKind.java",
          "java/kb/model/Template.java",
          "java/kb/sync/FileReading.java");

  /// What only reads an index. Whoever forgets to name a class here has indexes rebuilt for
  /// nothing, and nothing worse.
  private static final Set<String> ONLY_READ =
      Set.of(
          ("AskedWords Best Candidate CandidateFile CandidateQuery CodeView"
                  + " ExactSearch FileFilter FollowedNotes Found FoundFile FoundSection"
                  + " FoundSignal FoundSymbol HitsByLeaf IndexFolder KeptHits KeptTerms Lazy"
                  + " Matcher NotesView OpenIndex OpenProject OpenProjects PagedDirectory"
                  + " PagedInput Pages RequiredText Scope SectionCandidate SignalView Subject"
                  + " TermPattern TopHits Updates WordHits WordMatches WordQueries WordStates")
              .split(" "));

  private SchemaSource() {}

  /// Writes the word of the sources.
  ///
  /// @param arguments the folder of the sources, the folder of resources, and whatever else counts
  public static void main(String[] arguments) throws IOException {
    List<String> words = List.of(arguments);
    Path file = Path.of(words.get(1)).resolve("kb/index/schema");
    Files.createDirectories(file.getParent());
    Files.writeString(file, of(Path.of(words.get(0)), words.subList(2, words.size())));
  }

  /// The word of the sources in a folder.
  static String of(Path folder, List<String> besides) throws IOException {
    StringBuilder all = new StringBuilder(String.join("\n", besides));
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().collect(Collectors.toList())) {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (counts(name)) {
          all.append('\n').append(name).append('\n').append(text(file));
        }
      }
    }
    String digest = UUID.nameUUIDFromBytes(all.toString().getBytes(UTF_8)).toString();
    return digest.substring(0, LENGTH);
  }

  private static boolean counts(String name) {
    String bare = name.substring(name.lastIndexOf('/') + 1).replace(".java", "");
    return FILES.contains(name)
        || (ROOMS.stream().anyMatch(name::startsWith)
            && !(name.startsWith("java/kb/index/") && ONLY_READ.contains(bare)));
  }

  private static String text(Path file) throws IOException {
    String text = Files.readString(file);
    return file.toString().endsWith(".java")
        ? Arrays.stream(text.split("\n"))
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .collect(Collectors.joining("\n"))
        : text;
  }
}
