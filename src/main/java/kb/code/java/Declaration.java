package kb.code.java;

import com.github.javaparser.JavaToken;
import com.github.javaparser.TokenRange;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.code.OneLine;
import kb.model.LineRange;
import kb.text.Fingerprint;

/// A declaration by its tokens.
///
/// @param node what stands in the file: for a variable of a field, the whole field
/// @param parts the stretches of it that declare the one name: two for a variable of a field
/// @param place which of the constants of an enum this is, else 0
/// @param doc what the comments at it say
record Declaration(Node node, List<TokenRange> parts, int place, String doc) {
  Declaration {
    parts = List.copyOf(parts);
  }

  static Declaration of(Node node) {
    List<TokenRange> parts = node.getTokenRange().stream().toList();
    return new Declaration(node, parts, 0, DocComments.of(node));
  }

  /// One variable of a field: what the field says before the first, and the variable.
  static Declaration ofVariable(FieldDeclaration field, VariableDeclarator variable) {
    List<TokenRange> parts = new ArrayList<>();
    Optional<JavaToken> end =
        field.getVariable(0).getTokenRange().flatMap(range -> range.getBegin().getPreviousToken());
    field
        .getTokenRange()
        .ifPresent(
            range -> end.ifPresent(last -> parts.add(new TokenRange(range.getBegin(), last))));
    variable.getTokenRange().ifPresent(parts::add);
    return new Declaration(field, parts, 0, DocComments.of(field));
  }

  Declaration atPlace(int number) {
    return new Declaration(node, parts, number, doc);
  }

  /// With a comment from elsewhere where there is none at the declaration.
  Declaration explained(String comment) {
    return doc.isEmpty() ? new Declaration(node, parts, place, comment) : this;
  }

  LineRange lines() {
    return node.getRange()
        .map(range -> new LineRange(range.begin.line, range.end.line))
        .orElse(LineRange.of(1));
  }

  /// On one line up to its body, without its annotations and any comments.
  String signature() {
    Set<JavaToken> annotations = annotations();
    OneLine line = new OneLine();
    int depth = 0;
    for (TokenRange part : parts) {
      line.space();
      for (JavaToken token : part) {
        String text = token.getText();
        boolean ends = text.equals(";") || (text.equals("{") && !hasValue());
        if (annotations.contains(token)) {
          continue;
        }
        if (depth == 0 && ends) {
          return line.toString();
        }
        depth += depthAfter(text);
        add(token, line);
      }
    }
    return line.toString();
  }

  /// The place counts for what is nothing but a name: a constant among others.
  String fingerprint(String name) {
    Fingerprint fingerprint = new Fingerprint(name);
    int tokens = 0;
    for (TokenRange part : parts) {
      for (JavaToken token : part) {
        if (!token.getCategory().isWhitespaceOrComment()) {
          fingerprint.add(token.getText());
          tokens++;
        }
      }
    }
    if (tokens == 1) {
      fingerprint.add("#" + place);
    }
    return fingerprint.digest();
  }

  /// Whether a brace may stand in its value, not only before its body.
  private boolean hasValue() {
    return node instanceof FieldDeclaration || node instanceof AnnotationMemberDeclaration;
  }

  private static void add(JavaToken token, OneLine line) {
    if (token.getCategory().isComment()) {
      line.space();
    } else {
      line.add(token.getText(), 0, token.getText().length());
    }
  }

  private static int depthAfter(String text) {
    return switch (text) {
      case "(", "[", "{" -> 1;
      case ")", "]", "}" -> -1;
      default -> 0;
    };
  }

  private Set<JavaToken> annotations() {
    Set<JavaToken> tokens = Collections.newSetFromMap(new IdentityHashMap<>());
    if (node instanceof NodeWithAnnotations<?> annotated) {
      annotated.getAnnotations().stream()
          .flatMap(annotation -> annotation.getTokenRange().stream())
          .forEach(range -> range.forEach(tokens::add));
    }
    return tokens;
  }
}
