package kb.app;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kb.index.CodeView;
import kb.index.Manifest;
import kb.link.Projects;
import kb.model.Project;
import kb.model.ProjectStatus;
import kb.model.ProjectStatus.State;

/// What is known here of each followed project.
final class Statuses {
  /// Skipped files that are named; more are counted only.
  private static final int NAMED = 200;

  private final Workspace workspace;
  private final CodeView code;

  Statuses(Workspace workspace, CodeView code) {
    this.workspace = workspace;
    this.code = code;
  }

  List<ProjectStatus> all(Projects projects) {
    return projects.all().values().stream().map(this::of).toList();
  }

  ProjectStatus of(Project project) {
    String unusable = code.unusable().get(project.name());
    if (unusable != null) {
      return without(project, State.UNUSABLE, unusable + "; run: kb sync " + project.name());
    }
    return code.manifest(project.name())
        .map(manifest -> synced(project, manifest))
        .orElseGet(() -> without(project, State.NOT_SYNCED, ""));
  }

  Map<String, String> skipped(String project) {
    return code.skipped(code.scope(Optional.of(project), Optional.empty()), NAMED);
  }

  private ProjectStatus synced(Project project, Manifest manifest) {
    return new ProjectStatus(
        project,
        State.SYNCED,
        "",
        manifest.revisions().stream()
            .filter(Manifest.Indexed::whole)
            .map(Manifest.Indexed::revision)
            .toList(),
        manifest.files(),
        manifest.symbols(),
        manifest.skips(),
        Optional.of(manifest.syncedAt()),
        bytes(project));
  }

  private ProjectStatus without(Project project, State state, String detail) {
    return new ProjectStatus(
        project, state, detail, List.of(), 0, 0, Map.of(), Optional.empty(), bytes(project));
  }

  private long bytes(Project project) {
    return Syncing.size(workspace.clone(project.name()))
        + Syncing.size(workspace.projectIndex(project.name()));
  }
}
