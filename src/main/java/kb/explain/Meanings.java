package kb.explain;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is known of a text without any source: error numbers, signals, exit codes.
///
/// Error texts are those of glibc's strerror, numbers those of Linux (errno(3), signal(7)); exit
/// codes of services are systemd's (systemd.exec(5)).
final class Meanings {
  private static final Map<String, String> ERRNO =
      Map.ofEntries(
          entry("operation not permitted", "EPERM 1"),
          entry("no such file or directory", "ENOENT 2"),
          entry("no such process", "ESRCH 3"),
          entry("interrupted system call", "EINTR 4"),
          entry("input/output error", "EIO 5"),
          entry("no such device or address", "ENXIO 6"),
          entry("argument list too long", "E2BIG 7"),
          entry("exec format error", "ENOEXEC 8"),
          entry("bad file descriptor", "EBADF 9"),
          entry("no child processes", "ECHILD 10"),
          entry("resource temporarily unavailable", "EAGAIN 11"),
          entry("cannot allocate memory", "ENOMEM 12"),
          entry("permission denied", "EACCES 13"),
          entry("bad address", "EFAULT 14"),
          entry("device or resource busy", "EBUSY 16"),
          entry("file exists", "EEXIST 17"),
          entry("invalid cross-device link", "EXDEV 18"),
          entry("no such device", "ENODEV 19"),
          entry("not a directory", "ENOTDIR 20"),
          entry("is a directory", "EISDIR 21"),
          entry("invalid argument", "EINVAL 22"),
          entry("too many open files in system", "ENFILE 23"),
          entry("too many open files", "EMFILE 24"),
          entry("text file busy", "ETXTBSY 26"),
          entry("inappropriate ioctl for device", "ENOTTY 25"),
          entry("file too large", "EFBIG 27"),
          entry("no space left on device", "ENOSPC 28"),
          entry("illegal seek", "ESPIPE 29"),
          entry("read-only file system", "EROFS 30"),
          entry("too many links", "EMLINK 31"),
          entry("broken pipe", "EPIPE 32"),
          entry("numerical result out of range", "ERANGE 34"),
          entry("resource deadlock avoided", "EDEADLK 35"),
          entry("file name too long", "ENAMETOOLONG 36"),
          entry("no locks available", "ENOLCK 37"),
          entry("function not implemented", "ENOSYS 38"),
          entry("directory not empty", "ENOTEMPTY 39"),
          entry("too many levels of symbolic links", "ELOOP 40"),
          entry("no data available", "ENODATA 61"),
          entry("value too large for defined data type", "EOVERFLOW 75"),
          entry("message too long", "EMSGSIZE 90"),
          entry("protocol not available", "ENOPROTOOPT 92"),
          entry("protocol not supported", "EPROTONOSUPPORT 93"),
          entry("operation not supported", "EOPNOTSUPP 95"),
          entry("address family not supported by protocol", "EAFNOSUPPORT 97"),
          entry("address already in use", "EADDRINUSE 98"),
          entry("cannot assign requested address", "EADDRNOTAVAIL 99"),
          entry("network is down", "ENETDOWN 100"),
          entry("network is unreachable", "ENETUNREACH 101"),
          entry("software caused connection abort", "ECONNABORTED 103"),
          entry("connection reset by peer", "ECONNRESET 104"),
          entry("no buffer space available", "ENOBUFS 105"),
          entry("transport endpoint is not connected", "ENOTCONN 107"),
          entry("cannot send after transport endpoint shutdown", "ESHUTDOWN 108"),
          entry("connection timed out", "ETIMEDOUT 110"),
          entry("connection refused", "ECONNREFUSED 111"),
          entry("host is down", "EHOSTDOWN 112"),
          entry("no route to host", "EHOSTUNREACH 113"),
          entry("operation already in progress", "EALREADY 114"),
          entry("operation now in progress", "EINPROGRESS 115"),
          entry("stale file handle", "ESTALE 116"),
          entry("structure needs cleaning", "EUCLEAN 117"),
          entry("disk quota exceeded", "EDQUOT 122"),
          entry("operation canceled", "ECANCELED 125"));

  /// What language runtimes say for everybody: whoever repeats it did not fail by itself.
  private static final Map<String, String> RUNTIME =
      Map.ofEntries(
          entry("context deadline exceeded", "Go: the time that a call was given ran out"),
          entry("context canceled", "Go: who asked no longer waits"),
          entry("i/o timeout", "Go: a connection's deadline passed"),
          entry("unexpected eof", "Go: the other side ended in the middle"),
          entry("eof", "the other side ended"),
          entry("deadline exceeded", "Go: the time that a call was given ran out"),
          entry("try again", "the resolver has no answer for now (EAI_AGAIN)"),
          entry(
              "temporary failure in name resolution",
              "the resolver has no answer for now (EAI_AGAIN)"),
          entry("name or service not known", "the resolver knows no such name (EAI_NONAME)"),
          entry(
              "no address associated with hostname", "the resolver knows no address (EAI_NODATA)"),
          entry("use of closed network connection", "Go: this side had closed the connection"),
          entry("no such host", "Go: the name was not resolved"),
          entry(
              "client.timeout exceeded while awaiting headers",
              "Go: the HTTP client's timeout passed before the answer began"),
          entry("tls handshake timeout", "Go: the other side did not finish the TLS handshake"),
          entry("signal: killed", "Go: the child was ended by SIGKILL"),
          entry("end of file", "the other side ended"));

