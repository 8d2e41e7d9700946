package org.zoneaxis.figure;

import java.util.TreeSet;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.figure.structure.SeenAtom;
import org.zoneaxis.figure.structure.StructureView;

/**
 * Draws a structure as SVG.
 *
 * <p>The middle of the panel is the origin, x to the right, y downwards; {@code data-scale} of the
 * root says how many units make an angstrom. Every atom has one element with {@code data-atom}, 1
 * to the number that {@code data-atoms} of the root says; a lattice plane of the pattern's
 * reflection is perpendicular to the direction in which that spot lies.
 */
final class StructureSvg {

  private static final double LEGEND_FONT = 11.5;
  private static final double LEGEND_RADIUS = 5.5;
  private static final double LEGEND_LINE = 17;
  private static final int BYTES_PER_ATOM = 300;

  private final Material material;
  private final StructureView view;
  private final LengthUnit unit;
  private final boolean hexagonal;
  private final StructureLayout layout;
  private final ElementPaint paint = new ElementPaint();
  private final StringBuilder text;
  private final Markup out;

  /** A drawing of a material's structure. */
  StructureSvg(Material material, StructureView view, LengthUnit unit) {
    this.material = material;
    this.view = view;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.layout = new StructureLayout(view);
    this.text = new StringBuilder(4096 + BYTES_PER_ATOM * view.atoms().size());
    this.out = new Markup(text);
  }

  /** The document. */
  String draw() {
    CellEdges edges = new CellEdges(view, layout);
    AtomMarkup markup = new AtomMarkup(layout, paint, out, view.atomsOnly());
    if (!edges.behind().isEmpty()) {
      markup.edges("behind", edges.behind());
    }
    out.raw("<g class=\"atoms\" stroke-width=\"").number(layout.outline(), 2).raw("\">\n");
    new StructureScene(view, layout, edges.visible(), markup).draw();
    out.raw("</g>\n");
    ScaleBar.ofLength(layout.scale(), unit)
        .draw(out, FigureSheet.LEFT, StructureLayout.HALF_HEIGHT);
    new AxesTriad(out, view).draw();
    if (!material.cautions().isEmpty()) {
      WarningMark.draw(out, StructureLayout.HALF_HEIGHT);
    }
    double bottom = legend(StructureLayout.HALF_HEIGHT + 4);
    CaptionLines lines = new CaptionLines(out, FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom);
    new StructureCaption(material, view, unit).write(lines);
    StringBuilder content = new StringBuilder(text.length() + 2048).append("<defs>\n");
    paint.gradients().forEach(content::append);
    content.append("</defs>\n").append(text);
    return new FigureSheet(
            id(), title(), new StructureDescription(material, view).text(), Stylesheet.STRUCTURE)
        .around(StructureLayout.HALF_HEIGHT, Math.ceil(lines.bottom() + 12), attributes(), content);
  }

  private String attributes() {
    return " data-atoms=\""
        + view.atoms().size()
        + "\" data-scale=\""
        + Decimal.of(layout.scale(), 6)
        + "\"";
  }

  /** Unlike any other on a page that shows several figures. */
  private String id() {
    return "zs-" + material.id() + "-" + view.zoneAxis().toString().replace(',', '_');
  }

  private String title() {
    return "Structure of "
        + material.crystal().formula()
        + " ("
        + material.id()
        + ") along ["
        + IndexGlyphs.inLine(view.zoneAxis().indices(hexagonal))
        + "]";
  }

  /** A sphere and a symbol for each element. Answers the lower edge. */
  private double legend(double top) {
    TreeSet<Element> elements = new TreeSet<>();
    boolean vacancies = false;
    for (SeenAtom atom : view.atoms()) {
      if (view.atomsOnly()) {
        elements.add(atom.element());
        continue;
      }
      atom.site().occupants().stream().map(Occupant::element).forEach(elements::add);
      vacancies |= AtomMarkup.isPartlyVacant(atom.site());
    }
    double x = FigureSheet.LEFT + LEGEND_RADIUS;
    double y = top + LEGEND_LINE / 2;
    out.raw("<g font-size=\"").number(LEGEND_FONT, 1).raw("\" stroke-width=\".5\">\n");
    for (Element element : elements) {
      double width = entryWidth(element.symbol());
      if (x + width > -FigureSheet.LEFT) {
        x = FigureSheet.LEFT + LEGEND_RADIUS;
        y += LEGEND_LINE;
      }
      entry(x, y, "fill=\"" + paint.sphere(element, 0) + "\"", element.symbol());
      x += width;
    }
    if (vacancies) {
      boolean fits = x + entryWidth("vacant") <= -FigureSheet.LEFT;
      x = fits ? x : FigureSheet.LEFT + LEGEND_RADIUS;
      y += fits ? 0 : LEGEND_LINE;
      entry(x, y, "class=\"void\"", "vacant");
    }
    out.raw("</g>\n");
    return y + LEGEND_LINE / 2;
  }

  private static double entryWidth(String label) {
    return 2 * LEGEND_RADIUS + 4 + LEGEND_FONT * TextWidth.of(label) + 14;
  }

  private void entry(double x, double y, String fill, String label) {
    out.raw("<circle ").raw(fill).raw(" cx=\"").number(x, 1).raw("\" cy=\"").number(y, 1);
    out.raw("\" r=\"").number(LEGEND_RADIUS, 1).raw("\"/><text x=\"");
    out.number(x + LEGEND_RADIUS + 4, 1).raw("\" y=\"").number(y + 0.35 * LEGEND_FONT, 1);
    out.raw("\">").text(label).raw("</text>\n");
  }
}
