package kb.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import kb.model.AnchorReport;
import kb.model.Answer;
import kb.model.Command;
import kb.model.Finding;
import kb.model.Hit;
import kb.model.LinkReport;
import kb.model.NoteHit;
import kb.model.ProjectStatus;
import kb.model.Revision;
import kb.model.Shown;
import kb.model.SkipReason;
import kb.model.SyncReport;
import kb.model.UserError;

/// Records as plain trees for JSON: the contract for scripts. Field names, once released, stay.
public final class JsonRenderer {
  private JsonRenderer() {}

  public static Map<String, Object> answer(Answer answer) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", answer.id());
    tree.put("question", answer.question());
    tree.put("shape", answer.shape());
    tree.put("terms", answer.terms());
    tree.put("found", answer.found());
    tree.put("notes", each(answer.notes(), JsonRenderer::note));
    tree.put("hits", each(answer.hits(), JsonRenderer::hit));
    tree.put("misses", answer.misses());
    tree.put("took_ms", answer.tookMs());
    return tree;
  }

  public static Map<String, Object> shown(Shown shown) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("place", shown.place());
    tree.put("hits", each(shown.hits(), JsonRenderer::hit));
    tree.put("callers", each(shown.callers(), JsonRenderer::hit));
    tree.put("notes", each(shown.notes(), JsonRenderer::note));
    tree.put("misses", shown.misses());
    return tree;
  }

  public static Map<String, Object> links(LinkReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("broken", report.broken());
    tree.put("anchors", each(report.anchors(), JsonRenderer::anchor));
    tree.put(
        "faults",
        each(
            report.faults(),
            fault -> {
              Map<String, Object> one = new LinkedHashMap<>();
              one.put("note", fault.note());
              one.put("line", fault.line());
              one.put("target", fault.target());
              one.put("what", fault.what());
              one.put("broken", fault.broken());
              return one;
            }));
    tree.put("orphans", report.orphans());
    return tree;
  }

  public static Map<String, Object> project(ProjectStatus status) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("project", status.project().name());
    tree.put("repository", status.project().repository());
    tree.put("note", status.project().note());
    tree.put("state", status.state().word());
    tree.put("detail", status.detail());
    tree.put("revisions", each(status.revisions(), JsonRenderer::revision));
    tree.put("files", status.files());
    tree.put("symbols", status.symbols());
    tree.put("skipped", counts(status.skips()));
    tree.put("synced", status.syncedAt().map(Object::toString).orElse(""));
    tree.put("bytes", status.bytes());
    return tree;
  }

  public static Map<String, Object> sync(SyncReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("project", report.project());
    tree.put("revisions", each(report.revisions(), JsonRenderer::revision));
    tree.put("added", report.added());
    tree.put("removed", report.removed());
    tree.put("kept", report.kept());
    tree.put("symbols", report.symbols());
    tree.put("bytes", report.bytes());
    tree.put("skipped", counts(report.skips()));
    tree.put("messages", report.messages());
    tree.put("failure", report.failure().map(UserError::sentence).orElse(""));
    tree.put("took_ms", report.took().toMillis());
    return tree;
  }

  public static Map<String, Object> error(String id, UserError error) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("error", error.sentence());
    tree.put("next", error.nextStep());
    return tree;
  }

  public static Map<String, Object> hit(Hit hit) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kind", hit.kind().word());
    tree.put("project", hit.project());
    tree.put("repository", hit.repository());
    tree.put("revision", hit.revision().name());
    tree.put("commit", hit.revision().commit());
    tree.put("path", hit.path());
    tree.put("line", hit.lines().first());
    tree.put("endLine", hit.lines().last());
    tree.put("symbol", hit.symbol());
    tree.put("role", hit.role().word());
    tree.put("score", rounded(hit.score()));
    tree.put("reason", hit.reason());
    tree.put("excerpt", hit.excerpt());
    tree.put("excerptLine", hit.excerptLine());
    return tree;
  }

  public static Map<String, Object> finding(Finding finding) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("sound", finding.sound());
    tree.put("what", finding.what());
    tree.put("next", finding.nextStep());
    return tree;
  }

  static List<Map<String, Object>> notes(List<NoteHit> notes) {
    return each(notes, JsonRenderer::note);
  }

  private static Map<String, Object> note(NoteHit note) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("note", note.note());
    tree.put("title", note.title());
    tree.put("section", note.section());
    tree.put("line", note.line());
    tree.put("score", rounded(note.score()));
    tree.put("reason", note.reason());
    tree.put("excerpt", note.excerpt());
    tree.put("commands", each(note.commands(), JsonRenderer::command));
    tree.put("anchors", each(note.anchors(), JsonRenderer::anchor));
    return tree;
  }

  private static Map<String, Object> command(Command command) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("command", command.text());
    tree.put("purpose", command.purpose());
    tree.put("line", command.line());
    return tree;
  }

  private static Map<String, Object> anchor(AnchorReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("note", report.anchor().note());
    tree.put("line", report.anchor().noteLine());
    tree.put("symbol", report.anchor().symbol());
    tree.put("target", report.anchor().target());
    tree.put("state", report.drift().word());
    tree.put("detail", report.detail());
    report.evidence().ifPresent(hit -> tree.put("hit", hit(hit)));
    return tree;
  }

  private static Map<String, Object> revision(Revision revision) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("name", revision.name());
    tree.put("commit", revision.commit());
    return tree;
  }

  private static Map<String, Object> counts(Map<SkipReason, Integer> counts) {
    Map<String, Object> tree = new TreeMap<>();
    counts.forEach((reason, count) -> tree.put(reason.word(), count));
    return tree;
  }

  private static <T> List<Map<String, Object>> each(
      List<T> records, Function<T, Map<String, Object>> tree) {
    return records.stream().map(tree).toList();
  }

  /// Two digits say all that a score can.
  private static double rounded(double score) {
    return Math.round(score * 100) / 100.0;
  }
}
