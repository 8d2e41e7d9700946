package org.zoneaxis.http.microscope;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.RingCandidate;

/**
 * Measured rings as lines upwards and those of a candidate as lines downwards, as strong as they
 * are, as markup of a page.
 */
final class RingPicture {

  private static final double WIDTH = 240;
  private static final double MEASURED = 44;
  private static final double LONGEST = 56;
  private static final double SHORTEST = 5;
  private static final double MARGIN = 1.04;

  private final RingCandidate candidate;
  private final double unit;

  private RingPicture(RingCandidate candidate) {
    this.candidate = candidate;
    this.unit =
        WIDTH
            / (MARGIN
                * Stream.concat(
                        candidate.rings().stream().map(RingCandidate.IndexedRing::radius),
                        candidate.missing().stream().map(this::radius))
                    .reduce(0.0, Math::max));
  }

  /**
   * The picture as SVG.
   *
   * @param title what it shows, in words
   */
  static String of(RingCandidate candidate, String title) {
    return new RingPicture(candidate).svg(title);
  }

  /** Where the measured scale puts a ring of the crystal. */
  private double radius(RingCandidate.Line line) {
    return candidate.scale() / line.d();
  }

  private String svg(String title) {
    return "<svg class=\"net-drawing rings-drawing\" viewBox=\"0 -60 240 124\" role=\"img\""
        + " aria-label=\""
        + Typeset.escaped(title)
        + "\"><path class=\"axis\" d=\"M0 0H240\"/>"
        + path("seen", measured(false))
        + path("lost", measured(true))
        + path(
            "strong",
            candidate.rings().stream()
                .map(RingCandidate.IndexedRing::lines)
                .flatMap(List::stream)
                .map(this::calculated))
        + path("missing", candidate.missing().stream().map(this::calculated))
        + "</svg>";
  }

  private Stream<String> measured(boolean isLost) {
    return candidate.rings().stream()
        .filter(ring -> (ring.lines().isEmpty() && !ring.beyond()) == isLost)
        .map(ring -> "M" + number(ring.radius() * unit) + " -2V-" + number(MEASURED));
  }

  private String calculated(RingCandidate.Line line) {
    double length = SHORTEST + (LONGEST - SHORTEST) * Math.sqrt(line.relative() / 100);
    return "M" + number(radius(line) * unit) + " 2V" + number(length);
  }

  private static String path(String look, Stream<String> parts) {
    String data = parts.distinct().collect(Collectors.joining());
    return data.isEmpty() ? "" : "<path class=\"" + look + "\" d=\"" + data + "\"/>";
  }

  private static String number(double value) {
    return Decimal.of(value, 1);
  }
}
