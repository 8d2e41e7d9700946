package org.zoneaxis.figure;

import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.Reflection;

/**
 * Draws a pattern as SVG.
 *
 * <p>000 is the origin, x to the right, y downwards; {@code data-scale} of the root says how many
 * units make 1/angstrom. Every reflection has one element with {@code data-h}, {@code data-k} and
 * {@code data-l}; {@code data-reflections} of the root says how many there are.
 */
final class PatternSvg {

  private static final double SCALE_BAR_HEIGHT = 30;
  private static final int BYTES_PER_SPOT = 200;

  private final Material material;
  private final DiffractionPattern pattern;
  private final FigureStyle style;
  private final boolean hexagonal;
  private final PatternLayout layout;
  private final StringBuilder text;
  private final Markup out;

  /** A drawing of a material's pattern. */
  PatternSvg(Material material, DiffractionPattern pattern, FigureStyle style) {
    this.material = material;
    this.pattern = pattern;
    this.style = style;
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.layout = PatternLayout.of(pattern);
    this.text = new StringBuilder(4096 + BYTES_PER_SPOT * layout.spots().size());
    this.out = new Markup(text);
  }

  /** The document. */
  String draw() {
    double bottom = layout.halfHeight();
    FreeSpace space =
        new FreeSpace(
            new Box(
                3 - PatternLayout.HALF_WIDTH,
                3 - layout.halfHeight(),
                PatternLayout.HALF_WIDTH - 3,
                layout.halfHeight() - 2));
    layout.spots().forEach(space::take);
    spots();
    if (!material.cautions().isEmpty()) {
      WarningMark.draw(out, layout.halfHeight());
      space.take(WarningMark.box(layout.halfHeight()).grown(2));
    }
    if (layout.spots().size() > 1) {
      bottom = scaleBar(space);
    } else {
      nothingToSee();
    }
    labels(space);
    CaptionLines lines =
        new CaptionLines(out, FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom + 4);
    new PatternCaption(material, pattern, style.unit()).write(lines);
    return new FigureSheet(
            id(), title(), new PatternDescription(material, pattern).text(), Stylesheet.PATTERN)
        .around(layout.halfHeight(), Math.ceil(lines.bottom() + 12), attributes(), text);
  }

  private String attributes() {
    return " data-reflections=\""
        + layout.spots().size()
        + "\" data-scale=\""
        + Decimal.of(layout.scale(), 6)
        + "\"";
  }

  /** Unlike any other on a page that shows several patterns. */
  private String id() {
    return "za-"
        + material.id()
        + "-"
        + pattern.zoneAxis().toString().replace(',', '_')
        + "-"
        + Decimal.of(pattern.parameters().beam().kilovolts(), 1);
  }

  private String title() {
    return "Electron diffraction pattern of "
        + material.crystal().formula()
        + " ("
        + material.id()
        + ") along ["
        + IndexGlyphs.inLine(pattern.zoneAxis().indices(hexagonal))
        + "] at "
        + Decimal.of(pattern.parameters().beam().kilovolts(), 1)
        + " kV";
  }

  private String inLine(MillerIndices hkl) {
    return IndexGlyphs.inLine(hkl.indices(hexagonal));
  }

  private void spots() {
    out.raw("<g class=\"spots\">\n");
    for (Spot spot : layout.spots()) {
      if (spot.isDirectBeam()) {
        directBeam(spot);
      } else {
        out.raw("<circle");
        if (spot.isHigherOrder()) {
          out.raw(" class=\"holz open\"");
        }
        circle(spot.x(), spot.y(), spot.radius());
        identity(spot.reflection().hkl());
        out.raw("><title>").raw(facts(spot.reflection())).raw("</title></circle>\n");
      }
    }
    out.raw("</g>\n");
  }

  private void directBeam(Spot spot) {
    out.raw("<g");
    identity(spot.reflection().hkl());
    out.raw("><title>").raw(inLine(spot.reflection().hkl())).raw(", direct beam</title>");
    out.raw("<circle class=\"open\"");
    circle(spot.x(), spot.y(), spot.radius() - 0.5);
    out.raw("/><circle");
    circle(spot.x(), spot.y(), Math.max(0.8, 0.3 * spot.radius()));
    out.raw("/></g>\n");
  }

  private void circle(double x, double y, double radius) {
    out.raw(" cx=\"").number(x, 2).raw("\" cy=\"").number(y, 2);
    out.raw("\" r=\"").number(radius, 2).raw("\"");
  }

  private void identity(MillerIndices hkl) {
    out.raw(" data-h=\"").raw(hkl.h());
    out.raw("\" data-k=\"").raw(hkl.k());
    out.raw("\" data-l=\"").raw(hkl.l()).raw("\"");
  }

  private String facts(Reflection reflection) {
    StringBuilder facts = new StringBuilder(40).append(inLine(reflection.hkl())).append(", d ");
    LengthUnit unit = style.unit();
    Decimal.append(facts, reflection.d() / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4);
    facts.append(' ').append(unit.symbol()).append(", ");
    return facts.append(Decimal.threeDigits(reflection.relative())).append(" %").toString();
  }

  /** In the lower left corner; where spots are in the way, below them. Answers the lower edge. */
  private double scaleBar(FreeSpace space) {
    ScaleBar bar = ScaleBar.of(layout.scale(), style.unit());
    double right = FigureSheet.LEFT + bar.width();
    double bottom = layout.halfHeight();
    Box corner = new Box(FigureSheet.LEFT, bottom - SCALE_BAR_HEIGHT, right, bottom - 6);
    if (space.isFree(corner, 5)) {
      space.take(corner.grown(3));
    } else {
      bottom += SCALE_BAR_HEIGHT - 4;
    }
    bar.draw(out, FigureSheet.LEFT, bottom);
    return bottom;
  }

  private void nothingToSee() {
    LengthUnit unit = style.unit();
    String reason =
        "within |g| \u2264 "
            + Decimal.of(pattern.parameters().gmax() * unit.angstroms(), 2)
            + "\u00A0"
            + ScaleBar.inverse(unit)
            + " and three widths of the envelope";
    out.raw("<text class=\"at\" font-size=\"13\" y=\"32\">No reflection but ")
        .raw(hexagonal ? "0000" : "000")
        .raw("</text>\n<text class=\"at note\" font-size=\"11.5\" y=\"49\">")
        .text(reason)
        .raw("</text>\n");
  }

  private void labels(FreeSpace space) {
    LabelPlacement placement = new LabelPlacement(layout, space, hexagonal);
    List<SpotLabel> labels = placement.place(pattern, layout.spots(), style.labels());
    if (labels.isEmpty()) {
      return;
    }
    double size = placement.fontSize();
    StringBuilder bars = new StringBuilder(16 * labels.size());
    out.raw("<g class=\"hkl\" font-size=\"").number(size, 1).raw("\">\n");
    for (SpotLabel label : labels) {
      String separator = "<text x=\"";
      for (Glyph glyph : label.glyphs().glyphs()) {
        out.raw(separator).number(label.left() + size * glyph.centre(), 1);
        separator = " ";
      }
      out.raw("\" y=\"").number(label.baseline(), 1).raw("\">");
      out.raw(label.glyphs().text()).raw("</text>\n");
      label.glyphs().appendBars(bars, label.left(), label.baseline(), size);
    }
    if (bars.length() > 0) {
      out.raw("<path stroke-width=\"").number(size * GlyphRun.BAR_THICKNESS, 2);
      out.raw("\" d=\"").raw(bars.toString()).raw("\"/>\n");
    }
    out.raw("</g>\n");
  }
}
