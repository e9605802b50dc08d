package kb.notes;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.ext.wikilink.WikiImage;
import com.vladsch.flexmark.ext.wikilink.WikiLink;
import com.vladsch.flexmark.ext.wikilink.WikiLinkExtension;
import com.vladsch.flexmark.ext.wikilink.WikiNode;
import com.vladsch.flexmark.html.AttributeProvider;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.IndependentAttributeProviderFactory;
import com.vladsch.flexmark.html.IndependentLinkResolverFactory;
import com.vladsch.flexmark.html.LinkResolver;
import com.vladsch.flexmark.html.renderer.LinkResolverBasicContext;
import com.vladsch.flexmark.html.renderer.LinkResolverContext;
import com.vladsch.flexmark.html.renderer.LinkStatus;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.html.MutableAttributes;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import kb.model.Link;

/// A note as HTML for a page.
///
/// The note is somebody's text: raw HTML in it is shown as text, and a link stays one only when it
/// leads to a note, to code, or out by a scheme that runs nothing.
public final class NoteHtml {
  /// A larger note is data; as plain text it is there in a blink.
  private static final int LARGEST = 1 << 20;

  private static final Pattern OUTSIDE =
      Pattern.compile("(?:https?://|mailto:)\\S+", Pattern.CASE_INSENSITIVE);
  private static final Pattern SCHEME = Pattern.compile("\\s*[A-Za-z][A-Za-z0-9+.-]*:.*");

  private static final MutableDataSet OPTIONS =
      new MutableDataSet()
          .set(
              Parser.EXTENSIONS,
              List.of(
                  TablesExtension.create(), FootnoteExtension.create(), WikiLinkExtension.create()))
          .set(WikiLinkExtension.LINK_FIRST_SYNTAX, true)
          .set(WikiLinkExtension.IMAGE_LINKS, true)
          .set(HtmlRenderer.ESCAPE_HTML, true)
          .set(HtmlRenderer.GENERATE_HEADER_ID, false)
          .set(HtmlRenderer.OBFUSCATE_EMAIL, false);
  private static final Parser PARSER = Parser.builder(OPTIONS).build();

  private final String path;
  private final NoteNames names;
  private final Function<String, String> note;
  private final Function<String, Optional<String>> code;
  private final Set<String> ids = new HashSet<>();

  /// @param path of the note, below the notes folder
  /// @param note the address of the page of a note, by its slug
  /// @param code the address of the page of a place in code, by the target of the link to it
  public NoteHtml(
      String path,
      NoteNames names,
      Function<String, String> note,
      Function<String, Optional<String>> code) {
    this.path = path;
    this.names = names;
    this.note = note;
    this.code = code;
  }

  public String render(byte[] content) {
    List<String> lines = new ArrayList<>(NoteText.of(content).lines());
    if (content.length > LARGEST) {
      return asWritten(lines);
    }
    int end = FrontMatter.of(lines).end();
    lines.subList(0, end).replaceAll(_ -> "");
    markAddresses(content, lines);
    try {
      return renderer().render(PARSER.parse(String.join("\n", lines) + "\n"));
    } catch (StackOverflowError e) {
      return asWritten(lines); // Thousands of nested quotes: no text that anyone wrote.
    }
  }

  /// The note a link leads to.
  public static Optional<NoteFile> target(String target, String from, NoteNames names) {
    String page = target.replaceFirst("#.*", "");
    if (page.isBlank() || SCHEME.matcher(page).matches()) {
      return Optional.empty();
    }
    String folder = from.substring(0, from.lastIndexOf('/') + 1);
    return names.called(normal(folder + page)).stream()
        .findFirst()
        .or(() -> names.called(normal(page)).stream().findFirst());
  }

