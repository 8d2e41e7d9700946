package org.zoneaxis.figure.rings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.ring.Ring;
import org.zoneaxis.diffraction.ring.RingFamily;
import org.zoneaxis.diffraction.ring.RingGroup;
import org.zoneaxis.diffraction.ring.RingPattern;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.sheet.ScaleBar;

/** The drawing of rings: circles about 000 on the left, their profile downwards on the right. */
final class RingDrawing {

  /** Rings nearer than this, in 1/angstrom, are labelled as one. */
  static final double RESOLUTION = 0.002;

  /** More are a grey disc; the strongest are drawn, and the caption says how many. */
  static final int MOST = 240;

  static final double TOP = 16;
  static final double RADIUS = 150;
  static final double CENTRE_X = FigureSheet.LEFT + RADIUS;
  static final double CENTRE_Y = TOP + RADIUS + 4;
  private static final int WIDTHS = 6;

  /** The share of the paper in the colour of the weakest. */
  private static final double PALEST = 0.75;

  static final Look BEAM = Look.filled("centre", Looks.SPOT);

  private final Material material;
  private final RingPattern pattern;
  private final LengthUnit unit;
  private final boolean hexagonal;
  private final double scale;
  private final List<Ring> inside;
  private final List<Ring> drawn;
  private final RingProfile profile;

  private RingDrawing(Material material, RingPattern pattern, OptionValues options) {
    this.material = material;
    this.pattern = pattern;
    this.unit = options.get(FigureOptions.UNIT);
    this.hexagonal = material.crystal().lattice().isHexagonal();
    double fixed = FigureSheet.ofMillimetres(options.get(FigureOptions.SCALE).doubleValue());
    this.scale = fixed > 0 ? fixed : RADIUS / pattern.parameters().gmax();
    this.inside =
        fixed > 0
            ? pattern.rings().stream().filter(ring -> scale * ring.g() <= RADIUS).toList()
            : pattern.rings();
    this.drawn =
        inside.stream()
            .sorted(Comparator.comparingDouble(Ring::relative).reversed())
            .limit(MOST)
            .sorted(Comparator.comparingDouble(Ring::g))
            .toList();
    this.profile =
        new RingProfile(
            List.of(RingProfile.Part.alone(pattern, hexagonal)),
            unit,
            options.get(FigureOptions.LABELS));
  }

  /** Draws rings. */
  static Scene of(Material material, RingPattern pattern, OptionValues options) {
    return new RingDrawing(material, pattern, options).scene();
  }

