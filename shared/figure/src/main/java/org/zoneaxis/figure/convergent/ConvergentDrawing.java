package org.zoneaxis.figure.convergent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.dynamical.ConvergentDisc;
import org.zoneaxis.diffraction.dynamical.ConvergentPattern;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.FoilWords;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Raster;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.ScaleBar;

/** The drawing of convergent-beam discs: a panel of grey on black, and a caption. */
final class ConvergentDrawing {

  /** Cells of the panel for a unit of the drawing. */
  private static final double DENSITY = 2;

  private static final double MARGIN = 16;
  private static final double SIZE = 11;
  private static final double LEAST_HEIGHT = 60;
  private static final double SCALE_BAR_HEIGHT = 32;
  private static final double PER_CENT = 100;

  private static final Look RIM = Look.stroked("", Stroke.of(Paint.of(new Colour(0x5B6470)), 0.5));
  private static final Look INDICES = Look.filled(new Colour(0x8CC2FF));

  /** Behind indices that stand in a disc, which may be bright there. */
  private static final Look PLATE =
      Look.stroked("", Stroke.of(Paint.of(new Colour(0x000000)), SIZE + 2).rounded());

  private final Material material;
  private final ConvergentPattern pattern;
  private final LabelMode labels;
  private final LengthUnit unit;
  private final double turn;
  private final boolean hexagonal;
  private final double radius;
  private final double scale;
  private final double halfHeight;
  private final DiscRaster discs;

  private ConvergentDrawing(Material material, ConvergentPattern pattern, OptionValues options) {
    this.material = material;
    this.pattern = pattern;
    this.labels = options.get(FigureOptions.LABELS);
    this.unit = options.get(FigureOptions.UNIT);
    this.turn = options.get(FigureOptions.ROTATE).doubleValue();
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.radius = pattern.parameters().radius();
    this.discs = new DiscRaster(pattern);
    double right = 0;
    double up = 0;
    for (ConvergentDisc disc : pattern.discs()) {
      right = Math.max(right, Math.abs(disc.right()));
      up = Math.max(up, Math.abs(disc.up()));
    }
    double room = FigureSheet.HALF_WIDTH - MARGIN;
    this.scale = room / (Math.max(right, up) + radius);
    this.halfHeight = Math.max(LEAST_HEIGHT, Math.ceil(scale * (up + radius) + MARGIN + SIZE));
  }

  /** Draws discs. */
  static Scene of(Material material, ConvergentPattern pattern, OptionValues options) {
    return new ConvergentDrawing(material, pattern, options).scene();
  }

  private Scene scene() {
    List<Node> nodes = new ArrayList<>();
    double width = 2 * FigureSheet.HALF_WIDTH;
    Raster raster =
        discs.paint(
            1 / (scale * DENSITY), (int) (width * DENSITY), (int) (2 * halfHeight * DENSITY));
    nodes.add(
        new Node.Picture(raster, -FigureSheet.HALF_WIDTH, -halfHeight, width, 2 * halfHeight));
    nodes.add(Node.Group.of("discs", pattern.discs().stream().map(this::disc).toList()));
    nodes.add(Node.Group.of("hkl", labels()));
    double bottom = halfHeight + SCALE_BAR_HEIGHT;
    nodes.add(ScaleBar.of(scale, unit).marks(FigureSheet.LEFT, bottom));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom + 4);
    new MaterialCaption(material, unit)
        .write(lines, Optional.of(pattern.zoneAxis()), List.of(experiment()), notes());
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("reflections", Integer.toString(pattern.discs().size()));
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        title(), description(), data, halfHeight, Math.ceil(lines.bottom() + 12), nodes);
  }

  private Node disc(ConvergentDisc disc) {
    MillerIndices hkl = disc.hkl();
    return new Node.Group(
        "",
        Map.of("hkl", hkl.h() + " " + hkl.k() + " " + hkl.l()),
        inLine(hkl),
        List.of(new Node.Circle(scale * disc.right(), -scale * disc.up(), scale * radius, RIM)));
  }

  /** Below the discs; where these are too close, at their lower edges. */
  private List<Node> labels() {
    if (labels == LabelMode.NONE) {
      return List.of();
    }
    double below = scale * radius + SIZE;
    double inside = scale * radius - 4;
    boolean isRoom = nearest() * scale > 2 * scale * radius + 2 * SIZE;
    List<Node> texts = new ArrayList<>();
    for (ConvergentDisc disc : pattern.discs()) {
      Line line = IndexLettering.of(Face.UPRIGHT, disc.hkl().indices(hexagonal)).unspoken();
      double y = -scale * disc.up() + (isRoom ? below : inside);
      if (!isRoom) {
        double half = Math.max(1, line.width() * SIZE / 2 - SIZE / 4);
        double middle = y - 0.4 * SIZE;
        double x = scale * disc.right();
        texts.add(new Node.Segment(x - half, middle, x + half, middle, PLATE));
      }
      texts.add(Node.Text.centred(line, scale * disc.right(), y, SIZE, INDICES));
    }
    return texts;
  }

  /** The least distance between two discs in 1/angstrom. */
  private double nearest() {
    double least = Double.POSITIVE_INFINITY;
    for (ConvergentDisc one : pattern.discs()) {
      for (ConvergentDisc other : pattern.discs()) {
        double right = one.right() - other.right();
        double up = one.up() - other.up();
        if (one != other) {
          least = Math.min(least, Math.sqrt(right * right + up * up));
        }
      }
    }
    return least;
  }

  private String inLine(MillerIndices hkl) {
    return IndexLettering.inLine(hkl.indices(hexagonal));
  }

  private String title() {
    return "Convergent-beam electron diffraction pattern of "
        + Provenance.named(material)
        + " along ["
        + IndexLettering.inLine(pattern.zoneAxis().indices(hexagonal))
        + "] at "
        + Decimal.of(pattern.parameters().wave().beam().kilovolts(), 1)
        + " kV";
  }

  private String description() {
    StringBuilder words = new StringBuilder(300);
    words.append(pattern.discs().size()).append(" discs, Bloch waves of ");
    words.append(FoilWords.beams(pattern.parameters().wave().only(), pattern.beams()));
    words.append(", semi-angle ").append(angle());
    words.append(", thickness ").append(thickness());
    words.append(". Right-handed, zone axis towards the viewer.");
    Provenance.append(words, material);
    return words.toString();
  }

  private String angle() {
    return Decimal.of(pattern.parameters().semiAngle(), 2) + " mrad";
  }

  private String thickness() {
    return Decimal.of(pattern.parameters().thicknesses().get(0) / 10, 1) + " nm";
  }

  private List<Line> experiment() {
    DynamicalParameters wave = pattern.parameters().wave();
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain(Decimal.of(wave.beam().kilovolts(), 1) + " kV"));
    phrases.add(plain("convergence " + angle()));
    if (pattern.tilt() > 0) {
      phrases.addAll(FoilWords.tilt(wave.laue(), pattern.tilt()));
    }
    phrases.add(FoilWords.beams(wave.only(), pattern.beams(), hexagonal));
    phrases.add(plain(thickness() + " thick"));
    phrases.addAll(FoilWords.foil(wave, pattern.zoneAxis(), hexagonal));
    MaterialCaption.turned(turn).ifPresent(phrases::add);
    return phrases;
  }

  private List<Line> notes() {
    return List.of(
        plain(
            "grey: square root of the intensity, white "
                + Decimal.threeDigits(PER_CENT * discs.strongest())
                + " % of the incident beam"),
        plain(pattern.parameters().points() + " points across"));
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
