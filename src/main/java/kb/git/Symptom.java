package kb.git;

import java.util.List;
import java.util.regex.Pattern;

/// A sign in what git said, and its meaning for a person.
///
/// Git, curl and ssh say what is wrong in words only. Those here are of git 2.39 and later in the C
/// locale.
///
/// @param sign anywhere in the text
/// @param cause a sentence in which `{url}`, `{host}`, `{line}` (the telling line) and `{1}` (the
///   first group of the sign) are filled in
/// @param next what to do, filled in likewise
record Symptom(Pattern sign, String cause, String next) {
  static final String LATER = "Run it again later; what is indexed already still answers.";

  static final String REFUSED_COMMIT =
      "(?:not our ref|unadvertised object|no such remote ref) ([0-9a-f]{40})";

  Symptom(String sign, String cause, String next) {
    this(Pattern.compile("(?m)" + sign), cause, next);
  }

  /// First match first.
  static final List<Symptom> ALL =
      List.of(
          new Symptom(
              "^(?!remote:).*(?:No space left on device|Disk quota exceeded)",
              "There is no room left on the disk for {url}.",
              "Free some room and run it again; what was fetched before is still there."),
          new Symptom(
              "dubious ownership in repository at '([^']*)'",
              "git refuses to read {1}: it belongs to another user.",
              "If you trust it: git config --global --add safe.directory '{1}'"),
          new Symptom(
              "^remote: (?:fatal|error|aborting).*?(unable to read [0-9a-f]{40}|bad object \\S+"
                  + "|missing \\w+ [0-9a-f]{40}|repository corruption)",
              "The repository at {url} is incomplete on its own server: {1}.",
              "Name another copy in the project's note. A repository on this"
                  + " machine can be named by its plain path, then what it lacks is counted and the"
                  + " rest is read."),
          new Symptom(
              REFUSED_COMMIT,
              "{host} does not give out commit {1} of {url}.",
              "Follow a branch or tag that contains it."),
          new Symptom(
              "Could not resolve proxy: (\\S+)",
              "The proxy {1} is unknown, so {host} can't be reached.",
              "Check http.proxy in your git configuration, and https_proxy."),
          new Symptom(
              "(?:HTTP code|CONNECT tunnel failed, response) (\\d+)(?: from proxy)?",
              "The proxy refused the way to {host} (status {1}).",
              "Check http.proxy in your git configuration, and https_proxy."),
          new Symptom(
              "Could not resolve host(?:name)?|unable to look up",
              "The host {host} is unknown.",
              "Check the spelling of {url} in the project's note, and the network (DNS, VPN)."),
          new Symptom(
              "SSL certificate|server certificate|[Ss]elf.signed certificate|certificate"
                  + " (?:verif|has)|SSL_\\w+|SSL connect|TLS connect|gnutls_handshake|local"
                  + " issuer|setting certificate",
              "No secure connection to {host}: {line}.",
              "Check the clock and http.sslCAInfo in your git configuration; an own certificate"
                  + " authority belongs there."),
          new Symptom(
              "timed out|Timeout was reached|No route to host|Network is unreachable",
              "{host} can't be reached: {line}.",
              LATER),
          new Symptom(
              "Connection refused|Couldn't connect to server|Failed to connect to",
              "Nothing answers at {host}: the connection was refused.",
              "Check {url} in the project's note, or a proxy in between. " + LATER),
          new Symptom(
              "Host key verification failed",
              "ssh does not know {host} yet, or its key has changed.",
              "Connect once by hand (ssh {host}) and accept its key."),
          new Symptom(
              "could not read (?:Username|Password)|terminal prompts disabled",
              "{url} does not exist, or is for people who log in.",
              "Check the spelling in the project's note; for a private repository set up a"
                  + " credential helper or an ssh URL until `git ls-remote` can read it."),
          new Symptom(
              "Authentication failed|returned error: 40[13]|Permission denied \\(|HTTP Basic:"
                  + " Access denied",
              "{host} refused your credentials for {url}.",
              "Renew the password, token or key your git uses until `git ls-remote` can read it."),
          new Symptom(
              "repository '[^']*' not found|Repository not found|returned error: 404"
                  + "|does not appear to be a git repository|repository not exported"
                  + "|could not be found or you don't have permission|Could not find repository",
              "There is no repository at {url}, or it is not for everybody.",
              "Check the spelling in the project's note, or whether it has moved."),
          new Symptom(
              "returned error: 429",
              "{host} had too many questions from here.",
              "Wait some minutes, then run it again."),
          new Symptom("returned error: (\\d{3})", "{host} failed with status {1}.", LATER),
          new Symptom(
              "transport '(\\S+)' not allowed",
              "The transport {1} is not allowed: {url} could run a command here.",
              "Name an https, ssh, git or file URL in the project's note."),
          new Symptom(
              "'remote-(\\S+)' is not a git command|Unable to find remote helper for '(\\S+)'",
              "git knows no way to {url}.",
              "Name an https, ssh, git or file URL in the project's note."),
          new Symptom(
              "mismatched algorithms|unknown object format",
              "{url} names its objects by SHA-256, which can't be read yet.",
              "Follow a SHA-1 copy of it, if there is one."),
          new Symptom(
              "does not support (?:shallow|--depth)|dumb http",
              "{host} speaks only the oldest form of git's protocol, without shallow clones.",
              "Clone it yourself, and name the clone's path in the project's note."),
          new Symptom(
              "unknown option|unknown switch",
              "This git is too old: {line}.",
              "Install git 2.29 or later."),
          new Symptom(
              "^(?!remote:).*(?:Permission denied|Read-only file system|cannot mkdir|unable to"
                  + " (?:create|write))",
              "The clone of {url} can't be written: {line}.",
              "Make the indexes folder writable, then run it again."),
          new Symptom(
              "early EOF|hung up unexpectedly|RPC failed|transfer closed|unexpected disconnect"
                  + "|Connection reset|Empty reply",
              "The connection to {host} broke off.",
              LATER));
}
