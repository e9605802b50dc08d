package kb.git;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kb.model.UserError;

/// What a run of `git` that failed means for a person: the cause in one sentence, and what to do.
///
/// Git, curl and ssh say it in words only; [Symptom] is the table of them.
final class GitFailure {
  private static final Pattern REFUSED_COMMIT = Pattern.compile(Symptom.REFUSED_COMMIT);
  private static final Pattern MISSING_REF = Pattern.compile("couldn't find remote ref (\\S+)");

  private final RemoteUrl url;
  private final RemoteUrl effective;
  private final Outcome outcome;

  /// @param url as the note has it
  /// @param effective as git reads it, after the user's `insteadOf`
  GitFailure(RemoteUrl url, RemoteUrl effective, Outcome outcome) {
    this.url = url;
    this.effective = effective;
    this.outcome = outcome;
  }

  /// The commit that a server would not give out when it was asked for by its id.
  static Optional<String> refusedCommit(Outcome outcome) {
    Matcher sign = REFUSED_COMMIT.matcher(outcome.complaint());
    return outcome.succeeded() || !sign.find() ? Optional.empty() : Optional.of(sign.group(1));
  }

  /// The ref git asked for in vain.
  Optional<String> missingRef() {
    Matcher sign = MISSING_REF.matcher(outcome.complaint());
    return sign.find() ? Optional.of(sign.group(1)) : Optional.empty();
  }

  /// @param patience how long it might have been silent
  UserError error(Duration patience) {
    return switch (outcome.ending()) {
      case SILENT ->
          UserError.world(
              effective.host() + " did not answer within " + patience.toSeconds() + " s.",
              "Check the network or the proxy. " + Symptom.LATER);
      case INTERRUPTED -> UserError.world("Fetching " + url + " was interrupted.", "Run it again.");
      case ENDLESS ->
          UserError.world(
              effective.host() + " lists more refs than any repository has.",
              "Check " + url + " in the project's note.");
      case EXITED -> explained();
    };
  }

  private UserError explained() {
    for (Symptom symptom : Symptom.ALL) {
      Matcher sign = symptom.sign().matcher(outcome.complaint());
      if (sign.find()) {
        return UserError.world(
            filled(symptom.cause(), sign) + rewriting(), filled(symptom.next(), sign));
      }
    }
    return UserError.world(
        "git could not read " + url + ": " + tellingLine() + "." + rewriting(),
        "Try `git ls-remote " + url + "`; it says more.");
  }

  /// A host the note never named needs a word.
  private String rewriting() {
    return url.equals(effective)
        ? ""
        : " (Your git configuration reads " + url + " as " + effective + ".)";
  }

  private String filled(String template, Matcher sign) {
    String first = sign.groupCount() == 0 ? "" : Objects.requireNonNullElse(sign.group(1), "");
    return template
        .replace("{url}", url.toString())
        .replace("{host}", effective.host())
        .replace("{line}", tellingLine())
        .replace("{1}", first);
  }

  /// The line that says most: the first that git calls fatal, else its last.
  private String tellingLine() {
    List<String> said = outcome.said();
    String line =
        said.stream()
            .filter(other -> other.contains("fatal: ") || other.startsWith("error: "))
            .findFirst()
            .orElse(said.isEmpty() ? "exit " + outcome.exit() : said.getLast());
    return RemoteUrl.concealed(line)
        .replaceFirst("^(remote: )?(fatal|error): ", "")
        .replaceFirst("[.:]+$", "");
  }
}
