package org.zoneaxis.figure.zonemap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.diffraction.kikuchi.ZoneMap;
import org.zoneaxis.diffraction.projection.SphereRegion;
import org.zoneaxis.diffraction.stereogram.StereogramPole;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.direction.LabelRoom;
import org.zoneaxis.figure.direction.MapBands;
import org.zoneaxis.figure.direction.MapPlane;
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

/**
 * The drawing of a zone map: the standard triangle in equal angles, its pole to the left below or
 * in the middle, the bands of the strongest planes, a dot with its indices for each zone.
 */
final class ZoneMapDrawing {

  private static final double WIDTH = 440;
  private static final double HEIGHT = 440;
  private static final double MARGIN = 26;

  /** More are grey; the strongest are drawn, and the caption says how many. */
  private static final int MOST = 60;

  private static final int BAND_NAMES = 30;

  private static final Look BORDER = Look.stroked("border", Stroke.of(Looks.INK, 1.2).rounded());
  private static final Look DOT = Look.filled("pole", Looks.SPOT);
  private static final Look RING = Look.stroked("ring", Stroke.of(Looks.PAPER, 1.6));
  private static final Look NAME = Look.filled("zone", Looks.INK);

  private final Material material;
  private final ZoneMap map;
  private final OptionValues options;
  private final LabelMode labels;
  private final boolean hexagonal;
  private final SphereRegion region;
  private final MapPlane plane;
  private final double half;
  private final MapBands bands;
  private final LabelRoom room;

  private ZoneMapDrawing(Material material, ZoneMap map, OptionValues options) {
    this.material = material;
    this.map = map;
    this.options = options;
    this.labels = options.get(FigureOptions.LABELS);
    this.hexagonal = material.crystal().lattice().isHexagonal();
    this.region = map.region();
    this.plane = MapPlane.fitting(region, WIDTH, HEIGHT);
    this.half = halfHeight();
    this.bands = new MapBands(map.bands(), region, plane, MOST, hexagonal);
    this.room = new LabelRoom(FigureSheet.HALF_WIDTH - 3, half + MARGIN);
  }

  /** Half the height of the map: its upper and lower ends are as far from the origin. */
  private double halfHeight() {
    return region.border().stream()
        .flatMap(arc -> Stream.of(arc.begin(), arc.circle().at((arc.from() + arc.to()) / 2)))
        .mapToDouble(direction -> Math.abs(plane.y(direction)))
        .max()
        .orElse(HEIGHT / 2);
  }

  /** Draws a map. */
  static Scene of(Material material, ZoneMap map, OptionValues options) {
    return new ZoneMapDrawing(material, map, options).scene();
  }

