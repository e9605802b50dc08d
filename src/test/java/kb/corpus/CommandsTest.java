package kb.corpus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kb.model.Command;
import kb.model.Note;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the notes tell to run is shell, names programs we know where to get, and uses flags these
/// programs have. Nothing of it is run.
class CommandsTest {
  /// Fewer would mean that the notes were not found.
  private static final int FEWEST = 1500;

  @TempDir Path temporary;

  private final List<Note> notes = Corpus.notes();

  @Test
  void everyCommandIsShell() throws IOException, InterruptedException {
    List<String> faults = new ArrayList<>();
    int count = 0;
    for (Note note : notes) {
      List<Command> commands = commands(note);
      count += commands.size();
      String script =
          commands.stream().map(Command::text).collect(Collectors.joining("\n", "", "\n"));
      faults.addAll(syntaxErrors(note.path(), script));
    }
    assertEquals(List.of(), faults);
    int read = count;
    assertTrue(read >= FEWEST, () -> "only " + read + " commands were found");
  }

  @Test
  void everyProgramIsKnown() {
    Set<String> known =
        Corpus.list("programs.txt").stream()
            .map(line -> line.substring(0, line.indexOf('\t')))
            .collect(Collectors.toSet());
    Set<String> unknown = new TreeSet<>();
    eachCommand((place, words) -> {
      String program = words.getFirst();
      if (!known.contains(program) && !isTheReadersOwn(program)) {
        unknown.add(program + " in " + place);
      }
    });
    assertEquals(Set.of(), unknown, "misspelt, or to be added to programs.txt");
  }

  @Test
  void everyFlagIsOneOfItsTool() {
    Map<String, FlagTable> tables = new HashMap<>();
    for (String name : Corpus.names("flags")) {
      tables.put(name.replace(".txt", ""), new FlagTable(Corpus.list("flags/" + name)));
    }
    Set<String> unknown = new TreeSet<>();
    eachCommand((place, words) -> {
      FlagTable table = tables.get(words.getFirst());
      if (table != null) {
        table
            .unknown(words)
            .forEach(flag -> unknown.add(words.getFirst() + " " + flag + " in " + place));
      }
    });
    assertEquals(Set.of(), unknown, "the tool has no such flag, or its list lacks it");
  }

  /// A placeholder, a variable, a file of the reader's own.
  private static boolean isTheReadersOwn(String program) {
    return program.startsWith("./")
        || program.startsWith("/")
        || program.matches("[A-Z_]+")
        || program.startsWith("$")
        || program.startsWith(ShellCommands.SUBSTITUTED);
  }

  private interface Check {
    void accept(String place, List<String> words);
  }

  private void eachCommand(Check check) {
    for (Note note : notes) {
      for (Command command : commands(note)) {
        String place = note.path() + ":" + command.line();
        Programs.of(command.text()).forEach(words -> check.accept(place, words));
      }
    }
  }

  private static List<Command> commands(Note note) {
    return note.sections().stream().flatMap(section -> section.commands().stream()).toList();
  }

  /// What `bash` says when it reads the script and runs nothing.
  private List<String> syntaxErrors(String path, String script)
      throws IOException, InterruptedException {
    Path file = Files.writeString(temporary.resolve("script.sh"), script);
    Process bash =
        new ProcessBuilder("bash", "-n", file.toString()).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return bash.waitFor() == 0 && said.isEmpty() ? List.of() : List.of(path + ": " + said);
  }
}
