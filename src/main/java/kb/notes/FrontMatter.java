package kb.notes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// What stands between two `---` lines at the top of a note.
///
/// @param entries by lower-case key, in order
/// @param end how many lines it takes, blank lines below it included; 0 when there is none
/// @param unread how many lines at the top look like front matter and could not be read as such;
///   they stay in the text
/// @param warnings what is wrong with it, each with its line
record FrontMatter(Map<String, Entry> entries, int end, int unread, List<String> warnings) {
  /// Beyond this it is no front matter but a document between two rules.
  private static final int LONGEST = 64 * 1024;

  /// A key with its values.
  ///
  /// @param values scalars as written; a nested value as the text it is written in
  /// @param plain whether the value is a scalar or a list of scalars
  /// @param line of the key, counted from 1
  record Entry(List<String> values, boolean plain, int line) {
    Entry {
      values = List.copyOf(values);
    }
  }

  static FrontMatter of(List<String> lines) {
    if (lines.isEmpty() || !lines.getFirst().stripTrailing().equals("---")) {
      return none(0);
    }
    int close = 1;
    while (close < lines.size() && !lines.get(close).stripTrailing().matches("---|\\.\\.\\.")) {
      close++;
    }
    boolean keyed = lines.size() > 1 && lines.get(1).matches("[\\w-]+:( .*)?");
    if (close == lines.size()) {
      return keyed ? none(0, "line 1: the front matter is never closed; end it with ---") : none(0);
    }
    FrontMatter read = read(String.join("\n", lines.subList(1, close)), close + 1, keyed);
    int end = read.end;
    while (end > 0 && end < lines.size() && lines.get(end).isBlank()) {
      end++;
    }
    return new FrontMatter(read.entries, end, read.unread, read.warnings);
  }

  private static FrontMatter none(int unread, String... warnings) {
    return new FrontMatter(Map.of(), 0, unread, List.of(warnings));
  }

  private static FrontMatter read(String yaml, int lineCount, boolean keyed) {
    if (yaml.length() > LONGEST) {
      return none(lineCount, "line 1: front matter of over 64 KB is read as text; shorten it");
    }
    try {
      Optional<Node> root = new Compose(settings()).composeString(yaml);
      if (root.isEmpty()) {
        return new FrontMatter(Map.of(), lineCount, 0, List.of());
      }
      return root.get() instanceof MappingNode mapping
          ? entries(mapping, yaml, lineCount)
          : none(keyed ? lineCount : 0);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 2;
      return none(lineCount, unread(line, e.getProblem()));
    } catch (YamlEngineException e) {
      return none(lineCount, unread(1, String.valueOf(e.getMessage())));
    } catch (StackOverflowError e) {
      // The reader descends once a bracket; it holds nothing that could be left half done.
      return none(lineCount, unread(1, "it is nested too deeply"));
    }
  }

  /// Aliases are off: a note needs none, and nested ones grow without bound.
  private static LoadSettings settings() {
    return LoadSettings.builder().setMaxAliasesForCollections(0).build();
  }

  private static String unread(int line, String problem) {
    return "line "
        + line
        + ": the front matter cannot be read, so it is indexed as text: "
        + problem
        + "; quote values that hold a colon, close brackets and quotes";
  }

  private static FrontMatter entries(MappingNode mapping, String yaml, int lineCount) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    List<String> warnings = new ArrayList<>();
    for (NodeTuple tuple : mapping.getValue()) {
      String key = written(tuple.getKeyNode(), yaml).toLowerCase(Locale.ROOT);
      int line = tuple.getKeyNode().getStartMark().map(Mark::getLine).orElse(0) + 2;
      Entry entry = entry(tuple.getValueNode(), yaml, line);
      Entry earlier = entries.putIfAbsent(key, entry);
      if (earlier != null) {
        warnings.add(
            "line "
                + line
                + ": "
                + key
                + " stands here and on line "
                + earlier.line
                + "; both are read, keep one");
        List<String> both = Stream.concat(earlier.values.stream(), entry.values.stream()).toList();
        entries.put(key, new Entry(both, earlier.plain && entry.plain, earlier.line));
      }
    }
    return new FrontMatter(entries, lineCount, 0, warnings);
  }

  private static Entry entry(Node value, String yaml, int line) {
    return switch (value) {
      case SequenceNode list ->
          new Entry(
              list.getValue().stream().map(item -> written(item, yaml)).toList(),
              list.getValue().stream().allMatch(ScalarNode.class::isInstance),
              line);
      case ScalarNode scalar when scalar.getValue().isEmpty() -> new Entry(List.of(), true, line);
      default -> new Entry(List.of(written(value, yaml)), value instanceof ScalarNode, line);
    };
  }

  /// A scalar's value; the text of anything else, as it stands in the file.
  private static String written(Node node, String yaml) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    int start = node.getStartMark().map(Mark::getIndex).orElse(0);
    int end = node.getEndMark().map(Mark::getIndex).orElse(start);
    int from = yaml.offsetByCodePoints(0, start);
    return yaml.substring(from, yaml.offsetByCodePoints(from, end - start)).strip();
  }
}
