package kb.model;

import java.util.Locale;

/// What part a file plays in its project; everything but [#SOURCE] is ranked below.
public enum FileRole {
  SOURCE,
  DOCUMENTATION,
  TEST,
  GENERATED,
  VENDORED;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
