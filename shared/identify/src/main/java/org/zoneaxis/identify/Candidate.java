package org.zoneaxis.identify;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.zone.CalculatedNet;

/**
 * A zone of a material that may show the measured spots, and all materials that symmetry makes show
 * the same along it.
 *
 * @param rank its number, from 1
 * @param row the number of the row of those whose nets are the same
 * @param probability of the candidate, among all materials that were looked at
 * @param tied whether the spots fit it as well as the first, so that only how common materials are
 *     orders them
 * @param family what all materials of the row have in common; empty where it is one material
 * @param material the likeliest material of the row
 * @param axis the zone axis, in the material's cell; in a rhombohedral one on its hexagonal axes,
 *     as all indices then
 * @param equivalents how many zone axes show the same pattern
 * @param twofold whether a turn by 180 degrees about the axis is a symmetry of the crystal; where
 *     it is not, both indices with all signs changed are another orientation of the crystal
 * @param net the two reflections that the two measured spots are, or the shortest of the net
 * @param deviation how far the measured numbers are from those of the reflections
 * @param scale measured lengths |g| over calculated ones; where no length was measured, the unit of
 *     the spots in 1/angstrom is 1 over it
 * @param distortion the ratio of the axes of the ellipse that the image makes of a circle less 1,
 *     in per cent; empty where fewer than four spots were measured
 * @param direction of the longer axis, in degrees from x towards y
 * @param score logarithm of how many times less likely than the first row it is
 * @param spots every measured spot with its indices
 * @param drawn the net of the zone where the spots have it
 * @param members the materials of the row, the likeliest first
 */
public record Candidate(
    int rank,
    int row,
    double probability,
    boolean tied,
    Optional<String> family,
    MaterialFacts material,
    ZoneAxis axis,
    int equivalents,
    boolean twofold,
    Net net,
    Deviation deviation,
    double scale,
    OptionalDouble distortion,
    double direction,
    double score,
    List<IndexedSpot> spots,
    CalculatedNet drawn,
    List<Member> members) {

  /**
   * A material of a row.
   *
   * @param material the material
   * @param probability its part of that of the row
   * @param scale measured lengths over calculated ones
   */
  public record Member(MaterialFacts material, double probability, double scale) {}

  /** Copies the lists. */
  public Candidate {
    spots = List.copyOf(spots);
    members = List.copyOf(members);
  }

  /** The other materials of the row. */
  public List<MaterialId> alike() {
    return members.stream().skip(1).map(member -> member.material().id()).toList();
  }

  /** How many spots the zone does not explain. */
  public int unexplained() {
    return (int) spots.stream().filter(spot -> spot.hkl().isEmpty()).count();
  }

  /**
   * The same candidate with the indices of hexagonal axes where its cell is rhombohedral: those in
   * which people know such crystals. Its spacings and angles stay.
   */
  Candidate onHexagonalAxes() {
    return !HexagonalAxes.fit(material.lattice())
        ? this
        : new Candidate(
            rank,
            row,
            probability,
            tied,
            family,
            material.in(HexagonalAxes.lattice(material.lattice())),
            HexagonalAxes.direction(axis),
            equivalents,
            twofold,
            net.onHexagonalAxes(),
            deviation,
            scale,
            distortion,
            direction,
            score,
            spots.stream().map(Candidate::onHexagonalAxes).toList(),
            drawn,
            members);
  }

  private static IndexedSpot onHexagonalAxes(IndexedSpot spot) {
    return new IndexedSpot(
        spot.position(),
        spot.hkl().map(HexagonalAxes::reflection),
        spot.kind(),
        spot.calculated(),
        spot.residual());
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
  public static String diffraction(MaterialId id, ZoneAxis axis, boolean hexagonalAxes) {
    return picture("diffraction", id, axis, hexagonalAxes);
  }

  /** The path of another picture along an axis, by the name of its figure. */
  public static String picture(String figure, MaterialId id, ZoneAxis axis, boolean hexagonalAxes) {
    boolean digits = axis.indices(false).stream().allMatch(index -> Math.abs(index) < 10);
    return "/v1/"
        + figure
        + "/"
        + id
        + "/"
        + (digits ? "" + axis.u() + axis.v() + axis.w() : axis)
        + ".svg"
        + (hexagonalAxes ? "?axes=hexagonal" : "");
  }
}
