package org.zoneaxis.http.microscope;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.IndexedSpot;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.zone.CalculatedNet;
import org.zoneaxis.identify.zone.ZoneSpots.Kind;

/**
 * The net of a candidate with the measured spots over it, as markup of a page: discs are
 * calculated, circles measured, crosses what the zone does not explain.
 */
final class NetPicture {

  /** From 000 to the edge. */
  private static final double HALF = 120;

  private static final double MARGIN = 1.1;

  /** More circles than these hide one another. */
  private static final int MOST_SPOTS = 200;

  private static final int MOST_LABELS = 10;

  private final Candidate candidate;
  private final SpotPosition centre;
  private final double right;
  private final double down;

  /** How large a mark may be beside its neighbours. */
  private final double mark;

  private NetPicture(Candidate candidate, boolean isDownwards) {
    this.candidate = candidate;
    this.centre = candidate.drawn().centre();
    double farthest =
        places(candidate).mapToDouble(centre::distance).filter(d -> d > 0).max().orElse(1);
    double nearest =
        candidate.drawn().points().stream()
            .mapToDouble(point -> centre.distance(point.position()))
            .filter(d -> d > 0)
            .min()
            .orElse(farthest);
    this.right = HALF / (farthest * MARGIN);
    this.down = isDownwards ? right : -right;
    this.mark = Math.max(2, Math.min(7, 0.24 * nearest * right));
  }

  private static Stream<SpotPosition> places(Candidate candidate) {
    return Stream.concat(
        candidate.spots().stream().map(IndexedSpot::position),
        candidate.drawn().points().stream().map(CalculatedNet.Point::position));
  }

  /**
   * The picture as SVG.
   *
   * @param isDownwards whether y goes down, as in images
   * @param title what it shows, in words
   */
  static String of(Candidate candidate, boolean isDownwards, String title) {
    return new NetPicture(candidate, isDownwards).svg(title);
  }

  private String svg(String title) {
    List<IndexedSpot> spots = candidate.spots().stream().limit(MOST_SPOTS).toList();
    String edge = "-" + Decimal.of(HALF, 0);
    String side = Decimal.of(2 * HALF, 0);
    return "<svg class=\"net-drawing\" viewBox=\""
        + edge
        + " "
        + edge
        + " "
        + side
        + " "
        + side
        + "\" role=\"img\" aria-label=\""
        + Typeset.escaped(title)
        + "\">"
        + dots("strong", 1.1 * mark, kind -> kind == Kind.STRONG)
        + dots("weak", 0.7 * mark, kind -> kind == Kind.WEAK)
        + dots("double", 0.7 * mark, kind -> kind == Kind.DOUBLE)
        + "<circle class=\"beam\" r=\""
        + number(0.8 * mark)
        + "\"/>"
        + path("seen", spots.stream().map(this::circle))
        + path("lost", spots.stream().filter(spot -> spot.hkl().isEmpty()).map(this::cross))
        + labels(spots)
        + "</svg>";
  }

  /** Ends of lines without length, which are round. */
  private String dots(String look, double width, Predicate<Kind> kind) {
    String data =
        Stream.concat(
                candidate.drawn().points().stream()
                    .filter(point -> kind.test(point.kind()))
                    .map(CalculatedNet.Point::position),
                candidate.spots().stream()
                    .filter(NetPicture::isDiffracted)
                    .filter(spot -> kind.test(spot.kind()))
                    .map(IndexedSpot::calculated))
            .map(place -> "M" + x(place) + " " + y(place) + "h0")
            .distinct()
            .collect(Collectors.joining());
    return data.isEmpty()
        ? ""
        : "<path class=\""
            + look
            + "\" stroke-width=\""
            + number(2 * width)
            + "\" d=\""
            + data
            + "\"/>";
  }

  private static boolean isDiffracted(IndexedSpot spot) {
    return spot.hkl().filter(hkl -> !hkl.isDirectBeam()).isPresent();
  }

  private String circle(IndexedSpot spot) {
    String radius = number(1.5 * mark);
    String width = number(3 * mark);
    return "M"
        + number((spot.position().x() - centre.x()) * right - 1.5 * mark)
        + " "
        + y(spot.position())
        + arc(radius, width)
        + arc(radius, "-" + width);
  }

  private static String arc(String radius, String width) {
    return "a" + radius + " " + radius + " 0 1 0 " + width + " 0";
  }

  private String cross(IndexedSpot spot) {
    String span = number(2 * mark);
    return "M"
        + number((spot.position().x() - centre.x()) * right - mark)
        + " "
        + number((spot.position().y() - centre.y()) * down - mark)
        + "l"
        + span
        + " "
        + span
        + "m0 -"
        + span
        + "l-"
        + span
        + " "
        + span;
  }

  private static String path(String look, Stream<String> parts) {
    String data = parts.collect(Collectors.joining());
    return data.isEmpty() ? "" : "<path class=\"" + look + "\" d=\"" + data + "\"/>";
  }

  /** Indices at the spots nearest to 000, of opposite ones at one. */
  private String labels(List<IndexedSpot> spots) {
    boolean hexagonal = candidate.material().lattice().isHexagonal();
    StringBuilder labels = new StringBuilder();
    spots.stream()
        .filter(NetPicture::isDiffracted)
        .sorted(Comparator.comparingDouble(spot -> centre.distance(spot.position())))
        .filter(spot -> !hasOpposite(spots, spot))
        .limit(MOST_LABELS)
        .forEach(
            spot -> {
              labels
                  .append("<text text-anchor=\"middle\" x=\"")
                  .append(x(spot.position()))
                  .append("\" y=\"")
                  .append(number((spot.position().y() - centre.y()) * down - 2 * mark))
                  .append("\">");
              spot.hkl().get().indices(hexagonal).forEach(index -> label(labels, index));
              labels.append("</text>");
            });
    return labels.toString();
  }

  private static void label(StringBuilder labels, int index) {
    if (index < 0) {
      labels.append("<tspan class=\"bar\">").append(-index).append("</tspan>");
    } else {
      labels.append("<tspan>").append(index).append("</tspan>");
    }
  }

  private static boolean hasOpposite(List<IndexedSpot> spots, IndexedSpot spot) {
    Optional<?> opposite = spot.hkl().map(hkl -> hkl.negated());
    return spot.hkl().get().compareTo(spot.hkl().get().negated()) > 0
        && spots.stream().anyMatch(other -> other.hkl().equals(opposite));
  }

  private String x(SpotPosition place) {
    return number((place.x() - centre.x()) * right);
  }

  private String y(SpotPosition place) {
    return number((place.y() - centre.y()) * down);
  }

  private static String number(double value) {
    return Decimal.of(value, 1);
  }
}
