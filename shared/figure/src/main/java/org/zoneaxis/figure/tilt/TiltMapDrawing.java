package org.zoneaxis.figure.tilt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.projection.SphereRegion;
import org.zoneaxis.diffraction.tilt.StageTilt;
import org.zoneaxis.diffraction.tilt.TiltTarget;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.direction.LabelRoom;
import org.zoneaxis.figure.direction.MapBands;
import org.zoneaxis.figure.direction.MapPlane;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Outline;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.sheet.Looks;

/**
 * The drawing of a map of tilts, equal angles: what the holder reaches in a frame, the Kikuchi
 * bands of the crystal, its zones, where it is now and the ways to the nearest targets, numbered.
 */
public final class TiltMapDrawing {

  private static final double PANEL = 244;
  private static final int MOST_BANDS = 40;
  private static final int BAND_NAMES = 14;
  private static final int WAYS = 3;
  private static final int RINGS = 9;
  private static final double SIZE = 10.5;

  /** Sum of squares of indices up to which zones out of reach have names. */
  private static final int NAMED_FAR = 6;

  private static final Look RIM = Look.stroked("rim", Stroke.of(Paint.of(0xA9B1BA, 0x59636E), 0.8));
  private static final Look DOT = Look.filled("pole", Looks.SPOT);
  private static final Look FAR = Look.filled("far", Looks.BEHIND);
  private static final Look NAME = Look.filled("zone", Looks.INK);
  private static final Paint NOW = Paint.of(0x1B7A3D, 0x6FD08C);
  private static final Look HERE = Look.stroked("here", Stroke.of(NOW, 2.4));
  private static final Look AROUND = Look.stroked("around", Stroke.of(Looks.PAPER, 5));
  private static final Look WAY =
      Look.stroked("way", Stroke.of(Looks.HIGHER, 2).rounded().dashed(5, 3));
  private static final Look RING = Look.stroked("target", Stroke.of(Looks.HIGHER, 1.5));
  private static final Look COUNT = Look.filled("count", Looks.HIGHER);

  private final TiltMap map;
  private final boolean hexagonal;
  private final SphereRegion region;
  private final MapPlane plane;
  private final MapBands bands;
  private final LabelRoom room = new LabelRoom(PANEL + 6);

  private TiltMapDrawing(TiltMap map) {
    this.map = map;
    this.hexagonal = map.material().crystal().lattice().isHexagonal();
    this.region = SphereRegion.cap(new Vector3(0, 0, 1), map.reach());
    this.plane = MapPlane.fitting(region, 2 * PANEL, 2 * PANEL);
    this.bands = new MapBands(map.bands(), region, plane, MOST_BANDS, hexagonal);
  }

  /** Draws a map. */
  public static Scene of(TiltMap map) {
    return new TiltMapDrawing(map).scene();
  }

