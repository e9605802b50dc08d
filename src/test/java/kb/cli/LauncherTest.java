package kb.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kb.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The launcher, in a checkout of its own, with JDKs that only say how they were called.
class LauncherTest {
  @TempDir Path temporary;
  private Path checkout;
  private Path empty;

  record Run(int exit, String out, String err) {}

  @BeforeEach
  void makeCheckout() throws IOException {
    checkout = Files.createDirectories(temporary.resolve("check out"));
    empty = Files.createDirectories(temporary.resolve("nothing"));
    Path kb = checkout.resolve("kb");
    Files.copy(Sources.root().resolve("kb"), kb);
    assertTrue(kb.toFile().setExecutable(true));
    Files.createDirectories(checkout.resolve("src/main"));
    Files.createDirectories(checkout.resolve("web"));
    Files.writeString(checkout.resolve("pom.xml"), "<project/>");
    Files.createDirectories(checkout.resolve("target/app"));
    build("jar");
  }

  @Test
  void javaHomeIsTakenWhenItIsNewEnough() throws IOException, InterruptedException {
    Run run = run(List.of("ask", "a b", "c"), "JAVA_HOME", jdk("new", 25));
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.out().startsWith("new:"), run.out());
    assertTrue(run.out().contains("<ask><a b><c>"), run.out());
  }

  @Test
  void anOldJavaHomeIsPassedOver() throws IOException, InterruptedException {
    Path old = jdk("old", 17);
    Path home = temporary.resolve("home");
    jdk("home/.sdkman/candidates/java/25", 25);
    // Which one is taken depends on what this machine has installed; never the old one.
    Run run = run(List.of("ask", "x"), "JAVA_HOME", old, "HOME", home);
    assertFalse(run.out().startsWith("old:"), run.out());
    assertFalse(run.err().contains("needs a JDK"), run.err());
  }

  @Test
  void theJavaOfThePathIsTakenThroughItsLinks() throws IOException, InterruptedException {
    Path jdk = jdk("linked", 26);
    Path bin = Files.createDirectories(temporary.resolve("bin"));
    Files.createSymbolicLink(bin.resolve("java"), jdk.resolve("bin/java"));
    Run run = run(List.of("ask", "x"), "PATH", bin + ":" + System.getenv("PATH"));
    assertTrue(run.out().startsWith("linked:"), run.out());
  }

  @Test
  void aMissingMavenIsSaidWithTheNextStep() throws IOException, InterruptedException {
    Files.delete(checkout.resolve("target/app/kb.jar"));
    Path tools = tools("sed", "find", "head", "dirname", "readlink", "cksum", "touch");
    Run run = run(List.of("ask", "x"), "JAVA_HOME", jdk("new", 25), "PATH", tools);
    assertEquals(3, run.exit());
    assertTrue(run.err().contains("needs Maven"), run.err());
  }

  @Test
  void aNewerSourceIsBuiltFirst() throws IOException, InterruptedException {
    Path source = Files.writeString(checkout.resolve("src/main/Kb.java"), "class Kb {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
    Path bin = Files.createDirectories(temporary.resolve("maven"));
    script(
        bin.resolve("mvn"),
        "echo built >&2; touch -d '+10 seconds' '" + checkout + "/target/app/kb.jar'");
    Run run =
        run(
            List.of("ask", "x"),
            "JAVA_HOME",
            jdk("new", 25),
            "PATH",
            bin + ":" + System.getenv("PATH"));
    assertEquals(0, run.exit(), run.err());
    assertTrue(run.err().contains("kb: building"), run.err());
    assertTrue(run.err().contains("built"), run.err());
  }

  @Test
  void aCacheIsTakenOnlyWhenItIsOfThisVeryJar() throws IOException, InterruptedException {
    Path jdk = jdk("new", 25);
    Path cache = checkout.resolve("target/app/kb-" + cksum("jar") + "-25.0.1+9.aot");
    Files.writeString(cache, "cache");
    assertTrue(run(List.of("ask"), "JAVA_HOME", jdk).out().contains("-XX:AOTCache=" + cache));
    build("other jar");
    assertFalse(run(List.of("ask"), "JAVA_HOME", jdk).out().contains("-XX:AOTCache="));
  }

  @Test
  void theLockOfAKilledOneIsNotWaitedFor() throws IOException, InterruptedException {
    Path jdk = jdk("new", 25);
    script(
        jdk.resolve("bin/java"),
        "for each; do case $each in -XX:AOTCacheOutput=*) : >\"${each#*=}\" ;; esac; done");
    Path cache = checkout.resolve("target/app/kb-" + cksum("jar") + "-25.0.1+9.aot");
    Path lock = Files.createDirectories(Path.of(cache + ".lock"));
    assertFalse(made(jdk, cache), "another one is making it");
    Files.setLastModifiedTime(lock, FileTime.from(Instant.now().minusSeconds(600)));
    assertTrue(made(jdk, cache));
  }

  /// Whether a command makes the cache behind itself.
  private boolean made(Path jdk, Path cache) throws IOException, InterruptedException {
    run(List.of("ask"), "JAVA_HOME", jdk, "KB_NO_CACHE", "");
    for (int i = 0; i < 50 && !Files.exists(cache); i++) {
      Thread.sleep(20);
    }
    return Files.exists(cache);
  }

  @Test
  void longWorkTakesThePlaceOfTheShell() throws IOException, InterruptedException {
    Path jdk = jdk("new", 25);
    script(jdk.resolve("bin/java"), "echo $$");
    List<String> command = List.of("/bin/sh", checkout.resolve("kb").toString(), "sync");
    ProcessBuilder builder = new ProcessBuilder(command).directory(empty.toFile());
    builder.environment().put("JAVA_HOME", jdk.toString());
    Process process = builder.start();
    String pid =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertEquals(Long.toString(process.pid()), pid, "signals sent to the launcher reach java");
  }

  @Test
  void theExitCodeIsTheCommands() throws IOException, InterruptedException {
    Path jdk = jdk("failing", 25);
    script(jdk.resolve("bin/java"), "exit 1");
    assertEquals(1, run(List.of("ask"), "JAVA_HOME", jdk).exit());
  }

  private void build(String content) throws IOException {
    Path jar = checkout.resolve("target/app/kb.jar");
    Files.writeString(jar, content);
    Files.setLastModifiedTime(jar, FileTime.from(Instant.now().plusSeconds(2)));
  }

  /// A JDK whose `java` prints its name and its arguments.
  private Path jdk(String name, int version) throws IOException {
    Path home = Files.createDirectories(temporary.resolve(name));
    Files.createDirectories(home.resolve("bin"));
    Files.writeString(
        home.resolve("release"),
        "JAVA_RUNTIME_VERSION=\"" + version + ".0.1+9\"\nJAVA_VERSION=\"" + version + ".0.1\"\n");
    script(
        home.resolve("bin/java"),
        "printf '%s:' '" + name + "'; for a in \"$@\"; do printf '<%s>' \"$a\"; done");
    return home;
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, "#!/bin/sh\n" + text + "\n");
    assertTrue(file.toFile().setExecutable(true));
  }

  /// A folder with only these of the system's tools.
  private Path tools(String... names) throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("tools"));
    for (String name : names) {
      for (String bin : List.of("/usr/bin/", "/bin/")) {
        if (Files.exists(Path.of(bin + name)) && !Files.exists(folder.resolve(name))) {
          Files.createSymbolicLink(folder.resolve(name), Path.of(bin + name));
        }
      }
    }
    return folder;
  }

  private Run run(List<String> arguments, Object... variables)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", checkout.resolve("kb").toString()));
    command.addAll(arguments);
    ProcessBuilder builder = new ProcessBuilder(command).directory(empty.toFile());
    builder.environment().keySet().removeAll(List.of("JAVA_HOME", "KB_JAVA_HOME", "KB_HOME"));
    builder.environment().put("HOME", empty.toString());
    builder.environment().put("KB_NO_CACHE", "1");
    for (int i = 0; i < variables.length; i += 2) {
      builder.environment().put((String) variables[i], variables[i + 1].toString());
    }
    Process process = builder.start();
    process.getOutputStream().close();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(process.waitFor(1, TimeUnit.MINUTES));
    return new Run(process.exitValue(), out, err);
  }

  /// The checksum of POSIX `cksum`: CRC-32 with the length behind the content, most significant bit
  /// first.
  private static long cksum(String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    byte[] length = {(byte) bytes.length};
    long crc = 0;
    for (byte[] part : List.of(bytes, length)) {
      for (byte b : part) {
        crc ^= (long) (b & 0xff) << 24;
        for (int bit = 0; bit < 8; bit++) {
          crc = (crc & 0x80000000L) != 0 ? crc << 1 ^ 0x04C11DB7L : crc << 1;
          crc &= 0xFFFFFFFFL;
        }
      }
    }
    return crc ^ 0xFFFFFFFFL;
  }
}
