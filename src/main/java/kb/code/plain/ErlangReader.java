package kb.code.plain;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kb.code.SourceFile;
import kb.model.Reference;
import kb.model.SymbolKind;

/// Erlang, form by form: a form ends with a full stop before white space. The clauses of a function
/// are one form, and so one symbol, named `name/arity`.
final class ErlangReader {
  private static final String ATOM = "([a-z][\\w@]*|'[^'\\n]+')";
  private static final Pattern END = Pattern.compile("\\.(?=\\s|$)");
  private static final Pattern ATTRIBUTE = Pattern.compile("\\s*-\\s*([a-z_]+)\\s*\\(?\\s*");
  private static final Pattern NAME = Pattern.compile("([A-Za-z_][\\w@]*|'[^'\\n]+')");
  private static final Pattern CLAUSE = Pattern.compile("\\s*" + ATOM + "\\s*(?=\\()");
  private static final Pattern EXPORTED = Pattern.compile(ATOM + "\\s*/\\s*(\\d+)");
  private static final Pattern USE =
      Pattern.compile(
          "(?<![\\w@?#])(?:(\\??[A-Za-z_][\\w@]*|'[^'\\n]+')\\s*:\\s*)?"
              + ATOM
              + "\\s*(\\(|/\\s*\\d)"
              + "|([?#])"
              + NAME);

  /// Written like calls, but no function has their name; and those that every module can call.
  private static final Set<String> BUILTIN =
      Set.of(
          "if",
          "case",
          "receive",
          "fun",
          "when",
          "of",
          "end",
          "try",
          "catch",
          "after",
          "begin",
          "and",
          "or",
          "not",
          "andalso",
          "orelse",
          "div",
          "rem",
          "maybe",
          "else",
          "length",
          "size",
          "element",
          "setelement",
          "hd",
          "tl",
          "self",
          "spawn",
          "throw",
          "error",
          "exit",
          "list_to_binary",
          "binary_to_list",
          "atom_to_list",
          "integer_to_list",
          "is_list",
          "is_binary",
          "is_atom",
          "is_integer",
          "is_tuple",
          "is_pid",
          "is_map",
          "is_function",
          "term",
          "any",
          "binary",
          "atom",
          "integer",
          "boolean",
          "list",
          "pid",
          "reference",
          "non_neg_integer",
          "pos_integer",
          "iodata",
          "string",
          "map",
          "tuple",
          "module",
          "timeout");

  /// What stands between a function and the comment above it.
  private static final Set<String> TELLS = Set.of("spec", "doc");

  private static final Pattern COMMENT = Pattern.compile("%[^\"\\n]*");

  private final Finds finds;
  private final String text;
  private final String code;
  private final int[] lineOf;
  private final Set<String> exported = new HashSet<>();
  private final Set<String> defined = new HashSet<>();
  private boolean all;

  /// The first line of the `-spec` and `-doc` forms directly above, 0 for none.
  private int toldFrom;

  private ErlangReader(SourceFile file) {
    finds = new Finds(file, "%");
    text = file.text();
    String blanked = Blanked.percents(text);
    code = blanked.startsWith("#!") ? blanked.replaceFirst("[^\\n]", "%") : blanked;
    lineOf = new int[code.length() + 1];
    int line = 1;
    for (int at = 0; at < code.length(); at++) {
      lineOf[at] = line;
      line += code.charAt(at) == '\n' ? 1 : 0;
    }
    lineOf[code.length()] = line;
  }

  /// Two passes: what is exported and defined can stand below its use.
  static Finds read(SourceFile file) {
    ErlangReader reader = new ErlangReader(file);
    reader.forms().forEach(reader::learn);
    reader.forms().forEach(reader::form);
    return reader.finds;
  }

  /// @param start where its code begins
  /// @param end behind the full stop
  private record Form(int start, int end) {}

  private Stream<Form> forms() {
    Stream.Builder<Form> forms = Stream.builder();
    Matcher stop = END.matcher(code);
    int from = firstLineEnd();
    while (stop.find(from)) {
      forms.add(new Form(codeAfter(from), stop.end()));
      from = stop.end();
    }
    return forms.build();
  }

  /// Behind `#!/usr/bin/env escript`.
  private int firstLineEnd() {
    return text.startsWith("#!") ? Math.max(0, text.indexOf('\n')) : 0;
  }

  private int codeAfter(int from) {
    int start = from;
    while (start < code.length() && Character.isWhitespace(code.charAt(start))) {
      start++;
    }
    return start;
  }

  private void learn(Form form) {
    String told = code.substring(form.start, form.end);
    Matcher attribute = ATTRIBUTE.matcher(told);
    Matcher clause = CLAUSE.matcher(told);
    if (attribute.lookingAt()) {
      if (attribute.group(1).startsWith("export")) {
        Matcher name = EXPORTED.matcher(told);
        while (name.find()) {
          exported.add(unquoted(name.group(1)) + "/" + name.group(2));
        }
      }
      all |= attribute.group(1).equals("compile") && told.contains("export_all");
    } else if (clause.lookingAt()) {
      defined.add(unquoted(clause.group(1)));
    }
  }