  private Scene scene() {
    StageGrid grid = new StageGrid(map, plane);
    List<Node> nodes = new ArrayList<>(bands.marks("band"));
    nodes.add(Node.Group.of("grid", grid.lines()));
    nodes.add(new Node.Circle(0, 0, PANEL, RIM));
    nodes.add(Node.Group.of("limits", grid.border()));
    List<Node> names = new ArrayList<>();
    List<Node> ways = ways();
    List<Node> here = here();
    List<Node> numbers = grid.numbers(room);
    List<Node> rings = rings();
    List<Node> zones = zones(names);
    names.addAll(bands.names(room, BAND_NAMES));
    nodes.add(Node.Group.of("ways", ways));
    nodes.add(MapBands.slips(List.of(names, rings, numbers)));
    nodes.add(Node.Group.of("poles", zones));
    nodes.add(Node.Group.of("here", here));
    nodes.add(Node.Group.of("targets", rings));
    nodes.add(Node.Group.of("hkl", names));
    nodes.add(Node.Group.of("numbers", numbers));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, PANEL + 10);
    new MaterialCaption(map.material(), LengthUnit.ANGSTROM)
        .write(lines, Optional.of(map.planner().seen().zone()), List.of(facts()), notes());
    nodes.add(Node.Group.of("caption", lines.nodes()));
    Map<String, String> data = new LinkedHashMap<>();
    data.put("bands", Integer.toString(bands.count()));
    data.put("scale", Decimal.of(plane.scale(), 6));
    return FigureSheet.scene(
        title(), description(), data, PANEL + 4, Math.ceil(lines.bottom() + 12), nodes);
  }

  private List<Node> ways() {
    List<Node> ways = new ArrayList<>();
    map.targets().stream()
        .filter(TiltTarget::reachable)
        .filter(target -> target.angle() > 1e-6)
        .limit(WAYS)
        .forEach(target -> ways.add(way(target)));
    return ways;
  }

  private Node way(TiltTarget target) {
    Outline.Drawn drawn = new Outline.Drawn();
    List<StageTilt> path = target.path();
    for (int i = 0; i < path.size(); i++) {
      Vector3 at = map.at(path.get(i));
      if (i == 0) {
        drawn.moveTo(plane.x(at), plane.y(at));
      } else {
        drawn.lineTo(plane.x(at), plane.y(at));
      }
    }
    return new Node.Path(drawn.outline(), WAY);
  }

  private List<Node> zones(List<Node> names) {
    Lattice lattice = map.material().crystal().lattice();
    List<ZoneAxis> zones =
        map.zones().stream().sorted(Comparator.comparingInt(this::squares)).toList();
    for (ZoneAxis axis : zones) {
      Vector3 at = map.onMap(lattice.direct(axis));
      room.take(plane.x(at), plane.y(at), radius(axis) + 0.5);
    }
    List<Node> marks = new ArrayList<>();
    for (ZoneAxis axis : zones) {
      marks.add(zone(axis, map.onMap(lattice.direct(axis)), names));
    }
    return marks;
  }

  private Node zone(ZoneAxis axis, Vector3 at, List<Node> names) {
    var tilt =
        map.planner()
            .crystal()
            .tiltTo(map.material().crystal().lattice().direct(axis), map.planner().seen().tilt());
    boolean reached = tilt.filter(map.stage()::reaches).isPresent();
    Line name = IndexLettering.bracketed(Face.UPRIGHT, axis.indices(hexagonal));
    if (reached || squares(axis) <= NAMED_FAR) {
      room.beside(name, plane.x(at), plane.y(at), 4.5, SIZE, reached ? NAME : FAR)
          .ifPresent(names::add);
    }
    Map<String, String> data = Map.of("uvw", axis.u() + " " + axis.v() + " " + axis.w());
    return new Node.Group(
        "",
        data,
        "["
            + IndexLettering.inLine(axis.indices(hexagonal))
            + "]"
            + tilt.map(stage -> ", " + words(stage)).orElse("")
            + (reached ? "" : ", out of reach"),
        List.of(new Node.Circle(plane.x(at), plane.y(at), radius(axis), reached ? DOT : FAR)));
  }

  private double radius(ZoneAxis axis) {
    int squares = squares(axis);
    return squares <= 3 ? 3.4 : squares <= 6 ? 2.6 : 1.8;
  }

  /** The sum of the squares of the indices; in hexagonal cells the same for equivalent ones. */
  private int squares(ZoneAxis axis) {
    int mixed = hexagonal ? -axis.u() * axis.v() : 0;
    return axis.u() * axis.u() + axis.v() * axis.v() + axis.w() * axis.w() + mixed;
  }

  private List<Node> here() {
    Vector3 at = map.at(map.planner().seen().tilt());
    double x = plane.x(at);
    double y = plane.y(at);
    room.take(x, y, 13);
    List<Node> marks = new ArrayList<>();
    for (Look look : List.of(AROUND, HERE)) {
      marks.add(new Node.Circle(x, y, 7, look));
      marks.add(new Node.Segment(x - 13, y, x - 7, y, look));
      marks.add(new Node.Segment(x + 7, y, x + 13, y, look));
      marks.add(new Node.Segment(x, y - 13, x, y - 7, look));
      marks.add(new Node.Segment(x, y + 7, x, y + 13, look));
    }
    return marks;
  }

  /** The first rows of the table, with their numbers. */
  private List<Node> rings() {
    List<Node> rings = new ArrayList<>();
    for (int i = 0; i < Math.min(RINGS, map.targets().size()); i++) {
      Vector3 at = map.onMap(map.targets().get(i).direction());
      if (!map.shows(at)) {
        continue;
      }
      double x = plane.x(at);
      double y = plane.y(at);
      rings.add(new Node.Circle(x, y, 6, RING));
      Line number = Lettering.of(Face.SEMIBOLD, Integer.toString(i + 1));
      room.beside(number, x, y, 7.5, SIZE, COUNT).ifPresent(rings::add);
    }
    return rings;
  }

  private static String words(StageTilt tilt) {
    return "alpha " + signed(tilt.alpha()) + "\u00B0, beta " + signed(tilt.beta()) + "\u00B0";
  }

  private static String signed(double degrees) {
    return Decimal.of(degrees, 1).replace('-', '\u2212');
  }

  private List<Line> facts() {
    StageTilt now = map.planner().seen().tilt();
    return List.of(
        plain(map.holder()),
        new Lettering()
            .text("now ")
            .quantity("\u03B1", signed(now.alpha()) + "\u00B0, ")
            .quantity("\u03B2", signed(now.beta()) + "\u00B0")
            .line(),
        plain(Decimal.of(map.beam().kilovolts(), 1) + " kV"));
  }

  private List<Line> notes() {
    return List.of(
        new Lettering()
            .italic("\u03B1")
            .text(" to the right, ")
            .italic("\u03B2")
            .text(" upwards, in degrees")
            .line(),
        plain("blue frame: what the holder reaches"),
        plain("green: now"),
        plain("numbered rings: rows of the table"),
        plain("equal angle, zone axes towards the source"));
  }

  private String title() {
    return "Map of tilts of " + Provenance.named(map.material()) + " in " + map.holder();
  }

  private String description() {
    StringBuilder words = new StringBuilder(300);
    words.append("Seen along [");
    words.append(IndexLettering.inLine(map.planner().seen().zone().indices(hexagonal)));
    words.append("] at ").append(words(map.planner().seen().tilt()));
    map.targets().stream()
        .limit(5)
        .forEach(
            target ->
                words
                    .append(". [")
                    .append(
                        target
                            .zone()
                            .map(zone -> IndexLettering.inLine(zone.indices(hexagonal)))
                            .orElse(""))
                    .append("] at ")
                    .append(words(target.tilt()))
                    .append(target.reachable() ? "" : ", out of reach"));
    words.append('.');
    Provenance.append(words, map.material());
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
