package kb.code.plain;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kb.code.Analyser;
import kb.code.Analysis;
import kb.code.SourceFile;
import kb.model.Language;
import kb.model.SkipReason;

/// Reads the languages of its table, at the depth that finding a setting or a target needs.
public final class PlainAnalyser implements Analyser {
  /// People write no file with more keys, by estimate: what has more is data.
  private static final int MOST = 1000;

  private static final Map<String, Function<SourceFile, Finds>> READERS =
      Map.ofEntries(
          entry("erlang", ErlangReader::read),
          entry("proto", ProtoReader::read),
          entry("hcl", HclReader::read),
          entry("yaml", YamlReader::read),
          entry("json", JsonReader::read),
          entry("toml", file -> SectionReader.toml(file)),
          entry("ini", file -> SectionReader.ini(file)),
          entry("systemd", file -> SectionReader.ini(file)),
          entry("properties", file -> SectionReader.properties(file)),
          entry("dockerfile", DockerfileReader::read),
          entry("make", MakeReader::read),
          entry("kconfig", KconfigReader::read),
          entry("markdown", MarkdownReader::read),
          entry("rst", RstReader::read),
          entry("gomod", GoModReader::read));

  /// A program or a page may be long, data may not.
  private static final Set<String> DATA =
      Set.of("yaml", "json", "toml", "ini", "properties", "hcl");

  @Override
  public boolean reads(Language language) {
    return READERS.containsKey(language.name());
  }

  @Override
  public Analysis analyse(SourceFile file) {
    Finds finds = requireNonNull(READERS.get(file.language().name())).apply(file);
    return finds.count() > MOST && DATA.contains(file.language().name())
        ? new Analysis.Skipped(SkipReason.DATA)
        : finds.read();
  }
}
