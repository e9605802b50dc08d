package kb.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kb.index.Candidate;
import kb.model.FileRole;

/// What speaks for a file besides the definition that is weighed: what its definitions hold
/// together, for the right function stands among others about the same thing; and what its tests
/// hold, for they tell in the words of those who use it what should happen.
///
/// @param together the share of the question that the definitions of a file hold, by [#key]
/// @param tests how well the best test of a file fits, by [#tested]
record FileEvidence(Map<String, Double> together, Map<String, Double> tests) {
  /// How files of tests are called after what they test: `lease_test.go`, `LeaseTest.java`,
  /// `lease_SUITE.erl`, `test_lease.py`.
  private static final Pattern OF_TEST = Pattern.compile("^test_|(?:_test|[._-]?tests?|_suite)$");

  static FileEvidence of(List<Held> all, Weights weights, Mix mix) {
    Map<String, Map<String, Double>> words = new HashMap<>();
    Map<String, Double> tests = new HashMap<>();
    for (Held each : all) {
      Candidate found = each.candidate();
      Map<String, Double> ofFile = words.computeIfAbsent(key(found), _ -> new HashMap<>());
      each.places().forEach((word, share) -> ofFile.merge(word, share, Math::max));
      if (found.role() == FileRole.TEST) {
        String tested = OF_TEST.matcher(stem(found.path())).replaceAll("");
        tests.merge(tested(found.project(), tested), each.own(mix), Math::max);
      }
    }
    Map<String, Double> together = new HashMap<>();
    words.forEach((file, ofFile) -> together.put(file, weights.share(ofFile)));
    return new FileEvidence(together, tests);
  }

  /// The share of the question that the file of a candidate holds, 0 to 1.
  double together(Candidate found) {
    return together.getOrDefault(key(found), 0.0);
  }

  /// How well the best test of a candidate's file fits, 0 when there is none.
  double tested(Candidate found) {
    return found.role() == FileRole.TEST
        ? 0
        : tests.getOrDefault(tested(found.project(), stem(found.path())), 0.0);
  }

  private static String key(Candidate found) {
    return found.project() + ":" + found.path();
  }

  private static String tested(String project, String stem) {
    return project + ":" + stem;
  }

  /// The name of a file without folders and extension, in lower case: tests stand in folders of
  /// their own.
  private static String stem(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name).toLowerCase(Locale.ROOT);
  }
}
