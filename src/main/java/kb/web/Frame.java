package kb.web;

import java.util.List;

/// What stands around every page.
///
/// @param title of the page
/// @param asked what stands in the box
/// @param notices what the reader should know about the index, each a sentence
public record Frame(String title, Asked asked, List<String> notices) {
  public Frame {
    notices = List.copyOf(notices);
  }
}
