package kb.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kb.app.Kb;
import kb.model.Gap;

/// `kb gaps`: what was asked in vain.
final class GapsCommand implements Verb {
  @Override
  public Usage usage() {
    return new Usage(
        "gaps",
        "Lists the questions that found nothing: the notes to write next. What is answered by now"
            + " leaves the list.",
        "",
        List.of(Flag.JSON),
        List.of("kb gaps"));
  }

  @Override
  public Exit run(Arguments arguments, Session session) {
    try (Kb kb = session.openFresh()) {
      List<Gap> answered = kb.forgetAnswered();
      List<Gap> gaps = kb.gaps();
      session
          .out()
          .print(
              arguments.has(Flag.JSON) ? Output.json(tree(gaps, answered)) : lines(gaps, answered));
      return gaps.isEmpty() ? Exit.NOTHING : Exit.FOUND;
    }
  }

  private static Map<String, Object> tree(List<Gap> gaps, List<Gap> answered) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("gaps", trees(gaps));
    tree.put("answered", trees(answered));
    return tree;
  }

  private static List<Map<String, Object>> trees(List<Gap> gaps) {
    return gaps.stream()
        .map(gap -> {
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("question", gap.question());
          tree.put("times", gap.times());
          tree.put("last", gap.last().toString());
          return tree;
        })
        .toList();
  }

  private static String lines(List<Gap> gaps, List<Gap> answered) {
    StringBuilder lines = new StringBuilder();
    for (Gap gap : gaps) {
      lines.append(
          String.format(
              Locale.ROOT,
              "%3d×  %s%n",
              gap.times(),
              gap.question().lines().findFirst().orElse("")));
    }
    if (gaps.isEmpty()) {
      lines.append("Nothing was asked in vain.\n");
    }
    answered.forEach(gap -> lines.append("answered by now: ").append(gap.question()).append('\n'));
    return lines.toString();
  }
}