  private void form(Form form) {
    String told = code.substring(form.start, form.end);
    Matcher attribute = ATTRIBUTE.matcher(told);
    Matcher clause = CLAUSE.matcher(told);
    if (attribute.lookingAt()) {
      attribute(attribute.group(1), form, form.start + attribute.end());
    } else if (clause.lookingAt() && told.contains("->")) {
      function(unquoted(clause.group(1)), form, form.start + clause.end());
    }
    finds.close(0, lineOf[form.end - 1]);
    boolean tells = attribute.lookingAt() && TELLS.contains(attribute.group(1));
    toldFrom = !tells ? 0 : toldFrom == 0 ? lineOf[form.start] : toldFrom;
  }

  private void attribute(String word, Form form, int from) {
    Matcher found = NAME.matcher(code).region(from, form.end);
    if (!found.lookingAt()) {
      return;
    }
    String name = unquoted(found.group());
    switch (word) {
      case "module" -> {
        finds.scope(name);
        open(SymbolKind.MODULE, name, form, form.end);
      }
      case "record" -> {
        open(SymbolKind.RECORD, name, form, form.end);
        fields(found.end(), form);
      }
      case "define" -> open(SymbolKind.MACRO, name, form, form.end);
      case "type", "opaque", "nominal" -> {
        open(SymbolKind.TYPE, name, form, form.end);
        uses(found.end(), form.end);
      }
      case "callback" -> {
        String qualified = name + "/" + arity(found.end());
        String told = text.substring(form.start, form.end);
        finds.open(0, SymbolKind.FUNCTION, name, qualified, told, lineOf[form.start]);
      }
      default -> {}
    }
  }

  private void function(String name, Form form, int from) {
    String qualified = name + "/" + arity(from);
    int arrow = code.indexOf("->", from);
    String head = text.substring(form.start, arrow < 0 ? form.end : arrow);
    String told = COMMENT.matcher(head).replaceAll("");
    finds.open(0, SymbolKind.FUNCTION, name, qualified, told, lineOf[form.start]);
    if (toldFrom > 0) {
      finds.docAboveLine(toldFrom);
    }
    if (!all && !exported.contains(qualified)) {
      finds.isPrivate();
    }
    uses(form.start, form.end);
  }

  private void open(SymbolKind kind, String name, Form form, int end) {
    String told = COMMENT.matcher(text.substring(form.start, end)).replaceAll("");
    finds.open(0, kind, name, told, lineOf[form.start]);
  }

  /// Of `name, {field = default :: type, ...}` those at the first level of braces.
  private void fields(int from, Form form) {
    int depth = 0;
    boolean expected = false;
    for (int at = from; at < form.end; at++) {
      char next = code.charAt(at);
      if ("({[".indexOf(next) >= 0) {
        expected = ++depth == 1 && next == '{';
      } else if (")}]".indexOf(next) >= 0) {
        depth--;
      } else if (next == ',' && depth == 1) {
        expected = true;
      } else if (expected && !Character.isWhitespace(next)) {
        Matcher field = NAME.matcher(code).region(at, form.end);
        if (field.lookingAt()) {
          finds.open(1, SymbolKind.FIELD, unquoted(field.group()), field.group(), lineOf[at]);
        }
        expected = false;
      }
    }
  }

  /// How many arguments stand in the parentheses that open at or after an offset.
  private int arity(int from) {
    int open = code.indexOf('(', from);
    int depth = 0;
    int commas = 0;
    boolean any = false;
    for (int at = Math.max(0, open); open >= 0 && at < code.length(); at++) {
      char next = code.charAt(at);
      if ("({[".indexOf(next) >= 0) {
        any |= depth > 0;
        depth++;
      } else if (")}]".indexOf(next) >= 0) {
        if (--depth == 0) {
          break;
        }
      } else {
        commas += next == ',' && depth == 1 ? 1 : 0;
        any |= !Character.isWhitespace(next);
      }
    }
    return any ? commas + 1 : 0;
  }

  private void uses(int from, int end) {
    Matcher use = USE.matcher(code).region(from, end).useTransparentBounds(true);
    while (use.find()) {
      int line = lineOf[use.start()];
      if (use.group(4) != null) {
        macroOrRecord(use, line);
      } else {
        call(use, line, from);
      }
    }
  }

  private void macroOrRecord(Matcher use, int line) {
    String name = unquoted(use.group(5));
    if (!name.equals("MODULE") && !name.equals("LINE") && !Character.isDigit(name.charAt(0))) {
      finds.uses(name, Reference.Use.MENTION, line, false);
    }
  }

  private void call(Matcher use, int line, int from) {
    String name = unquoted(use.group(2));
    boolean own = use.group(1) == null || use.group(1).equals("?MODULE");
    boolean isClause = own && startsClause(use.start(), from, name);
    if (!isClause && !(own && BUILTIN.contains(name) && !defined.contains(name))) {
      Reference.Use how = use.group(3).equals("(") ? Reference.Use.CALL : Reference.Use.MENTION;
      finds.uses(name, how, line, own && defined.contains(name));
    }
  }

  /// The head of a clause is written like a call: at the start, or behind the `;` of the one above.
  private boolean startsClause(int at, int from, String name) {
    int before = at - 1;
    while (before >= from && Character.isWhitespace(code.charAt(before))) {
      before--;
    }
    boolean first = before < from;
    boolean atLineStart = at == 0 || code.charAt(at - 1) == '\n';
    return first || (atLineStart && defined.contains(name) && code.charAt(before) == ';');
  }

  private static String unquoted(String atom) {
    return atom.startsWith("'") ? atom.substring(1, atom.length() - 1) : atom;
  }
}
