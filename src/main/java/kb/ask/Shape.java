package kb.ask;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/// The shapes that common questions have: which one a question has decides what answers it.
///
/// Told by the words that give a question its shape, the surest first; a sentence without any of
/// them says what somebody sees.
enum Shape {
  OPEN("what (?:have|did) i (?:left|leave) open|open questions|\\btodos?\\b|still missing"),
  CALLERS(
      "who (?:calls|uses)|what calls|callers? of|called (?:from|by)|references to|used by"
          + "|what breaks (?:when|if) i change"),
  WHERE_DEFINED(
      "where (?:is|are|does) .*(?:defined|declared|implemented|live)|definition of"
          + "|^where is \\S+(?: (?:in|of) \\S+)?\\??$|^show (?:me )?\\S+$|in which file is"),
  ENTRY_POINT(
      "where (?:do|does|should|can) .*(?:start|begin)|^main of|start reading|entry ?point|first"
          + " file|how is .*(?:source|code) (?:laid out|organi[sz]ed|structured)"),
  ALIVE(
      "(?:still|no longer|actively) (?:being )?(?:maintained|developed|alive|supported)|licen[cs]e"
          + "|(?:what|where) (?:happened to|did .* (?:go|move))|successor|archived|abandoned"
          + "|is .* dead\\b|end of life"),
  SINCE(
      "since (?:when|which|what)|(?:which|what|first) (?:version|release)|from which version"
          + "|in (?:which|what) (?:version|release)|when was .* (?:added|introduced|removed)"),
  WHAT_CHANGED(
      "what(?:'s| is| has)? (?:new|changed|different) (?:in|between|since|with)"
          + "|changes? between|changed (?:in|between|since|from)"),
  CLASH(
      "compatib|version skew|(?:can|may) i (?:upgrade|run|use|mix) .*(?:with|and|to)|clash"
          + "|work (?:together )?with (?:version )?\\S*\\d"),
  DEPENDS(
      "depend(?:s|ency|encies)? (?:on|of)|depend on|which version of .* does|dependenc"
          + "|need(?:s)? (?:a|an) (?:database|store|queue|broker)"),
  TALKS_TO(
      "talks? to|connects? to whom|who connects|what happens to a request|how is .* resolved"
          + "|what breaks (?:if|when) .* (?:is )?down"),
  WHO_EMITS(
      "(?:who|what|which \\w+)(?: in \\S+ \\S+)? (?:says|emits|prints|logs|refuses|throws)|come"
          + " from where|comes from where|(?:where|what) (?:does|do)"
          + " .*(?:message|error|line|warning) .*come from|which code"
          + " (?:logs|prints|says)|(?:prints|logs|says|emits) (?:this|the) (?:message|line|error)"),
  METRIC(
      "(?:which|what|a|the) metrics?\\b|metrics? .*(?:counts?|means?|measures?|shows?)|what does .*"
          + " (?:count|measure)"
          + "|\\b[a-z]+_[a-z0-9_]+_(?:total|seconds|bytes|count|bucket|sum|ratio|info)\\b"),
  CODE_MEANING(
      "exit(?:s|ed)? (?:code|status|with)|return code|status (?:code )?\\d|error code|errno"
          + "|what (?:does|is) (?:code|status|signal)? ?\\d+|code = \\w+|\\bcode \\d+"
          + "|meaning of (?:code|status)"),
  OWNER(
      "who (?:owns|writes|creates|reads|made)|what (?:listens|writes|creates|owns)"
          + "|which (?:process|program|daemon|component) (?:owns|writes|creates|listens|reads)"
          + "|what is (?:the )?(?:file|port|socket|directory) "),
  SETTING(
      "(?:^|\\s)--[a-z]|\\bflags?\\b|what does (?:the"
          + " )?.*(?:setting|option|parameter|knob|variable)|default"
          + " (?:of|for|value|size)|(?:setting|option|parameter|config key|sysctl) (?:do|mean)|what"
          + " (?:does|is) [a-z0-9]+(?:[._-][a-z0-9]+)+ (?:do|change|for)\\b"),
  LIMITS(
      "(?:what|which|how|is there|are there|default)"
          + " .*(?:\\blimits?\\b|maximum|\\bmax\\b|ceiling|\\bcap\\b|upper bound|largest|at"
          + " most)|how (?:many|large|big|long|much|often|close)\\b|^(?:limits?|maximum|max)\\b|for"
          + " how long"),
  STAGES(
      "what happens (?:when|after|between|if|on)|step by step|(?:which|what are the)"
          + " (?:stages|steps|phases)|stages|in what order|life ?cycle|path of"),
  COMPARE(
      "\\bvs\\.?\\b|versus|differ(?:s|ent|ence)? (?:from|between)|do .* differ|how .* differ"
          + "|better than|or should i|which (?:one )?(?:should|to) (?:i )?(?:use|choose|pick)"
          + "|compare"),
  HOW_TO(
      "how (?:do|does|can|could|should|would|is|are) |how to|command (?:for|to|that)|howdoi"
          + "|what(?:'s| is) the (?:command|way) to"),
  SYMPTOM("");

  private final Pattern words;

  Shape(String words) {
    this.words = Pattern.compile(words.isEmpty() ? "(?!)" : words);
  }

  /// The shape of a question.
  static Shape of(String question) {
    String text = question.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(shape -> shape.words.matcher(text).find())
        .findFirst()
        .orElse(text.strip().matches("[\\w.:#/*()-]+") ? WHERE_DEFINED : SYMPTOM);
  }

  /// As answers call it: `where-defined`.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
