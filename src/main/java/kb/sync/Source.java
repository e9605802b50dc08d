package kb.sync;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kb.git.BareClone;
import kb.git.Fetched;
import kb.git.GitProgram;
import kb.git.Ref;
import kb.git.RefPattern;
import kb.git.Refs;
import kb.git.Remote;
import kb.git.Repository;
import kb.git.Selection;
import kb.model.Citation;
import kb.model.Progress;
import kb.model.Project;
import kb.model.Revision;
import kb.model.UserError;

/// What a project wants indexed, before and after it is on this machine.
///
/// @param folder the repository to read
/// @param followed refs to index whole, the followed one first
/// @param stamps refs that notes cite, each with the cited paths; those that are followed too are
///   left out
/// @param messages what a person should know
record Source(
    Path folder, List<Ref> followed, Map<Ref, Set<String>> stamps, List<String> messages) {

  /// Asks the repository which of its refs are wanted; nothing is fetched yet.
  static Source of(Target target) {
    Refs refs;
    if (target.project().isRemote()) {
      refs = Remote.at(target.project().repository()).refs();
    } else {
      try (Repository repository = Repository.open(target.repository())) {
        refs = repository.refs();
      }
    }
    return chosen(target, refs);
  }

  private static Source chosen(Target target, Refs refs) {
    Project project = target.project();
    Selection selection = RefPattern.select(project.revisions(), refs);
    if (selection.refs().isEmpty()) {
      throw UserError.world(
          project.name() + " has nothing to index. " + String.join(" ", selection.messages()),
          "Change `revisions` in notes/" + project.note() + ".");
    }
    List<String> messages = new ArrayList<>(selection.messages());
    Map<Ref, Set<String>> stamps = new LinkedHashMap<>();
    for (List<Citation> ways : target.cited()) {
      stamp(ways, refs)
          .ifPresentOrElse(
              it -> stamps.computeIfAbsent(it.ref(), _ -> new TreeSet<>()).add(it.path()),
              () ->
                  messages.add(
                      "notes cite `"
                          + ways.getFirst().revision()
                          + "`, which "
                          + project.name()
                          + " does not have"));
    }
    stamps.keySet().removeAll(selection.refs());
    refs.movedTo()
        .ifPresent(url ->
            messages.add(
                project.name()
                    + " has moved to "
                    + url
                    + "; change `repository` in notes/"
                    + project.note()));
    return new Source(
        target.repository(), selection.refs(), stamps, messages.stream().distinct().toList());
  }

  private record Stamp(Ref ref, String path) {}

  /// The first way to read a link whose revision exists.
  private static Optional<Stamp> stamp(List<Citation> ways, Refs refs) {
    return ways.stream()
        .flatMap(way ->
            new RefPattern(way.revision())
                .select(refs).refs().stream().limit(1).map(ref -> new Stamp(ref, way.path())))
        .findFirst();
  }

  /// Brings the wanted refs onto this machine; a repository that is read in place has them.
  Source fetched(Target target, Progress progress) {
    if (!target.project().isRemote()) {
      return this;
    }
    Set<Ref> wanted = new LinkedHashSet<>(followed);
    wanted.addAll(stamps.keySet());
    Fetched fetched = Remote.at(target.project().repository()).fetchInto(folder, wanted, progress);
    new BareClone(folder, GitProgram.installed()).keepOnly(List.copyOf(wanted));
    List<String> all = new ArrayList<>(messages);
    all.addAll(fetched.messages());
    return new Source(folder, at(followed, fetched), atStamps(fetched), all);
  }

  List<Revision> followedRevisions() {
    return followed.stream().map(Ref::revision).toList();
  }

  /// The refs at the commits that came: a branch may have gone on since it was listed.
  private static List<Ref> at(List<Ref> refs, Fetched fetched) {
    List<Ref> at = new ArrayList<>();
    for (Ref ref : refs) {
      fetched.revisions().stream()
          .filter(revision -> revision.name().equals(ref.name()))
          .forEach(revision -> at.add(new Ref(ref.name(), ref.source(), revision.commit())));
    }
    return at;
  }

  private Map<Ref, Set<String>> atStamps(Fetched fetched) {
    Map<Ref, Set<String>> at = new LinkedHashMap<>();
    stamps.forEach(
        (ref, paths) -> at(List.of(ref), fetched).forEach(found -> at.put(found, paths)));
    return at;
  }
}
