package org.zoneaxis.figure.rings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.ring.Ring;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.caption.CaptionLines;
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
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;
import org.zoneaxis.figure.sheet.ScaleBar;

/** The drawing of the rings of two phases: whole circles of the first, dashes of the second. */
final class RingPairDrawing {

  private static final Look SECOND_CURVE =
      Look.stroked("profileB", Stroke.of(Looks.HIGHER, 1.1).dashed(3, 1.6));
  private static final Look SECOND_NAME = Look.filled("name", Looks.HIGHER);
  private static final double THICKER = 0.4;

  private final List<OrientedCrystal> crystals;
  private final RingPair pair;
  private final LengthUnit unit;
  private final double scale;
  private final double strongest;
  private final List<Drawn> inside;
  private final List<Drawn> drawn;
  private final RingProfile profile;

  /** A ring that is drawn. */
  private record Drawn(int crystal, Ring ring) {}

  private RingPairDrawing(List<OrientedCrystal> crystals, RingPair pair, OptionValues options) {
    this.crystals = crystals;
    this.pair = pair;
    this.unit = options.get(FigureOptions.UNIT);
    double fixed = FigureSheet.ofMillimetres(options.get(FigureOptions.SCALE).doubleValue());
    this.scale = fixed > 0 ? fixed : RingDrawing.RADIUS / pair.parameters().gmax();
    this.strongest = pair.strongest();
    List<Drawn> all = new ArrayList<>();
    for (int i = 0; i < crystals.size(); i++) {
      for (Ring ring : pair.patterns().get(i).rings()) {
        all.add(new Drawn(i, ring));
      }
    }
    this.inside =
        fixed > 0
            ? all.stream().filter(one -> scale * one.ring().g() <= RingDrawing.RADIUS).toList()
            : all;
    this.drawn =
        inside.stream()
            .sorted(Comparator.comparingDouble((Drawn one) -> one.ring().intensity()).reversed())
            .limit(RingDrawing.MOST)
            .sorted(
                Comparator.comparingDouble((Drawn one) -> one.ring().g())
                    .thenComparingInt(Drawn::crystal))
            .toList();
    this.profile =
        new RingProfile(
            List.of(
                RingProfile.Part.alone(pair.patterns().get(0), isHexagonal(0)),
                new RingProfile.Part(
                    pair.patterns().get(1), isHexagonal(1), SECOND_CURVE, SECOND_NAME)),
            unit,
            options.get(FigureOptions.LABELS));
  }

  /** Draws the rings of two phases. */
  static Scene of(RingPair pair, List<OrientedCrystal> crystals, OptionValues options) {
    return new RingPairDrawing(crystals, pair, options).scene();
  }

  private boolean isHexagonal(int crystal) {
    return crystals.get(crystal).crystal().lattice().isHexagonal();
  }

  private Scene scene() {
    List<Node> nodes = new ArrayList<>();
    // The strong ones last, so that no weak one lies on them.
    List<Node> circles =
        IntStream.range(0, drawn.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> drawn.get(i).ring().intensity()))
            .map(i -> circle(drawn.get(i), i + 1))
            .toList();
    nodes.add(Node.Group.of("rings", circles));
    nodes.add(new Node.Circle(RingDrawing.CENTRE_X, RingDrawing.CENTRE_Y, 2.2, RingDrawing.BEAM));
    nodes.addAll(profile.nodes());
    double bottom = RingDrawing.TOP + 2 * RingDrawing.RADIUS + 42;
    nodes.add(ScaleBar.of(scale, unit).marks(FigureSheet.LEFT, bottom));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, bottom + 4);
    for (OrientedCrystal crystal : crystals) {
      MaterialCaption caption = new MaterialCaption(crystal.material(), unit);
      caption.writeHeading(lines);
      caption.writeProvenance(lines);
      caption.writeWarnings(lines);
      lines.skip(3);
    }
    lines.write(Looks.TEXT, MaterialCaption.BODY, experiment());
    lines.write(Looks.NOTE, MaterialCaption.NOTES, notes());
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("rings", Integer.toString(drawn.size()));
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        title(), description(), data, 0, Math.ceil(lines.bottom() + 12), nodes);
  }

  private Node circle(Drawn one, int number) {
    return new Node.Group(
        "",
        Map.of("ring", Integer.toString(number)),
        facts(one),
        List.of(
            new Node.Circle(
                RingDrawing.CENTRE_X, RingDrawing.CENTRE_Y, scale * one.ring().g(), look(one))));
  }

  private Look look(Drawn one) {
    int width = RingDrawing.width(RingPair.relative(one.ring(), strongest));
    String name = "ring" + (char) ('A' + width);
    return one.crystal() == 0
        ? Look.stroked(name, Stroke.of(RingDrawing.faded(Looks.SPOT, width), THICKER * width))
        : Look.stroked(
            name + "B",
            Stroke.of(RingDrawing.faded(Looks.HIGHER, width), THICKER * width).dashed(5, 2.5));
  }

  private String facts(Drawn one) {
    return crystals.get(one.crystal()).crystal().formula()
        + " "
        + RingDrawing.facts(
            one.ring(), RingPair.relative(one.ring(), strongest), isHexagonal(one.crystal()), unit);
  }

  private List<Line> experiment() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain(Decimal.of(pair.parameters().beam().kilovolts(), 1) + " kV"));
    int all = pair.patterns().stream().mapToInt(pattern -> pattern.rings().size()).sum();
    phrases.add(
        plain(
            inside.size() > drawn.size()
                ? "the strongest " + drawn.size() + " of " + all + " rings"
                : all + (all == 1 ? " ring" : " rings")));
    phrases.add(plain("grains at random, equal volumes, kinematic"));
    double b = pair.parameters().debyeWaller();
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
    phrases.add(plain("whole lines: first phase"));
    phrases.add(plain("dashes: second phase"));
    int beyond =
        pair.patterns().stream().mapToInt(pattern -> pattern.rings().size()).sum() - inside.size();
    if (beyond > 0) {
      phrases.add(plain(beyond + (beyond == 1 ? " ring lies" : " rings lie") + " beyond the edge"));
    }
    int both = pair.coincidences(RingDrawing.RESOLUTION).size();
    if (both > 0) {
      phrases.add(
          plain(
              both
                  + (both == 1 ? " ring" : " rings")
                  + " of the first within "
                  + Decimal.of(RingDrawing.RESOLUTION * unit.angstroms(), 3)
                  + " "
                  + unit.symbol()
                  + "\u207B\u00B9 of one of the second"));
    }
    return phrases;
  }

  private String title() {
    return "Electron diffraction rings of "
        + name(0)
        + " with "
        + name(1)
        + " at "
        + Decimal.of(pair.parameters().beam().kilovolts(), 1)
        + " kV";
  }

  private String name(int crystal) {
    return crystals.get(crystal).crystal().formula()
        + " ("
        + crystals.get(crystal).material().id()
        + ")";
  }

  private String description() {
    StringBuilder words = new StringBuilder(300);
    words.append(pair.patterns().get(0).rings().size()).append(" rings of the first and ");
    words.append(pair.patterns().get(1).rings().size());
    words.append(" of the second phase, grains at random. The strongest: ");
    List<Drawn> first =
        drawn.stream()
            .sorted(Comparator.comparingDouble((Drawn one) -> one.ring().intensity()).reversed())
            .limit(6)
            .toList();
    for (int i = 0; i < first.size(); i++) {
      words.append(i > 0 ? ". " : "").append(facts(first.get(i)));
    }
    words.append('.');
    crystals.forEach(crystal -> Provenance.append(words, crystal.material()));
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
