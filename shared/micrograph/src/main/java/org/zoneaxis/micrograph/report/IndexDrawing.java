package org.zoneaxis.micrograph.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.lettering.Typeface;
import org.zoneaxis.figure.scene.Colour;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Paint;
import org.zoneaxis.figure.scene.Scene;
import org.zoneaxis.figure.scene.Stroke;
import org.zoneaxis.figure.scene.Theme;
import org.zoneaxis.figure.sheet.Box;
import org.zoneaxis.figure.sheet.FigureSheet;
import org.zoneaxis.figure.svg.SvgWriter;
import org.zoneaxis.identify.IndexedSpot;
import org.zoneaxis.micrograph.find.Centre;
import org.zoneaxis.micrograph.find.PatternKind;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.index.Indexing;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.net.PatternPanel;
import org.zoneaxis.micrograph.ring.Ring;
import org.zoneaxis.micrograph.ring.RingFit;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * The picture of an indexed image: the image itself, and on it circles around the spots of the net,
 * the transmitted beam, rings, indices as outlines, a scale bar; below it what it may be.
 */
public final class IndexDrawing {

  static final double WIDTH = 2 * FigureSheet.HALF_WIDTH - 40;
  private static final double TALLEST = 640;
  private static final double TOP = 20;
  static final double LABEL = 11;
  private static final double GAP = 3;
  private static final int MOST_LABELS = 60;

  private static final Colour BRIGHT = new Colour(0xFFD23F);
  private static final Colour CYAN = new Colour(0x4CE0D2);
  private static final Colour RED = new Colour(0xFF5A5F);
  private static final Colour BLACK = new Colour(0x000000);
  private static final Look SPOT = Look.stroked("", Stroke.of(Paint.of(CYAN), 1));
  private static final Look OTHER =
      Look.stroked("", Stroke.of(Paint.of(new Colour(0x8A8F98)), 0.6));
  private static final Look CENTRE = Look.stroked("", Stroke.of(Paint.of(RED), 1.2));
  private static final Look RING = Look.stroked("", Stroke.of(Paint.of(CYAN), 0.8).dashed(5, 3));
  private static final Look BEHIND =
      Look.filled(BLACK).with(Stroke.of(Paint.of(BLACK), 2.2).rounded());
  private static final Look INDEX = Look.filled(BRIGHT);

  private final Indexing indexing;
  private final Origin origin;
  private final double scale;
  private final double left;
  private final double height;
  private final List<Box> taken = new ArrayList<>();

  private IndexDrawing(Indexing indexing, Origin origin) {
    this.indexing = indexing;
    this.origin = origin;
    Image image = indexing.micrograph().image();
    this.scale = Math.min(WIDTH / image.width(), TALLEST / image.height());
    this.left = -scale * image.width() / 2;
    this.height = scale * image.height();
  }

  /** The picture as SVG. */
  public static byte[] svg(Indexing indexing, Origin origin) {
    return SvgWriter.write(
        of(indexing, origin), Theme.LIGHT, SvgWriter.prefix("index " + origin.name()));
  }

  /** The picture. */
  public static Scene of(Indexing indexing, Origin origin) {
    return new IndexDrawing(indexing, origin).scene();
  }

  private double x(double imageX) {
    return left + scale * (imageX + 0.5);
  }

  private double y(double imageY) {
    return scale * (imageY + 0.5);
  }

  private Scene scene() {
    Image image = indexing.micrograph().image();
    List<Node> nodes = new ArrayList<>();
    nodes.add(new Node.Picture(Tones.raster(image), left, 0, scale * image.width(), height));
    nodes.add(Node.Group.of("rings", rings()));
    nodes.add(Node.Group.of("spots", spots()));
    nodes.add(Node.Group.of("centre", centre()));
    scaleBar().ifPresent(bar -> nodes.add(Node.Group.of("scale", bar)));
    nodes.add(Node.Group.of("labels", labels()));
    CaptionLines lines = new CaptionLines(FigureSheet.LEFT, FigureSheet.TEXT_WIDTH, height + 8);
    IndexCaption caption = new IndexCaption(indexing, origin);
    caption.write(lines);
    nodes.add(Node.Group.of(FigureSheet.CAPTION, lines.nodes()));
    String title = caption.title();
    Map<String, String> data = new LinkedHashMap<>();
    data.put("kind", indexing.features().kind().text());
    data.put("scale", Decimal.of(scale, 6));
    return FigureSheet.scene(
        title,
        title + ". " + Sentences.methods(indexing, origin),
        data,
        TOP,
        Math.ceil(lines.bottom() + 12),
        nodes);
  }

  private List<Node> spots() {
    List<Node> nodes = new ArrayList<>();
    List<Optional<NetFit.Assigned>> assigned = indexing.assigned();
    List<Optional<IndexedSpot>> indexed = indexing.indexed();
    boolean withNet = indexing.features().net().isPresent();
    if (indexing.features().kind() == PatternKind.RINGS) {
      return nodes;
    }
    for (int i = 0; i < assigned.size(); i++) {
      Spot spot = indexing.features().spots().get(i);
      double radius = Math.max(3.5, scale * 2.4 * spot.radius() + 2);
      if (assigned.get(i).isPresent() || !withNet) {
        Node circle = new Node.Circle(x(spot.x()), y(spot.y()), radius, SPOT);
        String words =
            indexed
                .get(i)
                .flatMap(IndexedSpot::hkl)
                .map(hkl -> IndexLettering.inLine(hkl.indices(indexing.hexagonal())))
                .orElse("");
        nodes.add(new Node.Group("", Map.of(), words, List.of(circle)));
      } else if (indexing.features().otherNets().stream().anyMatch(net -> has(net, spot))) {
        nodes.add(new Node.Circle(x(spot.x()), y(spot.y()), radius, OTHER));
      }
    }
    return nodes;
  }