  private Scene scene() {
    List<Node> nodes = new ArrayList<>(bands.marks("plane"));
    nodes.add(new Node.Path(plane.outline(region), BORDER));
    List<Node> names = new ArrayList<>();
    List<Node> zones = zones(names);
    if (labels != LabelMode.NONE) {
      names.addAll(bands.names(room, BAND_NAMES));
    }
    nodes.add(MapBands.slips(List.of(names)));
    nodes.add(Node.Group.of("poles", zones));
    nodes.add(Node.Group.of("hkl", names));
    CaptionLines lines =
        new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, half + MARGIN + 2);
    new MaterialCaption(material, options.get(FigureOptions.UNIT))
        .write(lines, Optional.empty(), List.of(experiment()), notes());
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("zones", Integer.toString(map.zones().size()));
    data.put("scale", Decimal.of(plane.scale(), 6));
    return FigureSheet.scene(
        title(), description(), data, half + MARGIN, Math.ceil(lines.bottom() + 12), nodes);
  }

  /** The zones with the smallest indices first, which have the choice of room for their names. */
  private List<Node> zones(List<Node> names) {
    List<StereogramPole> byIndices =
        map.zones().stream().sorted(Comparator.comparingInt(this::squares)).toList();
    byIndices.forEach(
        zone -> room.take(plane.x(zone.position()), plane.y(zone.position()), radius(zone) + 0.5));
    double middleX = byIndices.stream().mapToDouble(z -> plane.x(z.position())).average().orElse(0);
    double middleY = byIndices.stream().mapToDouble(z -> plane.y(z.position())).average().orElse(0);
    List<Node> marks = new ArrayList<>();
    for (int i = 0; i < byIndices.size(); i++) {
      StereogramPole zone = byIndices.get(i);
      double x = plane.x(zone.position());
      double y = plane.y(zone.position());
      Map<String, String> data = new LinkedHashMap<>();
      data.put("zone", Integer.toString(i + 1));
      ZoneAxis axis = ((Pole.Direction) zone.pole()).axis();
      data.put("uvw", axis.u() + " " + axis.v() + " " + axis.w());
      marks.add(
          new Node.Group(
              "",
              data,
              "["
                  + IndexLettering.inLine(zone.pole().indices(hexagonal))
                  + "], "
                  + Decimal.of(zone.angle(), 2)
                  + "\u00B0 from the pole of the map",
              List.of(
                  new Node.Circle(x, y, radius(zone) + 0.8, RING),
                  new Node.Circle(x, y, radius(zone), DOT))));
      if (labels != LabelMode.NONE) {
        boolean low = squares(zone) <= 6;
        Line name =
            IndexLettering.bracketed(
                low ? Face.SEMIBOLD : Face.UPRIGHT, zone.pole().indices(hexagonal));
        room.outwards(name, x, y, radius(zone) + 3, low ? 13 : 10.5, NAME, middleX, middleY)
            .ifPresent(names::add);
      }
    }
    return marks;
  }

  private double radius(StereogramPole zone) {
    int squares = squares(zone);
    return squares <= 3 ? 4 : squares <= 6 ? 3.2 : squares <= 14 ? 2.4 : 1.8;
  }

  /** The sum of the squares of the indices; in hexagonal cells the same for equivalent ones. */
  private int squares(StereogramPole pole) {
    List<Integer> uvw = pole.pole().indices(false);
    int mixed = hexagonal ? -uvw.get(0) * uvw.get(1) : 0;
    return uvw.get(0) * uvw.get(0) + uvw.get(1) * uvw.get(1) + uvw.get(2) * uvw.get(2) + mixed;
  }

  private List<Line> experiment() {
    int all = map.bands().size();
    return List.of(
        plain(FigureOptions.KV.write(options.get(FigureOptions.KV)) + " kV"),
        plain(
            all > bands.count()
                ? "the strongest " + bands.count() + " of " + all + " bands"
                : all + (all == 1 ? " band" : " bands")),
        plain(map.zones().size() + " zones, one of each family"));
  }

  private List<Line> notes() {
    return List.of(
        plain(
            map.triangle().corners().isEmpty()
                ? "all directions: no rotation makes two of them equivalent"
                : "standard triangle, to which symmetry brings every direction"),
        plain("equal angle"),
        plain("widths true, first orders"),
        plain("indices of zones up to " + ZoneMapFigure.LIMIT));
  }

  private String title() {
    return "Kikuchi map of the standard triangle of "
        + Provenance.named(material)
        + " at "
        + FigureOptions.KV.write(options.get(FigureOptions.KV))
        + " kV";
  }

  private String description() {
    StringBuilder words = new StringBuilder(300);
    words.append(map.zones().size()).append(" zones and ").append(bands.count()).append(" bands");
    map.zones().stream()
        .filter(zone -> squares(zone) <= 6)
        .forEach(
            zone ->
                words
                    .append(". [")
                    .append(IndexLettering.inLine(zone.pole().indices(hexagonal)))
                    .append("], ")
                    .append(Decimal.of(zone.angle(), 1))
                    .append("\u00B0 from the pole"));
    words.append(". Strongest bands: ").append(String.join("; ", bands.strongest(4))).append('.');
    Provenance.append(words, material);
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
