package kb.index;

import java.util.function.Supplier;
import kb.index.TermPattern.Content;

/// A file that may match, its content read when it is first asked for: many are ruled out by less.
///
/// For one thread, while the visit that brought it lasts.
final class CandidateFile {
  private final FoundFile head;
  private final Lazy<byte[]> bytes;
  private final Lazy<Content> content;

  /// @param head the file without its content
  CandidateFile(FoundFile head, Supplier<byte[]> bytes) {
    this.head = head;
    this.bytes = new Lazy<>(bytes);
    this.content = new Lazy<>(() -> new Content(this.bytes.get()));
  }

  /// The file without its content: what may be kept of many.
  FoundFile head() {
    return head;
  }

  /// The file with its content.
  FoundFile whole() {
    return head.with(bytes.get());
  }

  Content content() {
    return content.get();
  }
}