  /// The sentences among both, by their first word.
  private static final Map<String, List<String>> BY_FIRST_WORD =
      Stream.concat(ERRNO.keySet().stream(), RUNTIME.keySet().stream())
          .filter(text -> text.contains(" "))
          .collect(Collectors.groupingBy(text -> text.substring(0, text.indexOf(' '))));

  private static final Map<Integer, String> SIGNALS =
      Map.ofEntries(
          entry(1, "SIGHUP"),
          entry(2, "SIGINT"),
          entry(3, "SIGQUIT"),
          entry(4, "SIGILL"),
          entry(6, "SIGABRT: the program gave up by itself"),
          entry(7, "SIGBUS"),
          entry(8, "SIGFPE"),
          entry(9, "SIGKILL: the kernel's out-of-memory killer, or someone with the right to"),
          entry(11, "SIGSEGV: it touched memory it does not have"),
          entry(13, "SIGPIPE"),
          entry(14, "SIGALRM"),
          entry(15, "SIGTERM: it was asked to end"));

  private static final Map<Integer, String> EXITS =
      Map.of(
          125, "the container's runtime failed before the command ran",
          126, "the command was found, but can't be run",
          127, "the command was not found",
          200, "systemd: CHDIR, the working directory could not be entered",
          203, "systemd: EXEC, the program could not be run",
          217, "systemd: USER, the user is not known",
          218, "systemd: CAPABILITIES could not be set",
          226, "systemd: NAMESPACE could not be set up",
          243, "systemd: CREDENTIALS could not be set up");

  /// By convention of shells: this, and the number of the signal.
  private static final int BY_SIGNAL = 128;

  private static final Pattern EXIT =
      Pattern.compile(
          "(?:exit(?:ed)?(?: with)?(?: (?:status|code))?|exit_?code|status|rc)\\s*[:="
              + " ]\\s*(\\d{1,3})\\b");
  private static final Pattern SIGNAL =
      Pattern.compile("\\b(?:signal|crashed by signal|killed by signal)[:= ]+(\\d{1,2})\\b");
  private static final Pattern NAMED = Pattern.compile("\\bE[A-Z0-9]{2,14}\\b");

  private Meanings() {}

  /// Each a sentence, in the order of the text as far as it has one.
  static List<String> of(String text) {
    Set<String> meanings = new LinkedHashSet<>();
    String lower = text.toLowerCase(Locale.ROOT);
    ERRNO.keySet().stream()
        .filter(lower::contains)
        .filter(it -> ERRNO.keySet().stream().noneMatch(longer -> holds(lower, longer, it)))
        .sorted((a, b) -> lower.indexOf(a) - lower.indexOf(b))
        .forEach(it -> meanings.add(sentence(it)));
    ofRuntimes(text).forEach(said -> meanings.add(said + ": " + RUNTIME.get(said)));
    NAMED.matcher(text).results().forEach(found -> named(found.group()).ifPresent(meanings::add));
    Matcher exit = EXIT.matcher(lower);
    while (exit.find()) {
      exit(Integer.parseInt(exit.group(1))).ifPresent(meanings::add);
    }
    Matcher signal = SIGNAL.matcher(lower);
    while (signal.find()) {
      int number = Integer.parseInt(signal.group(1));
      Optional.ofNullable(SIGNALS.get(number))
          .ifPresent(name -> meanings.add("signal " + number + ": " + name));
    }
    return List.copyOf(meanings);
  }

  /// Whether a text is that of an error number or a runtime, and nothing else.
  static boolean isErrorText(String text) {
    String plain =
        text.strip().toLowerCase(Locale.ROOT).replaceAll("^[(\"\\s]+|[.:,;)\"\\s]+$", "");
    return ERRNO.containsKey(plain) || RUNTIME.containsKey(plain);
  }

  /// What language runtimes say for everybody, of a text: the longest ones.
  static List<String> ofRuntimes(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return RUNTIME.keySet().stream()
        .filter(said -> said.contains(" ") && lower.contains(said))
        .filter(said -> RUNTIME.keySet().stream().noneMatch(it -> holds(lower, it, said)))
        .sorted(Comparator.comparingInt(lower::indexOf))
        .toList();
  }

  /// Where such texts stand in a folded one.
  static List<Span> errorTexts(String folded) {
    List<Span> found = new ArrayList<>();
    for (int at = 0; at < folded.length(); at = nextWord(folded, at)) {
      int end = folded.indexOf(' ', at);
      if (end < 0) {
        return found;
      }
      for (String text : BY_FIRST_WORD.getOrDefault(folded.substring(at, end), List.of())) {
        if (folded.startsWith(text, at)) {
          found.add(new Span(at, at + text.length()));
        }
      }
    }
    return found;
  }

  private static int nextWord(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean holds(String text, String longer, String shorter) {
    return longer.length() > shorter.length() && longer.contains(shorter) && text.contains(longer);
  }

  private static String sentence(String text) {
    String[] parts = ERRNO.getOrDefault(text, "").split(" ");
    return parts[0] + " (" + parts[1] + "): " + text;
  }

  private static Optional<String> named(String name) {
    return ERRNO.entrySet().stream()
        .filter(each -> each.getValue().startsWith(name + " "))
        .map(each -> sentence(each.getKey()))
        .findFirst();
  }

  private static Optional<String> exit(int code) {
    if (code > BY_SIGNAL && SIGNALS.containsKey(code - BY_SIGNAL)) {
      int number = code - BY_SIGNAL;
      return Optional.of(
          "exit " + code + ": 128 + " + number + ", ended by " + SIGNALS.get(number));
    }
    return Optional.ofNullable(EXITS.get(code)).map(it -> "exit " + code + ": " + it);
  }
}
