package org.zoneaxis.figure.direction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.kikuchi.KikuchiBand;
import org.zoneaxis.diffraction.projection.SphereArc;
import org.zoneaxis.diffraction.projection.SphereCircle;
import org.zoneaxis.diffraction.projection.SphereRegion;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Typeface;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.Looks;

/**
 * Kikuchi bands on a map of directions: where the beam is between the lines of a plane, grey the
 * darker the stronger, and both lines.
 */
public final class MapBands {

  private static final double SIZE = 10;
  private static final double[] ALONG = {0.5, 0.36, 0.64, 0.22, 0.78, 0.12, 0.88};

  /** A slip of paper under a name, so that it is read on lines. */
  private static final Look SLIP = Look.filled("slip", Looks.PAPER);

  /** How much wider than its name a slip is on each side. */
  private static final double ASIDE = 0.8;

  /** How much higher than its name it is. */
  private static final double ABOVE = 1.2;

  private static final double CORNER = 2;

  /** How far brackets go below the line, in sizes. */
  private static final double DESCENT = 0.2;

  /** Of bands, the weakest first. */
  public static final List<Paint> AREAS =
      List.of(
          Paint.of(0xF1F3F5, 0x1B2027),
          Paint.of(0xE6EAEE, 0x222932),
          Paint.of(0xDAE0E6, 0x2A333E),
          Paint.of(0xCDD5DD, 0x33404D));

  private static final double[] WIDTHS = {0.4, 0.55, 0.8, 1.1};

  private final MapPlane plane;
  private final boolean hexagonal;
  private final List<Shown> shown;

  /**
   * A band.
   *
   * @param band the band
   * @param area what of it is on the map
   */
  private record Shown(KikuchiBand band, SphereRegion area) {

    int shade() {
      double share = Math.sqrt(Math.min(1, band.relative() / 100));
      return Math.min(AREAS.size() - 1, (int) (AREAS.size() * share));
    }
  }

  /**
   * The strongest bands of a map.
   *
   * @param bands all of them, the direction of the viewer the middle of the map
   * @param region what the map shows
   * @param most how many are drawn at most
   * @param hexagonal whether their names have four indices
   */
  public MapBands(
      List<KikuchiBand> bands, SphereRegion region, MapPlane plane, int most, boolean hexagonal) {
    this.plane = plane;
    this.hexagonal = hexagonal;
    this.shown =
        bands.stream()
            .sorted(Comparator.comparingDouble(KikuchiBand::relative).reversed())
            .map(band -> new Shown(band, area(region, band)))
            .filter(one -> one.area().border().stream().anyMatch(arc -> !arc.isRim()))
            .limit(most)
            .toList();
  }

  private static SphereRegion area(SphereRegion region, KikuchiBand band) {
    double sine = StrictMath.sin(band.theta());
    return region.cut(band.normal(), sine).cut(band.normal().times(-1), sine);
  }

  /** How many are drawn. */
  public int count() {
    return shown.size();
  }

  /**
   * Areas and lines.
   *
   * @param attribute what programs are told of each, its number from 1 on
   */
  public List<Node> marks(String attribute) {
    List<Node> areas = new ArrayList<>();
    for (int i = shown.size() - 1; i >= 0; i--) {
      int shade = shown.get(i).shade();
      Look look = Look.filled("area" + (char) ('A' + shade), AREAS.get(shade));
      areas.add(new Node.Path(plane.outline(shown.get(i).area()), look));
    }
    List<Node> lines = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      lines.add(lines(shown.get(i), Map.of(attribute, Integer.toString(i + 1))));
    }
    return List.of(Node.Group.of("areas", areas), Node.Group.of("bands", lines));
  }

  private Node lines(Shown one, Map<String, String> data) {
    int shade = one.shade();
    Look look = Look.stroked("edge" + (char) ('A' + shade), Stroke.of(Looks.INK, WIDTHS[shade]));
    List<Node> lines =
        one.area().border().stream()
            .filter(arc -> !arc.isRim())
            .map(arc -> (Node) new Node.Path(plane.outline(arc), look))
            .toList();
    return new Node.Group("", data, facts(one.band()), lines);
  }

  /** A band in words. */
  public String facts(KikuchiBand band) {
    return IndexLettering.inLine(band.hkl().indices(hexagonal))
        + ", width "
        + Decimal.of(band.width(), 2)
        + "\u00B0";
  }

  /** The strongest, in words. */
  public List<String> strongest(int most) {
    return shown.stream().limit(most).map(one -> facts(one.band())).toList();
  }

  /** Names on the middle of the shortest, as long as there is room. */
  public List<Node> names(LabelRoom room, int most) {
    List<Node> names = new ArrayList<>();
    shown.stream()
        .sorted(Comparator.comparingDouble((Shown one) -> one.band().g()))
        .limit(most)
        .forEach(one -> name(one, room).ifPresent(names::add));
    return names;
  }

  private Optional<Node.Text> name(Shown one, LabelRoom room) {
    Line line = IndexLettering.of(Face.UPRIGHT, one.band().hkl().indices(hexagonal));
    Optional<SphereArc> edge = one.area().border().stream().filter(arc -> !arc.isRim()).findFirst();
    if (edge.isEmpty()) {
      return Optional.empty();
    }
    SphereCircle middle = SphereCircle.of(one.band().normal(), 0, edge.get().begin());
    double length = middle.parameter(edge.get().end());
    for (double along : ALONG) {
      var at = middle.at(along * length);
      Optional<Node.Text> text = room.middle(line, plane.x(at), plane.y(at), SIZE, Looks.INDICES);
      if (text.isPresent()) {
        return text;
      }
    }
    return Optional.empty();
  }

  /**
   * A slip of paper for each name, so that no line goes through it; to be drawn before all names,
   * since a slip that hid the bar of another name would make it a wrong one.
   *
   * @param names lists of names, other nodes among them
   */
  public static Node slips(List<List<Node>> names) {
    return Node.Group.of(
        "slips",
        names.stream()
            .flatMap(List::stream)
            .filter(Node.Text.class::isInstance)
            .map(Node.Text.class::cast)
            .map(MapBands::slip)
            .toList());
  }

  private static Node slip(Node.Text text) {
    double size = text.size();
    double top = text.y() - size * Typeface.BARRED_HEIGHT - ABOVE;
    double bottom = text.y() + size * DESCENT;
    return new Node.Path(
        Outline.rectangle(
            text.x() - ASIDE, top, size * text.line().width() + 2 * ASIDE, bottom - top, CORNER),
        SLIP);
  }
}
