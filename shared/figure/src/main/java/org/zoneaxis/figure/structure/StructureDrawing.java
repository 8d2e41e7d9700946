package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.sheet.ScaleBar;
import org.zoneaxis.figure.sheet.WarningMark;

/**
 * The drawing of a structure.
 *
 * <p>The middle of the panel is the origin, x to the right, y downwards; {@code scale} says how
 * many units make an angstrom. Every atom has one group with its number as {@code atom}, 1 to the
 * number that {@code atoms} says; a lattice plane of the pattern's reflection is perpendicular to
 * the direction in which that spot lies.
 */
final class StructureDrawing {

  private static final double LEGEND_FONT = 11.5;
  private static final double LEGEND_RADIUS = 5.5;
  private static final double LEGEND_LINE = 17;
  private static final String VACANT = "vacant";

  private static final Look BEHIND =
      Look.stroked("behind", Stroke.of(Looks.BEHIND, 1).dashed(4, 3));
  private static final Look RIM = Look.filled("rim", Looks.RIM);

  private final Material material;
  private final StructureView view;
  private final LengthUnit unit;
  private final double turn;
  private final boolean hexagonal;
  private final StructureLayout layout;
  private final List<Node> nodes = new ArrayList<>();

  private StructureDrawing(Material material, StructureView view, LengthUnit unit, double turn) {
    this.turn = turn;
    this.material = material;
    this.view = view;
    this.unit = unit;
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.layout = new StructureLayout(view);
  }

  /**
   * Draws a material's structure.
   *
   * @param turn how far the page is turned counter-clockwise from where the reflection of the view
   *     points to the right, in degrees: the caption says it
   */
  static Scene of(Material material, StructureView view, LengthUnit unit, double turn) {
    return new StructureDrawing(material, view, unit, turn).scene();
  }

  private Scene scene() {
    CellEdges edges = new CellEdges(view, layout);
    AtomMarks marks = new AtomMarks(layout, view.atomsOnly());
    if (!edges.behind().isEmpty()) {
      nodes.add(Node.Group.of("behind", List.of(marks.edges(BEHIND, edges.behind()))));
    }
    nodes.add(Node.Group.of("atoms", new DepthOrder(view, edges.visible(), marks).nodes()));
    nodes.add(
        ScaleBar.ofLength(layout.scale(), unit)
            .marks(FigureSheet.LEFT, StructureLayout.HALF_HEIGHT));
    nodes.add(new AxesTriad(view).marks());
    if (!material.cautions().isEmpty()) {
      nodes.add(WarningMark.sign(StructureLayout.HALF_HEIGHT));
    }
    double bottom = legend(StructureLayout.HALF_HEIGHT + 4);
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom);
    new StructureCaption(material, view, unit, turn).write(lines);
    nodes.add(Node.Group.of("caption", lines.nodes()));
    return FigureSheet.scene(
        title(),
        new StructureDescription(material, view).text(),
        data(),
        StructureLayout.HALF_HEIGHT,
        Math.ceil(lines.bottom() + 12),
        nodes);
  }

  private Map<String, String> data() {
    Map<String, String> data = new LinkedHashMap<>();
    data.put("atoms", Integer.toString(view.atoms().size()));
    data.put("scale", Decimal.of(layout.scale(), 6));
    return data;
  }

  private String title() {
    return "Structure of "
        + Provenance.named(material)
        + " along ["
        + IndexLettering.inLine(view.zoneAxis().indices(hexagonal))
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
      vacancies |= AtomMarks.isPartlyVacant(atom.site());
    }
    List<Node> entries = new ArrayList<>();
    double x = FigureSheet.LEFT + LEGEND_RADIUS;
    double y = top + LEGEND_LINE / 2;
    for (Element element : elements) {
      double width = entryWidth(element.symbol());
      if (x + width > -FigureSheet.LEFT) {
        x = FigureSheet.LEFT + LEGEND_RADIUS;
        y += LEGEND_LINE;
      }
      entries.add(new Node.Circle(x, y, LEGEND_RADIUS, RIM));
      Sphere.draw(entries, x, y, LEGEND_RADIUS - 0.5, ElementColours.of(element, 0));
      entries.add(label(x, y, element.symbol()));
      x += width;
    }
    if (vacancies) {
      boolean fits = x + entryWidth(VACANT) <= -FigureSheet.LEFT;
      x = fits ? x : FigureSheet.LEFT + LEGEND_RADIUS;
      y += fits ? 0 : LEGEND_LINE;
      entries.add(new Node.Circle(x, y, LEGEND_RADIUS - 0.25, AtomMarks.VACANT));
      entries.add(label(x, y, VACANT));
    }
    nodes.add(Node.Group.of("legend", entries));
    return y + LEGEND_LINE / 2;
  }

  private static double entryWidth(String label) {
    return 2 * LEGEND_RADIUS + 4 + LEGEND_FONT * Lettering.width(Face.UPRIGHT, label) + 14;
  }

  private static Node label(double x, double y, String text) {
    Line line = Lettering.of(Face.UPRIGHT, text);
    double left = x + LEGEND_RADIUS + 4;
    return new Node.Text(line, left, y + 0.36 * LEGEND_FONT, LEGEND_FONT, Looks.TEXT);
  }
}
