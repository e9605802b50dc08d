package kb.code.java;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithSimpleName;
import com.github.javaparser.ast.stmt.BlockStmt;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import kb.code.signal.Occurrence;
import kb.code.signal.SignalReader;

/// Has the methods of a file looked at that may only pass their text on.
final class Wrapping {
  /// What does more than pass a text on has a longer body, in lines.
  private static final int LONGEST_BODY = 15;

  private final SignalReader reader;
  private final Function<Node, Optional<Occurrence>> calls;

  /// @param calls the call that a node is, where it may be a signal
  Wrapping(SignalReader reader, Function<Node, Optional<Occurrence>> calls) {
    this.reader = reader;
    this.calls = calls;
  }

  void learn(CallableDeclaration<?> method) {
    List<String> parameters =
        method.getParameters().stream().map(NodeWithSimpleName::getNameAsString).toList();
    if (!parameters.isEmpty()) {
      body(method)
          .filter(Wrapping::isShort)
          .ifPresent(body ->
              body.walk(node ->
                  calls
                      .apply(node)
                      .ifPresent(
                          inner -> reader.learn(method.getNameAsString(), parameters, inner))));
    }
  }

  private static Optional<BlockStmt> body(CallableDeclaration<?> method) {
    return switch (method) {
      case MethodDeclaration each -> each.getBody();
      case ConstructorDeclaration each -> Optional.of(each.getBody());
      default -> Optional.empty();
    };
  }

  private static boolean isShort(BlockStmt body) {
    return body.getRange().filter(range -> range.getLineCount() <= LONGEST_BODY).isPresent();
  }
}
