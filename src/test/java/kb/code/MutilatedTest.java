package kb.code;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kb.Sources;
import kb.code.grammar.GrammarAnalyser;
import kb.code.java.JavaAnalyser;
import kb.code.plain.PlainAnalyser;
import kb.model.LineRange;
import kb.model.Reference;
import kb.model.SkipReason;
import kb.model.Symbol;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/// Whatever is done to a source, in every language that is read: it is read or skipped for a reason
/// of its own, and what is read stands within the file. A parser that threw would be skipped as
/// failed, which no source here deserves but those in Java, whose parser gives up at once.
@Timeout(60)
class MutilatedTest {
  private static final Path PAIRS = Sources.root().resolve("src/test/analysers");

  /// Enough that each way of mutilating meets each file several times.
  private static final int ROUNDS = 30;

  private static final List<String> SPLINTERS =
      List.of(
          "{",
          "}",
          "(",
          ")",
          "[",
          "]",
          "\"",
          "'",
          "`",
          "\"\"\"",
          "/*",
          "*/",
          "//",
          "#",
          "%",
          "<<EOF\n",
          "\n",
          "\r",
          "\t",
          ":",
          ";",
          ".",
          "\\",
          "$",
          "@",
          "<?php",
          "?>",
          "---\n",
          "- ",
          "\u2028",
          "\ufffd",
          "\ud83d\ude00",
          "<<<<<<< HEAD\n",
          "=======\n",
          ">>>>>>> b\n",
          "-export([",
          "=begin\n",
          "  ",
          "if ",
          "def ",
          "class ",
          "end\n",
          "0x",
          "|\n",
          "...",
          "\u0000",
          "\u001b");

  private final SourceReader reader =
      new SourceReader(
          List.of(
              new GrammarAnalyser(Path.of(Sources.root() + "/target/native")),
              new JavaAnalyser(),
              new PlainAnalyser()));

  @TestFactory
  Stream<DynamicTest> eachSourceMutilatedIsReadOrSkipped() throws IOException {
    try (Stream<Path> files = Files.walk(PAIRS)) {
      return files
          .filter(file -> Files.isRegularFile(file) && !file.toString().endsWith(".out"))
          .sorted()
          .toList()
          .stream()
          .map(file ->
              DynamicTest.dynamicTest(PAIRS.relativize(file).toString(), () -> mutilate(file)));
    }
  }

  /// The same in each run, another in each file.
  private void mutilate(Path file) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(Arrays.hashCode(whole));
    for (int round = 0; round < ROUNDS; round++) {
      byte[] bytes =
          switch (round % 5) {
            case 0 -> cut(whole, random);
            case 1 -> stung(whole, random);
            case 2 -> shuffled(whole, random);
            case 3 -> scratched(whole, random);
            default -> doubled(whole, random);
          };
      check(file, bytes);
    }
  }

  private void check(Path file, byte[] bytes) {
    Reading reading = reader.read(file.getFileName().toString(), bytes);
    long lines = Math.max(1, reading.file().text().lines().count());
    switch (reading.analysis()) {
      case Analysis.Skipped(var reason) ->
          assertTrue(
              reason != SkipReason.PARSE_FAILED || file.toString().endsWith(".java"),
              () -> "failed at:\n" + new String(bytes, UTF_8));
      case Analysis.Read(var symbols, var references, _) -> {
        assertEquals(List.of(), symbols.stream().filter(it -> isOutside(it, lines)).toList());
        assertEquals(
            List.of(),
            references.stream().map(Reference::line).filter(it -> it < 1 || it > lines).toList());
      }
    }
  }

  /// A line that a carriage return alone ends is counted by some and not by others.
  private static boolean isOutside(Symbol symbol, long lines) {
    LineRange range = symbol.lines();
    return range.first() < 1 || range.last() > lines + 1;
  }

  private static byte[] cut(byte[] whole, Random random) {
    return Arrays.copyOf(whole, random.nextInt(whole.length + 1));
  }

  private static byte[] stung(byte[] whole, Random random) {
    StringBuilder text = new StringBuilder(new String(whole, UTF_8));
    for (int sting = 0; sting < 5; sting++) {
      text.insert(
          random.nextInt(text.length() + 1), SPLINTERS.get(random.nextInt(SPLINTERS.size())));
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] shuffled(byte[] whole, Random random) {
    List<String> lines = Arrays.asList(new String(whole, UTF_8).split("(?<=\n)"));
    java.util.Collections.shuffle(lines, random);
    return String.join("", lines).getBytes(UTF_8);
  }

  private static byte[] scratched(byte[] whole, Random random) {
    byte[] bytes = whole.clone();
    for (int scratch = 0; scratch < 8 && bytes.length > 0; scratch++) {
      bytes[random.nextInt(bytes.length)] = (byte) (32 + random.nextInt(224));
    }
    return bytes;
  }

  private static byte[] doubled(byte[] whole, Random random) {
    String text = new String(whole, UTF_8);
    int from = random.nextInt(text.length() + 1);
    String part = text.substring(from, Math.min(text.length(), from + 40));
    return Stream.of(text.substring(0, from), part.repeat(50), text.substring(from))
        .collect(Collectors.joining())
        .getBytes(UTF_8);
  }
}
