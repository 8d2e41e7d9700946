package org.zoneaxis.identify;

import java.util.List;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * A material and zone axis that may show the measured spots.
 *
 * @param material the material
 * @param axis the zone axis, in the material's cell; in a rhombohedral one, where {@link
 *     #onHexagonalAxes} has been asked for, on its hexagonal axes, as all indices then
 * @param equivalents how many zone axes show the same pattern
 * @param twofold whether a turn by 180 degrees about the axis is a symmetry of the crystal; where
 *     it is not, both indices with all signs changed are another orientation of the crystal
 * @param net the two reflections that the spots are
 * @param deviation how far the measured numbers are from those of the reflections
 * @param score what candidates of one rank are ordered by, less is better: the deviation, and small
 *     additions for large indices, many atoms, types that few materials have, spots that are not
 *     the shortest, and calculated cells
 * @param rank 1 for the best; the same for all that the tolerance cannot tell apart
 * @param equals other materials of the same structure type that have the same net along the same
 *     zone axis within the tolerance
 */
public record Candidate(
    MaterialFacts material,
    ZoneAxis axis,
    int equivalents,
    boolean twofold,
    Net net,
    Deviation deviation,
    double score,
    int rank,
    List<MaterialId> equals) {

  /** Copies the list. */
  public Candidate {
    equals = List.copyOf(equals);
  }

  /**
   * The same candidate with the indices of hexagonal axes where its cell is rhombohedral: those in
   * which people know such crystals. Its spacings and angles stay.
   */
  Candidate onHexagonalAxes() {
    Lattice cell = material.lattice();
    return !HexagonalAxes.fit(cell)
        ? this
        : new Candidate(
            material.in(HexagonalAxes.lattice(cell)),
            HexagonalAxes.direction(axis),
            equivalents,
            twofold,
            net.onHexagonalAxes(),
            deviation,
            score,
            rank,
            equals);
  }

  /** The path of the pattern's picture. */
  public String diffraction() {
    return diffraction(material.id(), axis, material.hexagonalAxes());
  }

  /**
   * The path of a picture.
   *
   * @param hexagonalAxes whether the axis is on hexagonal axes of a rhombohedral cell
   */
  static String diffraction(MaterialId id, ZoneAxis axis, boolean hexagonalAxes) {
    boolean digits = axis.indices(false).stream().allMatch(index -> Math.abs(index) < 10);
    return "/v1/diffraction/"
        + id
        + "/"
        + (digits ? "" + axis.u() + axis.v() + axis.w() : axis)
        + ".svg"
        + (hexagonalAxes ? "?axes=hexagonal" : "");
  }

  Candidate scored(double other) {
    return new Candidate(material, axis, equivalents, twofold, net, deviation, other, rank, equals);
  }

  Candidate with(int otherRank, List<MaterialId> others) {
    return new Candidate(
        material, axis, equivalents, twofold, net, deviation, score, otherRank, others);
  }
}
