package kb.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kb.explain.Finding.Said;
import kb.model.FileRole;

/// Statements that stand at several places because one project carries another's source: the
/// owner's is shown, the others are named with it.
final class Copies {
  private final Map<String, Set<String>> byText = new HashMap<>();

  /// A thing with the owners' statements only; where their copies stand is kept.
  Understood apart(Understood item) {
    List<Said> said =
        item.findings().stream().filter(Said.class::isInstance).map(Said.class::cast).toList();
    List<Finding> own = new ArrayList<>();
    for (Finding finding : item.findings()) {
      if (finding instanceof Said copy && owner(copy, said).isPresent()) {
        byText.computeIfAbsent(text(copy), _ -> new TreeSet<>()).add(copy.place());
      } else {
        own.add(finding);
      }
    }
    List<Finding> layers =
        item.layers().stream()
            .map(layer ->
                layer instanceof Said copy
                    ? owner(copy, said).<Finding>map(it -> it).orElse(copy)
                    : layer)
            .toList();
    return item.with(own, layers);
  }

  /// The other places of what a finding says.
  List<String> of(Finding finding) {
    return finding instanceof Said said
        ? List.copyOf(byText.getOrDefault(text(said), Set.of()))
        : List.of();
  }

  private static Optional<Said> owner(Said copy, List<Said> said) {
    return said.stream().filter(it -> isOwner(it, copy)).findFirst();
  }

  /// Whether a statement is the one that another was copied from: that is vendored and this is not,
  /// or that lies below a folder at whose root this lies in a repository of its own, as
  /// `staging/src/k8s.io/client-go` does.
  private static boolean isOwner(Said owner, Said copy) {
    if (!text(owner).equals(text(copy)) || role(owner) != FileRole.SOURCE) {
      return false;
    }
    boolean elsewhere = !owner.project().equals(copy.project());
    String path = owner.match().signal().path();
    return role(copy) == FileRole.VENDORED || (elsewhere && copy.file().endsWith("/" + path));
  }

  private static FileRole role(Said said) {
    return said.match().signal().role();
  }

  private static String text(Said said) {
    return said.match().signal().signal().template().stored();
  }
}
