package kb.code;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.model.Language;

/// Which language a file is in, by its name and, where the name does not say, by how it begins.
///
/// What is in no row is [Language#TEXT].
public final class Languages {
  /// Language, extensions, whole file names (`*` stands for any ending), interpreters after `#!`.
  private static final String TABLE =
      """
      go           | go                                 |                                 |
      c            | c h                                |                                 |
      cpp          | cc cpp cxx c++ hh hpp hxx inl ipp  |                                 |
      java         | java                               |                                 |
      python       | py pyi pyw                         | SConstruct                      | python python2 python3
      javascript   | js mjs cjs jsx                     |                                 | node
      typescript   | ts mts cts                         |                                 | deno
      tsx          | tsx                                |                                 |
      php          | php phtml                          |                                 | php
      rust         | rs                                 |                                 |
      ruby         | rb rake gemspec ru                 | Gemfile Rakefile Vagrantfile    | ruby
      shell        | sh bash zsh ksh bats ebuild        | .bashrc .profile .zshrc PKGBUILD | sh bash dash ksh zsh ash
      erlang       | erl hrl escript                    | rebar.config                    | escript
      elixir       | ex exs                             |                                 | elixir
      proto        | proto                              |                                 |
      thrift       | thrift                             |                                 |
      yaml         | yaml yml                           |                                 |
      toml         | toml                               | Cargo.lock Pipfile              |
      json         | json jsonl geojson                 | .babelrc                        |
      jsonnet      | jsonnet libsonnet                  |                                 |
      hcl          | hcl tf tfvars nomad                |                                 |
      dockerfile   | dockerfile                         | Dockerfile* Containerfile*      |
      make         | mk mak make                        | Makefile* GNUmakefile* Kbuild   | make
      cmake        | cmake                              | CMakeLists.txt                  |
      kconfig      |                                    | Kconfig*                        |
      systemd      | service socket timer mount automount target slice swap network netdev | |
      markdown     | md markdown mdx                    |                                 |
      rst          | rst                                |                                 |
      asciidoc     | adoc asciidoc                      |                                 |
      roff         | 1 2 3 4 5 6 7 8                    |                                 |
      gomod        |                                    | go.mod go.work                  |
      kotlin       | kt kts                             |                                 |
      scala        | scala sc                           |                                 |
      groovy       | groovy gradle                      | Jenkinsfile                     | groovy
      csharp       | cs                                 |                                 |
      swift        | swift                              |                                 |
      objc         | m mm                               |                                 |
      zig          | zig                                |                                 |
      haskell      | hs                                 |                                 |
      ocaml        | ml mli                             |                                 |
      lua          | lua                                |                                 | lua
      perl         | pl pm                              |                                 | perl
      tcl          | tcl                                |                                 | tclsh
      awk          | awk                                |                                 | awk gawk
      sql          | sql                                |                                 |
      html         | html htm                           |                                 |
      css          | css scss less                      |                                 |
      xml          | xml xsd xsl svg                    |                                 |
      ini          | ini cfg                            | .editorconfig .gitconfig        |
      properties   | properties                         |                                 |
      nix          | nix                                |                                 |
      cue          | cue                                |                                 |
      rego         | rego                               |                                 |
      starlark     | bzl star                           | BUILD BUILD.bazel WORKSPACE     |
      assembly     | s asm                              |                                 |
      devicetree   | dts dtsi                           |                                 |
      tla          | tla                                |                                 |
      powershell   | ps1 psm1                           |                                 |
      diff         | diff patch                         |                                 |
      csv          | csv tsv                            |                                 |
      text         | txt text log                       |                                 |
      """;

  private static final Map<String, Language> BY_EXTENSION = new HashMap<>();
  private static final Map<String, Language> BY_NAME = new HashMap<>();
  private static final Map<String, Language> BY_NAME_START = new HashMap<>();
  private static final Map<String, Language> BY_INTERPRETER = new HashMap<>();

  static {
    TABLE.lines().map(row -> row.split("\\|", -1)).forEach(Languages::enter);
  }

  private static final Language CPP = new Language("cpp");
  private static final Language C = new Language("c");

  /// `#!/usr/bin/env -S python3.11 -u` names `python3`: the word before any option or minor
  /// version.
  private static final Pattern SHEBANG =
      Pattern.compile("^#!\\s*(?:\\S*/env\\s+(?:-\\S+\\s+)*)?(?:\\S*/)?([A-Za-z]+[0-9]?)");

  /// What only the headers of C++ hold.
  private static final Pattern CPP_HEADER =
      Pattern.compile(
          "(?m)^\\s*(class\\s+\\w|namespace\\b|template\\s*<|using\\s+\\w|public:|private:)");

  private Languages() {}

  /// @param path below the repository's root
  /// @param head how the text begins: a few kilobytes are enough, none is enough for most
  public static Language of(String path, String head) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return byName(name)
        .or(() -> byExtension(name))
        .or(() -> byShebang(head))
        .map(language -> language.equals(C) && isCppHeader(name, head) ? CPP : language)
        .orElse(Language.TEXT);
  }

  private static Optional<Language> byName(String name) {
    Optional<Language> whole = Optional.ofNullable(BY_NAME.get(name));
    int end = Math.max(name.indexOf('.'), name.indexOf('-'));
    String start = end > 0 ? name.substring(0, end) : name;
    return whole.or(() -> Optional.ofNullable(BY_NAME_START.get(start)));
  }

  private static Optional<Language> byExtension(String name) {
    int dot = name.lastIndexOf('.');
    String extension = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    return Optional.ofNullable(BY_EXTENSION.get(extension));
  }

  private static Optional<Language> byShebang(String head) {
    Matcher shebang = SHEBANG.matcher(head);
    return shebang.find()
        ? Optional.ofNullable(BY_INTERPRETER.get(shebang.group(1)))
        : Optional.empty();
  }

  private static boolean isCppHeader(String name, String head) {
    return name.endsWith(".h") && CPP_HEADER.matcher(head).find();
  }

  private static void enter(String[] row) {
    Language language = new Language(row[0].strip());
    words(row[1]).forEach(extension -> BY_EXTENSION.put(extension, language));
    for (String name : words(row[2])) {
      if (name.endsWith("*")) {
        BY_NAME_START.put(name.substring(0, name.length() - 1), language);
      } else {
        BY_NAME.put(name, language);
      }
    }
    words(row[3]).forEach(interpreter -> BY_INTERPRETER.put(interpreter, language));
  }

  /// Every language there is, each once, in order of name.
  public static List<Language> all() {
    return Stream.of(BY_EXTENSION, BY_NAME, BY_NAME_START, BY_INTERPRETER)
        .flatMap(map -> map.values().stream())
        .distinct()
        .sorted(Comparator.comparing(Language::name))
        .toList();
  }

  private static List<String> words(String cell) {
    return Arrays.stream(cell.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
  }
}
