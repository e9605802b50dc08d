package kb.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RefPatternTest {
  private static final String ONE = "1".repeat(40);
  private static final String TWO = "2".repeat(40);

  private static Refs refs(String... names) {
    TreeMap<String, String> commits = new TreeMap<>();
    for (String name : names) {
      commits.put(name, name.startsWith(Ref.TAGS) ? TWO : ONE);
    }
    return Refs.of(Optional.of("refs/heads/main"), Optional.of(ONE), commits, Optional.empty());
  }

  private static final Refs ETCD =
      refs(
          "refs/heads/main",
          "refs/heads/release-3.4",
          "refs/heads/release-3.5",
          "refs/pull/1/head",
          "refs/tags/api/v3.5.9",
          "refs/tags/v3.4.27",
          "refs/tags/v3.5.8",
          "refs/tags/v3.5.9");

  private static List<String> names(Selection selection) {
    return selection.refs().stream().map(Ref::name).toList();
  }

  @Test
  void noPatternMeansTheBranchOfHead() {
    assertEquals(List.of("main"), names(RefPattern.select(List.of(), ETCD)));
  }

  @Test
  void namesAndGlobsComeInTheirOrderEachOnce() {
    Selection selection = RefPattern.select(List.of("v3.5.9", "release-*", "v3.5.*", "HEAD"), ETCD);
    assertEquals(
        List.of("v3.5.9", "release-3.4", "release-3.5", "v3.5.8", "main"), names(selection));
    assertEquals(List.of(), selection.messages());
  }

  @Test
  void fullNamesReachWhatHasNoShortOne() {
    Selection selection = RefPattern.select(List.of("refs/heads/main", "refs/pull/*/head"), ETCD);
    assertEquals(List.of("main", "refs/pull/1/head"), names(selection));
  }

  @Test
  void aCommitIdStandsForItself() {
    String id = "a".repeat(40);
    assertEquals(List.of(Ref.commit(id)), RefPattern.select(List.of(id), ETCD).refs());
  }

  @Test
  void aShortCommitIdIsRefusedWithTheReason() {
    Selection selection = RefPattern.select(List.of("abcdef1"), ETCD);
    assertEquals(
        List.of(
            "No branch or tag is called `abcdef1`. A commit is named by all its 40 digits here."),
        selection.messages());
  }

  @Test
  void aNameThatIsNotThereIsSaidWithTheNearest() {
    Selection selection = RefPattern.select(List.of("v3.5.99", "main"), ETCD);
    assertEquals(List.of("main"), names(selection));
    assertEquals(
        List.of("No branch or tag is called `v3.5.99`. The nearest: v3.5.9, v3.5.8."),
        selection.messages());
  }

  @Test
  void aGlobThatMatchesNothingIsSaidWithTheNearest() {
    Selection selection = RefPattern.select(List.of("release-3.6*"), ETCD);
    assertEquals(List.of(), selection.refs());
    assertEquals(
        List.of("No branch or tag matches `release-3.6*`. The nearest: release-3.4, release-3.5."),
        selection.messages());
  }

  @Test
  void aNameFarFromAllIsSaidWithSomeBranches() {
    assertEquals(
        List.of(
            "No branch or tag is called `zzz`. There are, for example: main, release-3.4,"
                + " release-3.5."),
        RefPattern.select(List.of("zzz"), ETCD).messages());
  }

  @Test
  void aTagHidesABranchOfItsNameAndItIsSaid() {
    Refs both = refs("refs/heads/main", "refs/heads/v1", "refs/tags/v1");
    Selection selection = RefPattern.select(List.of("v1"), both);
    assertEquals(List.of(Ref.of("refs/tags/v1", TWO)), selection.refs());
    assertEquals(
        List.of("`v1` is a tag and a branch: the tag is taken; the branch is heads/v1."),
        selection.messages());
    assertEquals(
        List.of(new Ref("heads/v1", "refs/heads/v1", ONE)),
        RefPattern.select(List.of("heads/v1"), both).refs());
  }

  @Test
  void manyMatchesAreAllTakenAndSaid() {
    String[] tags = new String[RefPattern.MANY + 1];
    for (int at = 0; at < tags.length; at++) {
      tags[at] = "refs/tags/v" + at;
    }
    Selection selection = RefPattern.select(List.of("v*"), refs(tags));
    assertEquals(tags.length, selection.refs().size());
    assertEquals(List.of("`v*` matches 65 revisions; all are taken."), selection.messages());
  }

  @Test
  void anEmptyRepositoryIsSaid() {
    Refs empty = Refs.of(Optional.empty(), Optional.empty(), new TreeMap<>(), Optional.empty());
    assertEquals(
        List.of("The repository is empty: `HEAD` names nothing yet."),
        RefPattern.select(List.of(), empty).messages());
  }

  @Test
  void aDetachedHeadIsCalledSo() {
    Refs detached = Refs.of(Optional.empty(), Optional.of(TWO), ETCD.commits(), Optional.empty());
    assertEquals(List.of(Ref.of("HEAD", TWO)), RefPattern.select(List.of(), detached).refs());
  }

  @Test
  void namesThatGitForbidsAreNoRefs() {
    for (String name :
        List.of(
            "refs/heads/a..b",
            "refs/heads/a b",
            "refs/heads/a\n",
            "config",
            "refs/heads/x.lock",
            "-x",
            "refs/heads/a:b",
            "refs/heads/../../config",
            "refs/heads/a/.b",
            "refs/heads/")) {
      assertTrue(!Ref.isValid(name), name);
    }
    assertTrue(Ref.isValid("refs/heads/-x"));
    assertTrue(Ref.isValid("refs/heads/grün/1.0"));
  }
}