  /// The id of a heading, as code hosts make it from its words.
  static String id(String words) {
    String id = words.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} _-]", "");
    return id.isBlank() ? "section" : id.replace(' ', '-');
  }

  private static String normal(String path) {
    try {
      Path normal = Path.of(path.replaceFirst("^/+", "")).normalize();
      return normal.toString().replace('\\', '/').replaceFirst("^(?:\\.\\./)+", "");
    } catch (InvalidPathException e) {
      return path;
    }
  }

  private static String asWritten(List<String> lines) {
    return "<pre>" + Escaping.escapeHtml(String.join("\n", lines), false) + "</pre>\n";
  }

  /// A bare address becomes a link, as everywhere but in the Markdown standard.
  private static void markAddresses(byte[] content, List<String> lines) {
    for (Inlines.Placed placed : NoteReader.links(content).reversed()) {
      String line = lines.get(placed.line());
      boolean marked = placed.from() > 0 && line.charAt(placed.from() - 1) == '<';
      if (placed.link().style() == Link.Style.BARE && !marked && placed.to() <= line.length()) {
        String address = line.substring(placed.from(), placed.to());
        lines.set(
            placed.line(),
            line.substring(0, placed.from()) + "<" + address + ">" + line.substring(placed.to()));
      }
    }
  }

  private HtmlRenderer renderer() {
    return HtmlRenderer.builder(OPTIONS)
        .nodeRendererFactory(_ ->
            () ->
                Set.of(
                    new NodeRenderingHandler<>(Heading.class, this::heading),
                    new NodeRenderingHandler<>(WikiLink.class, this::wiki),
                    new NodeRenderingHandler<>(WikiImage.class, this::wiki),
                    new NodeRenderingHandler<>(Image.class, this::image),
                    new NodeRenderingHandler<>(ImageRef.class, NoteHtml::text)))
        .linkResolverFactory(
            new IndependentLinkResolverFactory() {
              @Override
              public LinkResolver apply(LinkResolverBasicContext context) {
                return (_, _, link) ->
                    link.withUrl(address(link.getUrl())).withStatus(LinkStatus.VALID);
              }
            })
        .attributeProviderFactory(
            new IndependentAttributeProviderFactory() {
              @Override
              public AttributeProvider apply(LinkResolverContext context) {
                return (_, _, attributes) -> unlink(attributes);
              }
            })
        .build();
  }

  /// Where a link leads on the page; empty when nowhere, or where nobody should go.
  private String address(String target) {
    Optional<String> place = code.apply(target);
    if (place.isPresent() || OUTSIDE.matcher(target).matches() || target.startsWith("#")) {
      return place.orElse(target);
    }
    int hash = target.indexOf('#');
    String heading = hash < 0 ? "" : "#" + id(target.substring(hash + 1));
    return target(target, path, names).map(it -> note.apply(it.slug()) + heading).orElse("");
  }

  private static void unlink(MutableAttributes attributes) {
    if (attributes.contains("href") && attributes.getValue("href").isEmpty()) {
      attributes.remove("href");
      attributes.addValue("class", "missing");
    }
  }

  /// The id is for links by words, the line for links from answers.
  private void heading(Heading heading, NodeRendererContext context, HtmlWriter html) {
    String words = id(Plain.of(heading.getText().toString()));
    String id = words;
    for (int i = 1; !ids.add(id); i++) {
      id = words + "-" + i;
    }
    html.attr("id", id).withAttr().tag("h" + heading.getLevel());
    html.attr("id", "L" + (heading.getLineNumber() + 1)).withAttr().tag("span").tag("/span");
    context.renderChildren(heading);
    html.tag("/h" + heading.getLevel()).line();
  }

  private void wiki(WikiNode wiki, NodeRendererContext context, HtmlWriter html) {
    String page = wiki.getLink().toString().replaceFirst("\\\\$", "");
    String label = wiki.getText().isBlank() ? page : wiki.getText().toString();
    link(label, page.startsWith("#") ? "#" + id(page) : address(page), html);
  }

  /// A picture is a link to it: the page shows nothing from other hosts.
  private void image(Image image, NodeRendererContext context, HtmlWriter html) {
    String label = image.getText().isBlank() ? "picture" : image.getText().toString();
    link(label, address(image.getUrl().unescape()), html);
  }

  private static void text(ImageRef image, NodeRendererContext context, HtmlWriter html) {
    html.text(image.getChars());
  }

  private static void link(String label, String address, HtmlWriter html) {
    html.attr("href", address).withAttr().tag("a");
    html.text(label).tag("/a");
  }
}
