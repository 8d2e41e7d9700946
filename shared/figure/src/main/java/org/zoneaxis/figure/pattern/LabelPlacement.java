package org.zoneaxis.figure.pattern;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.choice.LabelMode;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Typeface;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.sheet.Box;

/**
 * Puts indices next to spots, the most important first, where they touch nothing.
 *
 * <p>000 comes first, then the two reflections of the basis, then all others by intensity. A label
 * goes above its spot if it can, else below, to a side or to a corner; one that fits nowhere is
 * left out.
 */
final class LabelPlacement {

  private static final double GAP = 2.2;
  private static final double CLEARANCE = 1.6;
  private static final double DIAGONAL = 0.75;

  /** At a corner a label must be further from other spots, to be seen to belong to its own. */
  private static final double CORNER_CLEARANCE = 4.5;

  /** The first of the places that is a corner. */
  private static final int CORNERS = 4;

  private static final double MAX_FONT = 12.5;
  private static final double MIN_FONT = 9;
  private static final double FONT_PER_SPACING = 0.36;

  /** Weaker reflections, in per cent, are not among the strong ones. */
  private static final double STRONG = 2;

  /** So many strong labels are read; more are a texture. Equivalent reflections are not split. */
  private static final int STRONG_COUNT = 22;

  private static final double SAME_INTENSITY = 1e-4;

  private static final Comparator<Spot> STRONGEST_FIRST =
      Comparator.comparingDouble((Spot spot) -> -spot.reflection().relative())
          .thenComparingDouble(spot -> spot.reflection().g())
          .thenComparing(spot -> spot.reflection().hkl());

  private final boolean hexagonal;
  private final double fontSize;
  private final FreeSpace space;
  private final List<SpotLabel> labels = new ArrayList<>();

  /**
   * A placement that has not begun.
   *
   * @param layout where the spots are
   * @param space the free space, the spots already taken out
   * @param hexagonal whether to write four indices
   */
  LabelPlacement(PatternLayout layout, FreeSpace space, boolean hexagonal) {
    this.hexagonal = hexagonal;
    this.space = space;
    double wanted = FONT_PER_SPACING * layout.spacing();
    this.fontSize = Math.rint(10 * Math.max(MIN_FONT, Math.min(MAX_FONT, wanted))) / 10;
  }

  /** Size of the labels' font in drawing units. */
  double fontSize() {
    return fontSize;
  }

  /** Places the labels that a mode asks for. */
  List<SpotLabel> place(DiffractionPattern pattern, List<Spot> spots, LabelMode mode) {
    if (mode == LabelMode.NONE) {
      return List.of();
    }
    List<Spot> candidates = new ArrayList<>(spots.size());
    for (Spot spot : byImportance(pattern, spots)) {
      if (mode == LabelMode.ALL || isStrong(spot, candidates)) {
        candidates.add(spot);
      }
    }
    for (Spot spot : candidates) {
      WorkCancelledException.throwIfCancelled();
      place(spot);
    }
    return labels;
  }

  private static List<Spot> byImportance(DiffractionPattern pattern, List<Spot> spots) {
    List<Spot> first = new ArrayList<>(spots.size());
    List<Spot> others = new ArrayList<>(spots.size());
    for (Spot spot : spots) {
      (isLandmark(pattern, spot.reflection()) ? first : others).add(spot);
    }
    others.sort(STRONGEST_FIRST);
    first.addAll(others);
    return first;
  }

  private static boolean isLandmark(DiffractionPattern pattern, Reflection reflection) {
    MillerIndices hkl = reflection.hkl();
    if (hkl.isDirectBeam() || pattern.right().filter(hkl::equals).isPresent()) {
      return true;
    }
    return pattern.basis().filter(basis -> isIn(basis, hkl)).isPresent();
  }

  private static boolean isIn(PatternBasis basis, MillerIndices hkl) {
    return hkl.equals(basis.g1().hkl()) || hkl.equals(basis.g2().hkl());
  }

  private static boolean isStrong(Spot spot, List<Spot> before) {
    double relative = spot.reflection().relative();
    if (before.size() < 4) {
      return true;
    }
    double last = before.get(before.size() - 1).reflection().relative();
    return relative >= STRONG
        && (before.size() < STRONG_COUNT || last - relative <= SAME_INTENSITY * last);
  }

  private void place(Spot spot) {
    List<Integer> indices = spot.reflection().hkl().indices(hexagonal);
    Line line = IndexLettering.of(Face.UPRIGHT, indices);
    boolean barred = indices.stream().anyMatch(index -> index < 0);
    double width = fontSize * line.width();
    double height = fontSize * (barred ? Typeface.BARRED_HEIGHT : Typeface.DIGIT_HEIGHT);
    double away = spot.radius() + GAP;
    double corner = DIAGONAL * away;
    double[][] lowerLeftCorners = {
      {-width / 2, -away},
      {-width / 2, away + height},
      {away, height / 2},
      {-away - width, height / 2},
      {corner, -corner},
      {-corner - width, -corner},
      {corner, corner + height},
      {-corner - width, corner + height},
    };
    for (int i = 0; i < lowerLeftCorners.length; i++) {
      double left = spot.x() + lowerLeftCorners[i][0];
      double baseline = spot.y() + lowerLeftCorners[i][1];
      Box box = new Box(left, baseline - height, left + width, baseline);
      if (space.isFree(box, i < CORNERS ? CLEARANCE : CORNER_CLEARANCE, spot)) {
        space.take(box);
        labels.add(new SpotLabel(line, left, baseline));
        return;
      }
    }
  }
}
