package org.zoneaxis.figure.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.sheet.FigureSheet;

/**
 * The scale of a drawing, and where its spots are.
 *
 * <p>000 is the origin of the drawing. The area of a spot is proportional to the square root of its
 * intensity, so that a spot a ten-thousandth as intense is still a tenth as wide. The strongest is
 * as wide as the distance between spots allows.
 *
 * @param scale drawing units for 1/angstrom
 * @param spacing the least distance, in drawing units, between spots of one Laue zone
 * @param halfHeight half the height of the panel that holds the spots
 * @param spots the spots in the order of the pattern's reflections
 * @param beyond how many reflections lie beyond the edge of a drawing of fixed scale
 */
record PatternLayout(
    double scale, double spacing, double halfHeight, List<Spot> spots, int beyond) {

  /** Half the width of the drawing. */
  static final double HALF_WIDTH = FigureSheet.HALF_WIDTH;

  /** Room between the outermost spot's centre and the edge: for the spot and a label beyond it. */
  private static final double MARGIN = 27;

  private static final double REACH = HALF_WIDTH - MARGIN;

  /** Spots are not spread further than this, or a pattern of three would look like none. */
  private static final double MAX_SPACING = 118;

  private static final double MAX_RADIUS = 9.5;

  /** Below half, so that two of the strongest spots side by side stay apart. */
  private static final double MAX_RADIUS_PER_SPACING = 0.4;

  /** Widely spaced spots grow less than their spacing, to leave room for labels. */
  private static final double RADIUS_PER_SPACING = 0.26;

  private static final double RADIUS_OFFSET = 0.8;

  private static final double MIN_RADIUS = 0.75;
  private static final double MIN_HOLLOW_RADIUS = 1.4;
  private static final double MIN_HALF_HEIGHT = 64;

  /** Lays a pattern out that fits the page. */
  static PatternLayout of(DiffractionPattern pattern) {
    return of(pattern, FigureStyle.DEFAULT);
  }

  /** Lays a pattern out. */
  static PatternLayout of(DiffractionPattern pattern, FigureStyle style) {
    List<Reflection> reflections = pattern.drawn();
    Extent extent = Extent.of(reflections);
    double fixed = FigureSheet.ofMillimetres(style.scale());
    if (extent.isPoint()) {
      return new PatternLayout(
          fixed > 0 ? fixed : REACH / pattern.parameters().gmax(),
          MAX_SPACING,
          MIN_HALF_HEIGHT,
          spots(reflections, 0, MAX_RADIUS, style.spots()),
          0);
    }
    double scale =
        fixed > 0 ? fixed : Math.min(MAX_SPACING / extent.nearest(), REACH / extent.furthest());
    double halfHeight =
        Math.min(HALF_WIDTH, Math.max(MIN_HALF_HEIGHT, Math.ceil(extent.up() * scale + MARGIN)));
    List<Spot> spots = spots(reflections, scale, extent.strongest(scale), style.spots());
    List<Spot> inside =
        fixed > 0 ? spots.stream().filter(spot -> isInside(spot, halfHeight)).toList() : spots;
    return new PatternLayout(
        scale, extent.nearest() * scale, halfHeight, inside, spots.size() - inside.size());
  }

  /**
   * The spots of another pattern of the crystal on the same page: in this scale, sized by the same
   * law, and without those beyond the panel.
   *
   * @param style that of this drawing
   */
  List<Spot> spotsOf(DiffractionPattern other, FigureStyle style) {
    List<Reflection> reflections = other.drawn();
    Extent extent = Extent.of(reflections);
    double strongest = extent.isPoint() ? MAX_RADIUS : extent.strongest(scale);
    // Where a drawing fits the page no spot is left out for being enlarged.
    double most = style.scale() > 0 ? Double.POSITIVE_INFINITY : MAX_RADIUS;
    return spots(reflections, scale, strongest, style.spots()).stream()
        .filter(spot -> isInside(spot, Math.min(most, spot.radius()), halfHeight))
        .toList();
  }

  /**
   * How far reflections reach, and how near they come to one another.
   *
   * @param right furthest to the right or left, in 1/angstrom
   * @param up furthest upwards or downwards
   * @param nearest least distance of two of one Laue zone, at most as far as they reach
   */
  private record Extent(double right, double up, double nearest) {

    static Extent of(List<Reflection> reflections) {
      double right = 0;
      double up = 0;
      for (Reflection reflection : reflections) {
        right = Math.max(right, Math.abs(reflection.right()));
        up = Math.max(up, Math.abs(reflection.up()));
      }
      return new Extent(
          right, up, Math.min(Math.max(right, up), PatternLayout.nearest(reflections)));
    }

    double furthest() {
      return Math.max(right, up);
    }

    boolean isPoint() {
      return !(furthest() > 0);
    }

    /** The radius of the strongest spot in a scale. */
    double strongest(double scale) {
      return Math.min(MAX_RADIUS, PatternLayout.strongest(nearest * scale));
    }
  }

  private static boolean isInside(Spot spot, double halfHeight) {
    return isInside(spot, spot.radius(), halfHeight);
  }

  private static boolean isInside(Spot spot, double radius, double halfHeight) {
    return Math.abs(spot.x()) + radius <= HALF_WIDTH && Math.abs(spot.y()) + radius <= halfHeight;
  }

  private static double strongest(double spacing) {
    return Math.min(MAX_RADIUS_PER_SPACING * spacing, RADIUS_OFFSET + RADIUS_PER_SPACING * spacing);
  }

  private static List<Spot> spots(
      List<Reflection> reflections, double scale, double strongest, double factor) {
    List<Spot> spots = new ArrayList<>(reflections.size());
    for (Reflection reflection : reflections) {
      double radius =
          reflection.hkl().isDirectBeam() ? directBeam(strongest) : radius(reflection, strongest);
      spots.add(
          new Spot(
              reflection, reflection.right() * scale, -reflection.up() * scale, factor * radius));
    }
    return spots;
  }

  private static double radius(Reflection reflection, double strongest) {
    double law = strongest * Math.sqrt(Math.sqrt(Math.min(1, reflection.relative() / 100)));
    double least = reflection.laueZone() == 0 ? MIN_RADIUS : MIN_HOLLOW_RADIUS;
    return Math.max(law, Math.min(least, strongest));
  }

  /** A mark, not a measure: the direct beam would dwarf every other spot. */
  private static double directBeam(double strongest) {
    return Math.min(5.5, Math.max(2.2, 0.65 * strongest));
  }

  /**
   * The least distance between two spots of one Laue zone, in 1/angstrom; infinite for fewer than
   * two. Spots of different zones may lie on one another, and are told apart by their looks.
   */
  private static double nearest(List<Reflection> reflections) {
    List<Reflection> rows = new ArrayList<>(reflections);
    rows.sort(
        Comparator.comparingInt(Reflection::laueZone)
            .thenComparingDouble(Reflection::up)
            .thenComparingDouble(Reflection::right));
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows.size(); i++) {
      Reflection first = rows.get(i);
      for (int j = i + 1; j < rows.size(); j++) {
        Reflection second = rows.get(j);
        double up = second.up() - first.up();
        if (second.laueZone() != first.laueZone() || up * up >= least) {
          break;
        }
        double right = second.right() - first.right();
        double squared = right * right + up * up;
        if (squared > 0 && squared < least) {
          least = squared;
        }
      }
    }
    return Math.sqrt(least);
  }
}
