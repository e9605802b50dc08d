package kb.notes;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kb.model.Link;

/// Reads links, footnotes and code spans with flexmark, and hands the rest to [LooseLinks].
final class InlineReader {
  private static final Parser PARSER = parser();

  private final FlatText flat;
  private final Footnotes footnotes;
  private final Document document;
  private final Blanker rest;
  private final List<Inlines.Placed> links = new ArrayList<>();
  private final List<CodeSpan> spans = new ArrayList<>();
  private final List<Inlines.BrokenFootnote> broken = new ArrayList<>();
  private final Set<Reference> used = new LinkedHashSet<>();

  private InlineReader(FlatText flat, Footnotes footnotes, Blanker rest) {
    this.flat = flat;
    this.footnotes = footnotes;
    this.document = PARSER.parse(flat.text());
    this.rest = rest;
  }

  /// @param hidden lines that are no prose: fences, front matter
  /// @param apart lines that are a paragraph of their own: headings
  static Inlines read(List<String> lines, BitSet hidden, BitSet apart, int from) {
    BitSet outside = (BitSet) hidden.clone();
    outside.set(0, from);
    FlatText flat = FlatText.of(lines, hidden, apart, from);
    Footnotes footnotes = Footnotes.of(lines, hidden, from);
    InlineReader reader = new InlineReader(flat, footnotes, new Blanker(lines, outside));
    reader.descend(reader.document);
    reader.addUnused();
    reader.links.addAll(LooseLinks.in(reader.rest, footnotes));
    return new Inlines(
        reader.links.stream()
            .sorted(
                Comparator.comparingInt((Inlines.Placed placed) -> placed.link().line())
                    .thenComparingInt(placed -> placed.link().column()))
            .toList(),
        reader.spans,
        reader.rest.text(),
        reader.broken,
        flat.warnings());
  }

  /// Only inlines and definitions are left on: lines have said the structure already. LINK_FIRST is
  /// `[[page|label]]`, which is what everybody but the library's default writes.
  private static Parser parser() {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.EXTENSIONS, List.of(FootnoteExtension.create(), WikiLinkExtension.create()));
    options.set(WikiLinkExtension.LINK_FIRST_SYNTAX, true);
    options.set(WikiLinkExtension.IMAGE_LINKS, true);
    options.set(Parser.BLOCK_QUOTE_PARSER, false);
    options.set(Parser.HEADING_PARSER, false);
    options.set(Parser.FENCED_CODE_BLOCK_PARSER, false);
    options.set(Parser.HTML_BLOCK_PARSER, false);
    options.set(Parser.INDENTED_CODE_BLOCK_PARSER, false);
    options.set(Parser.LIST_BLOCK_PARSER, false);
    options.set(Parser.THEMATIC_BREAK_PARSER, false);
    options.set(Parser.ASTERISK_DELIMITER_PROCESSOR, false);
    options.set(Parser.UNDERSCORE_DELIMITER_PROCESSOR, false);
    return Parser.builder(options).build();
  }

  private void descend(Node parent) {
    for (Node node : parent.getChildren()) {
      switch (node) {
        case InlineLinkNode link -> inline(link);
        case RefNode reference -> reference(reference);
        case WikiNode wiki -> wiki(wiki);
        case Footnote footnote -> footnote(footnote);
        case AutoLink address ->
            add(address, address.getText(), address.getText(), Link.Style.BARE);
        case Code code -> span(code);
        default -> descend(node);
      }
    }
  }

  private void inline(InlineLinkNode link) {
    add(link, link.getText(), link.getUrl(), Link.Style.INLINE);
    descendText(link);
  }

  /// What stands inside a link's text: an image is a link of its own, code there is no mention.
  private void descendText(Node parent) {
    for (Node node : parent.getChildren()) {
      if (node instanceof InlineLinkNode inner) {
        inline(inner);
      } else {
        descendText(node);
      }
    }
  }

  private void reference(RefNode reference) {
    if (!reference.isDefined()) {
      descend(reference);
      return;
    }
    Reference definition = reference.getReferenceNode(document);
    used.add(definition);
    BasedSequence text =
        reference.getText().isEmpty() ? reference.getReference() : reference.getText();
    add(reference, text, definition.getUrl(), Link.Style.REFERENCE);
  }

  /// Definitions are blanked; one that nobody refers to is a link where it stands.
  private void addUnused() {
    for (Node node : document.getChildren()) {
      if (node instanceof Reference definition) {
        if (used.contains(definition)) {
          blank(definition);
        } else {
          add(definition, definition.getReference(), definition.getUrl(), Link.Style.REFERENCE);
        }
      }
    }
  }

  private void wiki(WikiNode wiki) {
    BasedSequence page = wiki.getLink();
    boolean shell =
        page.isBlank()
            || Character.isWhitespace(page.charAt(0))
            || page.chars().noneMatch(Character::isLetter);
    if (!shell) {
      // In a table the bar is escaped, and the backslash ends up with the page.
      BasedSequence target = page.endsWith("\\") ? page.subSequence(0, page.length() - 1) : page;
      BasedSequence text = wiki.getText().isBlank() ? target : wiki.getText();
      add(wiki, text, target, Link.Style.WIKI);
    }
  }

  private void footnote(Footnote footnote) {
    String label = footnote.getText().toString();
    int line = flat.line(footnote.getStartOffset());
    int column = flat.column(footnote.getStartOffset());
    Footnotes.Definition definition = footnotes.byLabel().get(label);
    if (definition == null) {
      broken.add(new Inlines.BrokenFootnote(label, line));
      definition = new Footnotes.Definition(line, Optional.empty(), column, column, "");
    }
    String text = definition.remark().isEmpty() ? label : definition.remark();
    String target = definition.address().orElse("#^" + label);
    Link link = new Link(text, false, target, Link.Style.FOOTNOTE, line + 1, column + 1);
    links.add(new Inlines.Placed(link, definition.line(), definition.from(), definition.to()));
    blank(footnote);
  }

  private void span(Code code) {
    BasedSequence text = code.getText();
    spans.add(
        new CodeSpan(
            text.toString().strip(),
            flat.line(text.getStartOffset()),
            flat.column(text.getStartOffset())));
    blank(code);
  }

  /// Whether a link's text is one code span.
  private static boolean isCode(Node link) {
    return link.getFirstChild() instanceof Code code && code.getNext() == null;
  }

  private void add(Node node, BasedSequence text, BasedSequence url, Link.Style style) {
    int start = node.getStartOffset();
    Link link =
        new Link(
            Plain.of(text.toString()),
            isCode(node),
            url.unescape(),
            style,
            flat.line(start) + 1,
            flat.column(start) + 1);
    int from = flat.column(url.getStartOffset());
    links.add(new Inlines.Placed(link, flat.line(url.getStartOffset()), from, from + url.length()));
    blank(node);
  }

  private void blank(Node node) {
    int start = node.getStartOffset();
    int end = Math.max(start, node.getEndOffset() - 1);
    rest.blank(flat.line(start), flat.column(start), flat.line(end), flat.column(end) + 1);
  }
}