  private boolean has(NetFit net, Spot spot) {
    return net.assigned().stream()
        .anyMatch(assigned -> indexing.features().spots().get(assigned.spot()).equals(spot));
  }

  private List<Node> centre() {
    Optional<Centre> centre = indexing.features().centre();
    if (centre.isEmpty()) {
      return List.of();
    }
    double cx = x(centre.get().x());
    double cy = y(centre.get().y());
    List<Node> nodes = new ArrayList<>();
    for (double[] side : new double[][] {{1, 0}, {-1, 0}, {0, 1}, {0, -1}}) {
      nodes.add(
          new Node.Segment(
              cx + 4 * side[0], cy + 4 * side[1], cx + 10 * side[0], cy + 10 * side[1], CENTRE));
    }
    return nodes;
  }

  private List<Node> rings() {
    Optional<RingFit> fit = indexing.features().rings();
    if (fit.isEmpty() || indexing.features().net().isPresent()) {
      return List.of();
    }
    List<Node> nodes = new ArrayList<>();
    Box clip = new Box(left, 0, -left, height);
    for (Ring ring : fit.get().rings()) {
      nodes.add(new Node.Path(RingOutline.of(fit.get(), ring, this::x, this::y, clip), RING));
    }
    return nodes;
  }

  /** Indices beside spots, the most intense first, where there is room. */
  private List<Node> labels() {
    List<Node> nodes = new ArrayList<>();
    List<Optional<IndexedSpot>> indexed = indexing.indexed();
    List<Spot> spots = indexing.features().spots();
    List<Optional<NetFit.Assigned>> assigned = indexing.assigned();
    for (int i = 0; i < spots.size(); i++) {
      if (assigned.get(i).isPresent()) {
        double reach = scale * 2 * spots.get(i).radius();
        double px = x(spots.get(i).x());
        double py = y(spots.get(i).y());
        taken.add(new Box(px - reach, py - reach, px + reach, py + reach));
      }
    }
    List<Integer> order =
        IntStream.range(0, spots.size())
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -spots.get(i).intensity()))
            .toList();
    for (int i : order) {
      Optional<MillerIndices> hkl = indexed.get(i).flatMap(IndexedSpot::hkl);
      if (hkl.isPresent() && nodes.size() < 2 * MOST_LABELS) {
        Spot spot = spots.get(i);
        double away = Math.max(3.5, scale * 2.4 * spot.radius() + 2) + GAP;
        label(
            IndexLettering.of(Face.UPRIGHT, hkl.get().indices(indexing.hexagonal())),
            x(spot.x()),
            y(spot.y()),
            away,
            nodes);
      }
    }
    ringLabels(nodes);
    return nodes;
  }

  private void ringLabels(List<Node> nodes) {
    Optional<RingFit> fit = indexing.features().rings();
    OptionalDouble pixel = indexing.perNanometre();
    if (fit.isEmpty() || pixel.isEmpty() || indexing.features().net().isPresent()) {
      return;
    }
    for (Ring ring : fit.get().rings()) {
      String d = Decimal.threeDigits(10 / (ring.radius() * pixel.getAsDouble()));
      Line line = Lettering.of(Face.UPRIGHT, d + " \u00C5");
      for (double turn : new double[] {0.8, 2.4, -0.8, -2.4, 0, 3.1, 1.5, -1.5}) {
        double lx = x(fit.get().x() + ring.radius() * StrictMath.cos(turn));
        double ly = y(fit.get().y() - ring.radius() * StrictMath.sin(turn));
        if (label(line, lx, ly, GAP, nodes)) {
          break;
        }
      }
    }
  }

  private boolean label(Line line, double px, double py, double away, List<Node> nodes) {
    double width = LABEL * line.width();
    double tall = LABEL * Typeface.BARRED_HEIGHT;
    double[][] corners = {
      {-width / 2, -away},
      {-width / 2, away + tall},
      {away, tall / 2},
      {-away - width, tall / 2},
    };
    for (double[] corner : corners) {
      double labelLeft = px + corner[0];
      double baseline = py + corner[1];
      Box box = new Box(labelLeft, baseline - tall, labelLeft + width, baseline);
      boolean inside =
          box.left() > left + 2
              && box.right() < -left - 2
              && box.top() > 2
              && box.bottom() < height - 2;
      if (inside && taken.stream().noneMatch(other -> other.overlaps(box.grown(1)))) {
        taken.add(box);
        nodes.add(new Node.Text(line.unspoken(), labelLeft, baseline, LABEL, BEHIND));
        nodes.add(new Node.Text(line, labelLeft, baseline, LABEL, INDEX));
        return true;
      }
    }
    return false;
  }

  /** A bar of a round length in a corner of the pattern, where the size of a pixel is stated. */
  private Optional<List<Node>> scaleBar() {
    OptionalDouble pixel = indexing.stated();
    if (pixel.isEmpty()) {
      return Optional.empty();
    }
    PatternPanel panel = indexing.panel();
    Box box =
        new Box(
            left + scale * panel.left(),
            scale * panel.top(),
            left + scale * panel.right(),
            scale * panel.bottom());
    LengthBar bar = LengthBar.of(box, scale / pixel.getAsDouble(), this::hasSpot);
    taken.add(bar.box());
    return Optional.of(bar.marks(BEHIND));
  }

  private boolean hasSpot(Box box) {
    return indexing.features().spots().stream()
        .anyMatch(spot -> box.overlaps(x(spot.x()), y(spot.y()), scale * 2.4 * spot.radius() + 2));
  }
}
