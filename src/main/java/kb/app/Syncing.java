package kb.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kb.code.SourceReader;
import kb.git.BareClone;
import kb.git.GitProgram;
import kb.git.HeadFingerprint;
import kb.index.CodeView;
import kb.index.Manifest;
import kb.index.ProjectUpdate;
import kb.link.Projects;
import kb.model.Citation;
import kb.model.Progress;
import kb.model.Project;
import kb.model.SyncReport;
import kb.sync.ProjectSync;
import kb.sync.Target;

/// Syncing as the workspace lays things out: which folder holds which clone and which index.
final class Syncing {
  private final Workspace workspace;

  Syncing(Workspace workspace) {
    this.workspace = workspace;
  }

  /// @param cited what notes cite at revisions of their own
  SyncReport sync(Project project, List<List<Citation>> cited, Progress progress) {
    SourceReader reader = Readers.all(workspace);
    Target target = new Target(project, repository(project), index(project), cited);
    return new ProjectSync(reader).sync(target, progress);
  }

  /// Projects read in place whose repository has moved since it was read. Looks at a few small
  /// files each.
  List<Project> movedInPlace(Projects projects, CodeView code) {
    return projects.all().values().stream()
        .filter(project -> !project.isRemote())
        .filter(project -> !fingerprint(project).equals(indexed(project, code)))
        .toList();
  }

  private String fingerprint(Project project) {
    return HeadFingerprint.of(repository(project));
  }

  private static String indexed(Project project, CodeView code) {
    return code.manifest(project.name()).map(Manifest::fingerprint).orElse("never");
  }

  /// Deletes what can be fetched and indexed again.
  void remove(Project project) {
    ProjectUpdate.remove(project.name(), index(project));
    if (project.isRemote()) {
      new BareClone(repository(project), GitProgram.installed()).delete();
    }
  }

  /// Where a project's repository stands on this machine.
  Path repository(Project project) {
    return project.isRemote()
        ? workspace.clone(project.name())
        : workspace.home().resolve(project.repository()).normalize();
  }

  private Path index(Project project) {
    return workspace.projectIndex(project.name());
  }

  /// Bytes below a folder; 0 when it is not there.
  static long size(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(Syncing::length).sum();
    } catch (IOException _) {
      return 0;
    }
  }

  private static long length(Path file) {
    return file.toFile().length();
  }
}
