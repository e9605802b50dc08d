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
      cpp          | cc cpp cxx c++ hh hpp hxx h++ inl ipp tcc tpp cu ino |                |
      java         | java                               |                                 |
      python       | py pyi pyw pyx pxd gyp              | SConstruct SConscript wscript   | python python2 python3
      javascript   | js mjs cjs jsx es6 jsm             |                                 | node nodejs
      typescript   | ts mts cts                         |                                 | deno
      tsx          | tsx                                |                                 |
      php          | php phtml phpt php5 ctp            |                                 | php
      rust         | rs                                 |                                 |
      ruby         | rb rake gemspec ru rbi podspec thor | Gemfile Rakefile Vagrantfile* Podfile Brewfile Guardfile Berksfile Capfile .irbrc | ruby jruby
      shell        | sh bash zsh ksh bats ebuild fish command | .bashrc .bash_profile .bash_aliases .profile .zshrc .zshenv .envrc PKGBUILD APKBUILD | sh bash dash ksh zsh ash bats fish
      erlang       | erl hrl escript app                | rebar.config sys.config         | escript
      elixir       | ex exs                             |                                 | elixir
      proto        | proto                              |                                 |
      thrift       | thrift                             |                                 |
      yaml         | yaml yml                           | .clang-format .clang-tidy CITATION.cff |
      toml         | toml                               | Cargo.lock Pipfile poetry.lock uv.lock |
      json         | json jsonl jsonc json5 geojson webmanifest tfstate ipynb conflist avsc | .babelrc .eslintrc .prettierrc .jshintrc composer.lock Pipfile.lock flake.lock |
      jsonnet      | jsonnet libsonnet                  |                                 |
      hcl          | hcl tf tfvars nomad tofu           |                                 |
      dockerfile   | dockerfile                         | Dockerfile* Containerfile*      |
      make         | mk mak make                        | Makefile* makefile GNUmakefile* BSDmakefile Kbuild* | make
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
      groovy       | groovy gradle                      | Jenkinsfile*                    | groovy
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
      html         | html htm xhtml hbs ejs vue         |                                 |
      css          | css scss less                      |                                 |
      xml          | xml xsd xsl xslt svg plist csproj wsdl | pom.xml                     |
      ini          | ini cfg cnf                        | .editorconfig .gitconfig .gitmodules .npmrc .pylintrc .flake8 .coveragerc |
      properties   | properties                         |                                 |
      nix          | nix                                |                                 |
      cue          | cue                                |                                 |
      rego         | rego                               |                                 |
      starlark     | bzl star                           | BUILD BUILD.bazel WORKSPACE Tiltfile |
      assembly     | s asm                              |                                 |
      devicetree   | dts dtsi                           |                                 |
      tla          | tla                                |                                 |
      powershell   | ps1 psm1 psd1                      |                                 | pwsh
      diff         | diff patch                         |                                 |
      csv          | csv tsv                            |                                 |
      bpftrace     | bt                                 |                                 | bpftrace
      m4           | m4 ac                              |                                 |
      yacc         | y yy                               |                                 |
      lex          | l ll                               |                                 |
      r            | r                                  |                                 | Rscript
      dart         | dart                               |                                 |
      julia        | jl                                 |                                 | julia
      clojure      | clj cljs cljc edn                  |                                 |
      graphql      | graphql gql                        |                                 |
      text         | txt text log                       |                                 |
      """;

  private static final Map<String, Language> BY_EXTENSION = new HashMap<>();
  private static final Map<String, Language> BY_NAME = new HashMap<>();
  private static final Map<String, Language> BY_NAME_START = new HashMap<>();
  private static final Map<String, Language> BY_INTERPRETER = new HashMap<>();

  /// By what editors call a language, in the modes that files name.
  private static final Map<String, Language> BY_MODE = new HashMap<>();

  static {
    TABLE.lines().map(row -> row.split("\\|", -1)).forEach(Languages::enter);
  }

  /// `#!/usr/bin/env -S python3.11 -u` names `python3`: the word before any option or minor
  /// version.
  private static final Pattern SHEBANG =
      Pattern.compile("^#!\\s*(?:\\S*/env\\s+(?:-\\S+\\s+)*)?(?:\\S*/)?([A-Za-z]+[0-9]?)");

  /// Makes a template of a file that is in the language of the name before.
  private static final Pattern TEMPLATE =
      Pattern.compile("(?i)\\.(in|tmpl|tpl|gotmpl|j2|erb|template|dist|example|sample|orig|bak)$");

  private Languages() {}

  /// @param path below the repository's root
  /// @param head how the text begins: a few kilobytes are enough, none is enough for most
  public static Language of(String path, String head) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    String written = TEMPLATE.matcher(name).replaceFirst("");
    return byName(name)
        .or(() -> Heuristics.language(extension(name), head).map(Language::new))
        .or(() -> byExtension(name))
        .or(() -> byShebang(head))
        .or(() -> Heuristics.modeline(head).flatMap(Languages::byMode))
        .or(() -> written.equals(name) ? Optional.empty() : Optional.of(of(written, head)))
        .orElse(Language.TEXT);
  }

  private static Optional<Language> byName(String name) {
    Optional<Language> whole = Optional.ofNullable(BY_NAME.get(name));
    int end = Math.max(name.indexOf('.'), name.indexOf('-'));
    String start = end > 0 ? name.substring(0, end) : name;
    return whole.or(() -> Optional.ofNullable(BY_NAME_START.get(start)));
  }

  private static Optional<Language> byExtension(String name) {
    return Optional.ofNullable(BY_EXTENSION.get(extension(name)));
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  private static Optional<Language> byMode(String mode) {
    return Optional.ofNullable(BY_MODE.get(mode));
  }

  private static Optional<Language> byShebang(String head) {
    Matcher shebang = SHEBANG.matcher(head);
    return shebang.find()
        ? Optional.ofNullable(BY_INTERPRETER.get(shebang.group(1)))
        : Optional.empty();
  }

  private static void enter(String[] row) {
    Language language = new Language(row[0].strip());
    BY_MODE.put(language.name(), language);
    words(row[1])
        .forEach(extension -> {
          BY_EXTENSION.put(extension, language);
          BY_MODE.putIfAbsent(extension, language);
        });
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
