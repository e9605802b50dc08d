package kb.notes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kb.model.UserError;
import kb.text.DidYouMean;

/// Finds notes by what people call them.
///
/// A name is a path below the notes folder or its end: `network/conntrack.md`, `network/conntrack`,
/// `conntrack`. Case and a `#heading` do not count.
public final class NoteNames {
  /// More would be a listing.
  private static final int MOST_SUGGESTIONS = 3;

  /// By every end of the slug and of the path, lower case.
  private final Map<String, List<NoteFile>> byEnd = new HashMap<>();

  public NoteNames(List<NoteFile> files) {
    for (NoteFile file : files) {
      ends(file.slug()).forEach(end -> add(end, file));
      ends(file.path()).forEach(end -> add(end, file));
    }
  }

  /// The note of that name. When there is none, or more than one that is as near, the error names
  /// what may be meant.
  public NoteFile find(String name) {
    List<NoteFile> called = called(name);
    if (called.isEmpty()) {
      throw UserError.usage("no note is called '" + name + "'", nextStep(name));
    }
    if (called.size() > 1 && !isWhole(called.getFirst(), name)) {
      String names = called.stream().map(NoteFile::slug).collect(Collectors.joining(", "));
      throw UserError.usage(
          "'" + name + "' is the name of " + called.size() + " notes: " + names,
          "say which one, with its folder");
    }
    return called.getFirst();
  }

  /// Every note a name may mean: the whole path first, then the shortest, then in order of path.
  public List<NoteFile> called(String name) {
    return byEnd.getOrDefault(plain(name), List.of()).stream()
        .sorted(
            Comparator.comparing((NoteFile file) -> !isWhole(file, name))
                .thenComparingInt(file -> file.slug().length())
                .thenComparing(NoteFile::path))
        .toList();
  }

  /// Notes and folders that a name nobody bears may have meant, nearest first.
  public List<String> near(String name) {
    String plain = plain(name);
    String last = plain.substring(plain.lastIndexOf('/') + 1);
    Set<String> near =
        new LinkedHashSet<>(DidYouMean.nearest(plain, byEnd.keySet(), MOST_SUGGESTIONS));
    near.addAll(DidYouMean.nearest(last, byEnd.keySet(), MOST_SUGGESTIONS));
    Set<String> slugs = new LinkedHashSet<>();
    near.forEach(end -> byEnd.getOrDefault(end, List.of()).forEach(file -> slugs.add(file.slug())));
    slugs.addAll(folders(last));
    return slugs.stream().limit(MOST_SUGGESTIONS).toList();
  }

  private String nextStep(String name) {
    List<String> near = near(name);
    return near.isEmpty()
        ? "kb note list shows all of them"
        : "did you mean " + String.join(" or ", near) + "?";
  }

  /// Folders that share a beginning of five letters or more with a name, with a `/` at the end.
  private Set<String> folders(String name) {
    String beginning = name.substring(0, Math.min(name.length(), 5));
    Set<String> folders = new LinkedHashSet<>();
    for (String end : byEnd.keySet()) {
      int slash = end.indexOf('/');
      if (slash > 0 && beginning.length() == 5 && end.substring(0, slash).startsWith(beginning)) {
        folders.add(end.substring(0, slash + 1));
      }
    }
    return folders;
  }

  private void add(String end, NoteFile file) {
    List<NoteFile> called = byEnd.computeIfAbsent(end, _ -> new ArrayList<>(1));
    if (!called.contains(file)) {
      called.add(file);
    }
  }

  /// `a/b/c` gives `a/b/c`, `b/c`, `c`, in lower case.
  private static List<String> ends(String path) {
    List<String> ends = new ArrayList<>();
    String rest = path.toLowerCase(Locale.ROOT);
    ends.add(rest);
    for (int slash = rest.indexOf('/'); slash >= 0; slash = rest.indexOf('/', slash + 1)) {
      ends.add(rest.substring(slash + 1));
    }
    return ends;
  }

  private static boolean isWhole(NoteFile file, String name) {
    String plain = plain(name);
    return file.slug().equalsIgnoreCase(plain) || file.path().equalsIgnoreCase(plain);
  }

  private static String plain(String name) {
    String path = name.strip().replaceFirst("#.*", "").replaceFirst("^(?:\\./|/)?(?:notes/)?", "");
    return path.toLowerCase(Locale.ROOT);
  }
}
