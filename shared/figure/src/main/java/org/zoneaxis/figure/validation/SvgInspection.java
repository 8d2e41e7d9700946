package org.zoneaxis.figure.validation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.zoneaxis.figure.text.Legible;

/** What a validator has seen of one document so far. */
final class SvgInspection implements MarkupReader.Content {

  private static final String SVG = "http://www.w3.org/2000/svg";
  private static final String XLINK = "http://www.w3.org/1999/xlink";

  private static final String[] NOTHING = {};

  /**
   * What a figure is made of, and nothing that acts, names or multiplies anything else; each with
   * what it is not drawn without.
   */
  private static final Map<String, String[]> ELEMENTS =
      Map.ofEntries(
          Map.entry("svg", new String[] {"viewBox"}),
          Map.entry("g", NOTHING),
          Map.entry("defs", NOTHING),
          Map.entry("title", NOTHING),
          Map.entry("desc", NOTHING),
          Map.entry("style", NOTHING),
          Map.entry("circle", new String[] {"cx", "cy", "r"}),
          Map.entry("line", new String[] {"x1", "y1", "x2", "y2"}),
          Map.entry("path", new String[] {"d"}),
          Map.entry("use", NOTHING),
          Map.entry("image", new String[] {"x", "y", "width", "height"}));

  /** The root says which names these are; nothing else is named with a colon. */
  private static final String NAMESPACE = "xmlns";

  private static final String LINKS = "xmlns:xlink";
  private static final String LINK = "xlink:href";
  private static final Set<String> COMMON = Set.of("xml:lang", "xml:space");

  private static final int MAX_DEPTH = 32;
  private static final int MAX_ELEMENTS = 500_000;

  private final MarkerCount markers;

  /** References to the paths so far. */
  private final Set<String> outlines = new HashSet<>();

  private final StringBuilder style = new StringBuilder();
  private int depth;
  private int elements;
  private boolean inStyle;
  private boolean links;

  SvgInspection(MarkerCount markers) {
    this.markers = markers;
  }

  @Override
  public void start(Tag tag) {
    String name = tag.name();
    String[] required = ELEMENTS.get(name);
    if (required == null) {
      throw new InvalidPictureException("element " + Legible.of(name, 40));
    }
    if (inStyle || (depth > 0 && name.equals("svg")) || (depth == 0 && !name.equals("svg"))) {
      throw new InvalidPictureException("element " + name + " in this place");
    }
    depth++;
    elements++;
    if (depth > MAX_DEPTH || elements > MAX_ELEMENTS) {
      throw new InvalidPictureException(
          "more than " + MAX_ELEMENTS + " elements or " + MAX_DEPTH + " levels");
    }
    if (depth == 1) {
      requireNamespaces(tag);
    }
    boolean told = false;
    for (int i = 0; i < tag.size(); i++) {
      attribute(tag, i);
      told |= tag.attribute(i).startsWith("data-");
    }
    for (String attribute : required) {
      if (!tag.has(attribute)) {
        throw new InvalidPictureException(name + " without " + attribute);
      }
    }
    if (name.equals("path")) {
      tag.value("id").ifPresent(id -> outlines.add('#' + id));
    }
    inStyle = name.equals("style");
    if (name.equals("image") && !tag.has(LINK) && !tag.has("href")) {
      throw new InvalidPictureException("image without a picture");
    }
    if (depth == 1) {
      markers.root(tag);
    } else {
      markers.element(tag, name, depth, told);
    }
  }

  private void requireNamespaces(Tag root) {
    if (root.value(NAMESPACE).filter(SVG::equals).isEmpty()) {
      throw new InvalidPictureException("a root that is not of SVG");
    }
    links = root.value(LINKS).filter(XLINK::equals).isPresent();
  }

  @Override
  public void text(byte[] document, int start, int end) {
    if (inStyle) {
      style.append(References.resolved(document, start, end));
    }
  }

  @Override
  public void end() {
    markers.end(depth);
    depth--;
    if (inStyle) {
      inStyle = false;
      if (!SvgReferences.areInternal(style.toString())) {
        throw new InvalidPictureException("a style sheet that reaches outside");
      }
      style.setLength(0);
    }
  }

  private void attribute(Tag tag, int index) {
    String name = tag.attribute(index);
    SvgNumbers.Form form = SvgNumbers.form(name);
    if (form != SvgNumbers.Form.NONE) {
      requireFinite(tag, index, form);
      return;
    }
    String element = tag.name();
    boolean link = name.equals("href") || (links && name.equals(LINK));
    if (link && element.equals("image")) {
      EmbeddedPicture.require(tag.value(index));
    } else if (link) {
      if (!isOutline(element, tag.value(index))) {
        throw new InvalidPictureException("reference " + name + " of " + element);
      }
    } else if (name.indexOf(':') >= 0 || name.equals(NAMESPACE)) {
      requireCommon(tag, index);
    } else if (!name.equals("aria-label")) {
      requireInert(tag, index);
    }
  }

  /** Namespaces are said at the root; else there is a language, and how to treat spaces. */
  private void requireCommon(Tag tag, int index) {
    String name = tag.attribute(index);
    boolean namespace = depth == 1 && (name.equals(NAMESPACE) || (links && name.equals(LINKS)));
    if (!namespace && !COMMON.contains(name)) {
      throw new InvalidPictureException("attribute " + Legible.of(name, 40));
    }
  }

  private void requireInert(Tag tag, int index) {
    String name = tag.attribute(index);
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.startsWith("on")) {
      throw new InvalidPictureException("event attribute " + Legible.of(name, 40));
    }
    if (lower.equals("src") || lower.equals("href")) {
      throw new InvalidPictureException("reference " + name + " of " + tag.name());
    }
    if (!tag.isPlain(index) && !SvgReferences.areInternal(tag.value(index))) {
      throw new InvalidPictureException(
          "attribute " + Legible.of(name, 40) + " of " + tag.name() + " reaches outside");
    }
  }

  /** Numbers alone reach nowhere. */
  private static void requireFinite(Tag tag, int index, SvgNumbers.Form form) {
    if (!tag.numbers(index).areFinite(form)) {
      throw new InvalidPictureException(
          "attribute "
              + tag.attribute(index)
              + " of "
              + tag.name()
              + " is not made of finite numbers: "
              + Legible.of(tag.value(index), 40));
    }
  }

  /** A use shows a path that is there already: not another use, which could multiply. */
  private boolean isOutline(String element, String reference) {
    return element.equals("use") && outlines.contains(reference);
  }
}
