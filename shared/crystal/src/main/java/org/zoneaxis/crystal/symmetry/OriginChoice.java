package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.Rotation;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * Where the origin of the conventional cell is put: on the place of highest site symmetry among the
 * points and the inversion centres; of equals first an inversion centre, then an occupied place,
 * then the least electronegative occupant. Intensities do not depend on it, but pictures do, and so
 * does the rounding of coordinates: on symmetry elements they are simple fractions.
 */
final class OriginChoice {

  /** Averaged points are on their symmetry elements to rounding, in angstrom. */
  private static final double ON_ELEMENT = 1e-5;

  private record Candidate(Vector3 place, int order, boolean centre, double preference) {}

  private final SymmetryGroup group;

  private OriginChoice(SymmetryGroup group) {
    this.group = group;
  }

  /**
   * The origin in coordinates of the primitive cell; that of the input where no place is special.
   *
   * @param points the averaged points
   * @param electronegativity of a point's occupant
   */
  static Vector3 of(
      SymmetryGroup group,
      List<Arrangement.Point> points,
      ToDoubleFunction<Arrangement.Point> electronegativity) {
    OriginChoice choice = new OriginChoice(group);
    List<Candidate> candidates = new ArrayList<>();
    for (Arrangement.Point point : points) {
      candidates.add(choice.rated(point.position(), electronegativity.applyAsDouble(point)));
    }
    for (Vector3 centre : choice.inversionCentres()) {
      candidates.add(choice.rated(centre, Double.POSITIVE_INFINITY));
    }
    return candidates.stream()
        .filter(candidate -> candidate.order() > 1)
        .min(
            Comparator.comparingInt((Candidate candidate) -> -candidate.order())
                .thenComparing(candidate -> !candidate.centre())
                .thenComparingDouble(Candidate::preference))
        .map(Candidate::place)
        .orElse(new Vector3(0, 0, 0));
  }

  private List<Vector3> inversionCentres() {
    FoundOperation inversion = group.operations().get(IntegerMatrix.diagonal(-1, -1, -1));
    if (inversion == null) {
      return List.of();
    }
    return IntStream.range(0, 8)
        .mapToObj(n -> new Vector3(n & 1, n >> 1 & 1, n >> 2))
        .map(cells -> inversion.translation().plus(cells).times(0.5))
        .toList();
  }

  private Candidate rated(Vector3 place, double preference) {
    List<FoundOperation> keeping =
        group.operations().values().stream().filter(operation -> keeps(operation, place)).toList();
    boolean centre =
        keeping.stream().anyMatch(operation -> Rotation.type(operation.rotation()) == -1);
    return new Candidate(place, keeping.size(), centre, preference);
  }

  private boolean keeps(FoundOperation operation, Vector3 place) {
    Vector3 image = operation.rotation().times(place).plus(operation.translation());
    Vector3 difference = PointSearch.shortest(image.minus(place));
    return group.arrangement().metric().length(difference) < ON_ELEMENT;
  }
}
