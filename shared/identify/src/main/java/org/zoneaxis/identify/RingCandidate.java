package org.zoneaxis.identify;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;

/**
 * A row of an answer: a material whose rings the measured ones may be, and others of its structure
 * type.
 *
 * @param rank the number of the row, from 1
 * @param probability of the whole row, among all materials that were looked at
 * @param tied whether the rings fit this row as well as the first
 * @param family the structure type; empty where it is one material
 * @param material the likeliest material of the row
 * @param scale measured radii over calculated ones; where no length was measured, the unit of the
 *     radii in 1/angstrom is 1 over it
 * @param score logarithm of how many times less likely than the first row it is
 * @param rings every measured ring, from the smallest
 * @param missing rings that should have been seen, the strongest first
 * @param members the materials of the row, the likeliest first
 */
public record RingCandidate(
    int rank,
    double probability,
    boolean tied,
    Optional<String> family,
    MaterialFacts material,
    double scale,
    double score,
    List<IndexedRing> rings,
    List<Line> missing,
    List<Candidate.Member> members) {

  /**
   * A ring of the crystal.
   *
   * @param hkl one of its reflections
   * @param d its spacing in angstrom
   * @param relative intensity of the whole ring in per cent of the strongest
   */
  public record Line(MillerIndices hkl, double d, double relative) {}

  /**
   * A measured ring.
   *
   * @param radius as it was measured: |g| in 1/angstrom where the scale is known
   * @param lines the rings of the crystal that it may be, the strongest first; none where it is not
   *     explained
   * @param beyond whether it is farther out than the rings that are known of the material
   * @param deviation of the radius from that of the nearest of them, in per cent, with the scale of
   *     the row; 0 where there is none
   */
  public record IndexedRing(double radius, List<Line> lines, boolean beyond, double deviation) {

    /** Copies the list. */
    public IndexedRing {
      lines = List.copyOf(lines);
    }
  }

  /** Copies the lists. */
  public RingCandidate {
    rings = List.copyOf(rings);
    missing = List.copyOf(missing);
    members = List.copyOf(members);
  }

  /** The other materials of the row. */
  public List<MaterialId> alike() {
    return members.stream().skip(1).map(member -> member.material().id()).toList();
  }

  /** How many measured rings the material does not explain. */
  public int unexplained() {
    return (int) rings.stream().filter(ring -> ring.lines().isEmpty() && !ring.beyond()).count();
  }

  /** The path of the picture of its rings. */
  public String picture() {
    return "/v1/rings/" + material.id() + ".svg";
  }
}