  private Scene scene() {
    List<Node> nodes = new ArrayList<>();
    // The strong ones last, so that no weak one lies on them.
    List<Node> circles =
        IntStream.range(0, drawn.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> drawn.get(i).relative()))
            .map(i -> circle(drawn.get(i), i + 1))
            .toList();
    nodes.add(Node.Group.of("rings", circles));
    nodes.add(new Node.Circle(CENTRE_X, CENTRE_Y, 2.2, BEAM));
    nodes.addAll(profile.nodes());
    double bottom = TOP + 2 * RADIUS + 42;
    nodes.add(ScaleBar.of(scale, unit).marks(FigureSheet.LEFT, bottom));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom + 4);
    MaterialCaption caption = new MaterialCaption(material, unit);
    caption.writeHeading(lines);
    lines.write(Looks.TEXT, MaterialCaption.BODY, experiment());
    lines.write(Looks.NOTE, MaterialCaption.NOTES, notes());
    caption.writeProvenance(lines);
    caption.writeWarnings(lines);
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("rings", Integer.toString(drawn.size()));
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        title(), description(), data, 0, Math.ceil(lines.bottom() + 12), nodes);
  }

  private Node circle(Ring ring, int number) {
    return new Node.Group(
        "",
        Map.of("ring", Integer.toString(number)),
        facts(ring),
        List.of(new Node.Circle(CENTRE_X, CENTRE_Y, scale * ring.g(), look(ring))));
  }

  /** Width and darkness go with the square root of the intensity, in steps. */
  private static Look look(Ring ring) {
    int width = width(ring.relative());
    return Look.stroked(
        "ring" + (char) ('A' + width), Stroke.of(faded(Looks.SPOT, width), 0.4 * width));
  }

  /**
   * The colour of a ring of a width: where weak ones are close, they leave the paper to be seen.
   */
  static Paint faded(Paint paint, int width) {
    double share = PALEST * (WIDTHS - width) / (WIDTHS - 1);
    return new Paint(
        paint.light().mixed(Looks.PAPER.light(), share),
        paint.dark().mixed(Looks.PAPER.dark(), share));
  }

  /** The width of a ring, from 1 on. */
  static int width(double relative) {
    return Math.max(1, (int) Math.ceil(WIDTHS * Math.sqrt(Math.min(1, relative / 100))));
  }

  private String facts(Ring ring) {
    return facts(ring, ring.relative(), hexagonal, unit);
  }

  static String facts(Ring ring, double relative, boolean hexagonal, LengthUnit unit) {
    StringBuilder words = new StringBuilder(40);
    for (RingFamily family : ring.families()) {
      words.append(words.length() > 0 ? "; " : "");
      words.append(IndexLettering.inLine(family.hkl().indices(hexagonal)));
    }
    words.append(", d ").append(length(ring.d(), unit)).append(", ");
    return words.append(Decimal.threeDigits(relative)).append(" %").toString();
  }

  private static String length(double angstroms, LengthUnit unit) {
    return Decimal.of(angstroms / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4)
        + " "
        + unit.symbol();
  }

  private List<Line> experiment() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain(Decimal.of(pattern.parameters().beam().kilovolts(), 1) + " kV"));
    int all = pattern.rings().size();
    phrases.add(
        plain(
            inside.size() > drawn.size()
                ? "the strongest " + drawn.size() + " of " + all + " rings"
                : all + (all == 1 ? " ring" : " rings")));
    phrases.add(plain("grains at random, kinematic"));
    double b = pattern.parameters().debyeWaller();
    phrases.add(
        b == 0
            ? plain("atoms at rest")
            : new Lettering()
                .quantity("B", Decimal.of(b, 2) + " \u00C5\u00B2 where none is stated")
                .line());
    return phrases;
  }

  private List<Line> notes() {
    List<Line> phrases = new ArrayList<>();
    if (pattern.pointGroup().isEmpty()) {
      phrases.add(plain("symmetry not found: families are a reflection and its opposite"));
    }
    phrases.add(plain("profile: intensity of a whole ring"));
    int beyond = pattern.rings().size() - inside.size();
    if (beyond > 0) {
      phrases.add(plain(beyond + (beyond == 1 ? " ring lies" : " rings lie") + " beyond the edge"));
    }
    long several = pattern.rings().stream().filter(ring -> ring.families().size() > 1).count();
    if (several > 0) {
      phrases.add(plain(several + " rings of several families"));
    }
    int merged = 0;
    for (RingGroup group : pattern.resolved(RESOLUTION)) {
      merged += group.last() - group.first();
    }
    if (merged > 0) {
      phrases.add(
          plain(
              merged
                  + " within "
                  + Decimal.of(RESOLUTION * unit.angstroms(), 3)
                  + " "
                  + unit.symbol()
                  + "\u207B\u00B9 of another, labelled with +"));
    }
    return phrases;
  }

  private String title() {
    return "Electron diffraction rings of "
        + material.crystal().formula()
        + " ("
        + material.id()
        + ") at "
        + Decimal.of(pattern.parameters().beam().kilovolts(), 1)
        + " kV";
  }

  private String description() {
    StringBuilder words = new StringBuilder(300);
    words.append(pattern.rings().size()).append(" rings of grains at random. The strongest: ");
    List<Ring> strongest =
        pattern.rings().stream()
            .sorted(Comparator.comparingDouble(Ring::relative).reversed())
            .limit(6)
            .toList();
    for (int i = 0; i < strongest.size(); i++) {
      words.append(i > 0 ? ". " : "").append(facts(strongest.get(i)));
    }
    words.append('.');
    Provenance.append(words, material);
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
