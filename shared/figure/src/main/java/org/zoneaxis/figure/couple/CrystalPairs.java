package org.zoneaxis.figure.couple;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.NamedRelationship;
import org.zoneaxis.crystal.orientation.OrientationRelationship;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PageOrientation;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.diffraction.superposition.OrientedReflection;
import org.zoneaxis.diffraction.superposition.OrientedSimulator;
import org.zoneaxis.diffraction.superposition.View;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.option.RequestException;

/** Computes two crystals seen at once. */
final class CrystalPairs {

  /** Variants whose zone axis is as near within this, in degrees, are equally good: the first. */
  private static final double AS_NEAR = 1e-6;

  private final PatternSimulator patterns = new PatternSimulator();

  /** The request. */
  record Asked(
      Optional<ParallelReflections> parallel,
      Optional<NamedRelationship> named,
      Optional<MillerIndices> right,
      double turn,
      PatternParameters parameters) {}

  CrystalPair of(OrientedCrystal first, OrientedCrystal second, Asked asked) {
    if (asked.named().isPresent() && asked.parallel().isPresent()) {
      throw new RequestException(
          "relation",
          asked.named().get().slug(),
          "write either parallel reflections or the name of a relationship, not both");
    }
    WorkBudget budget = WorkBudget.ofPair();
    boolean isAllSaid =
        asked.right().isPresent() && (asked.parallel().isPresent() || asked.named().isPresent());
    Optional<PatternBasis> basis = isAllSaid ? Optional.empty() : basis(first, budget);
    Optional<ParallelReflections> parallel =
        asked.named().isPresent()
            ? Optional.empty()
            : Optional.of(
                asked
                    .parallel()
                    .orElseGet(
                        () ->
                            new ParallelReflections(
                                shortest(basis), shortest(basis(second, budget)))));
    Optional<RotationMatrix> inZones = parallel.map(both -> inZones(first, second, both));
    List<RotationMatrix> variants =
        asked.named().map(name -> variants(first, second, name)).orElse(List.of());
    RotationMatrix relation = inZones.orElseGet(() -> nearest(variants, first, second));
    PageOrientation orientation =
        PatternSimulator.orientation(first.crystal(), first.zoneAxis(), asked.right(), basis);
    View view =
        new View(
            orientation.turned(asked.turn()).frame(),
            asked.parameters().laue().vector(first.crystal().lattice(), first.zoneAxis()));
    return new CrystalPair(
        List.of(first.zoneAxis(), second.zoneAxis()),
        parallel,
        asked.named(),
        orientation.right(),
        asked.turn(),
        relation,
        asked.named().map(name -> variants.size()),
        deviation(relation, first, second),
        asked.parameters(),
        List.of(
            spots(first.crystal(), asked, view, RotationMatrix.IDENTITY, budget),
            spots(second.crystal(), asked, view, relation, budget)));
  }

  private static List<OrientedReflection> spots(
      Crystal crystal, Asked asked, View view, RotationMatrix turn, WorkBudget budget) {
    return new OrientedSimulator(crystal, asked.parameters(), budget).simulate(view, turn, budget);
  }

  private Optional<PatternBasis> basis(OrientedCrystal crystal, WorkBudget budget) {
    return patterns.basis(crystal.crystal(), crystal.zoneAxis(), budget);
  }

  /** g1, where nothing is said. */
  private static MillerIndices shortest(Optional<PatternBasis> basis) {
    return basis
        .map(found -> found.g1().hkl())
        .orElseThrow(
            () ->
                new RequestException(
                    "parallel",
                    "",
                    "a zone has no allowed reflection; write one of each crystal, h,k,l;h,k,l"));
  }

  private static RotationMatrix inZones(
      OrientedCrystal first, OrientedCrystal second, ParallelReflections parallel) {
    requireInZone(parallel.first(), first.zoneAxis());
    requireInZone(parallel.second(), second.zoneAxis());
    return OrientationRelationship.ofPatterns(
            first.crystal().lattice(),
            first.zoneAxis(),
            parallel.first(),
            second.crystal().lattice(),
            second.zoneAxis(),
            parallel.second())
        .rotation();
  }

  private static void requireInZone(MillerIndices hkl, ZoneAxis axis) {
    if (hkl.isDirectBeam() || hkl.laueZone(axis) != 0) {
      throw new RequestException(
          "parallel",
          hkl.toString(),
          "write a reflection of the zone " + axis + ": hu + kv + lw must be 0");
    }
  }

  private static List<RotationMatrix> variants(
      OrientedCrystal first, OrientedCrystal second, NamedRelationship name) {
    Lattice matrix = first.crystal().lattice();
    Lattice other = second.crystal().lattice();
    try {
      return name.between(matrix, other)
          .variants(rotations(first.crystal()), rotations(second.crystal()));
    } catch (CrystalException e) {
      throw new RequestException("relation", name.slug(), e.expected());
    }
  }

  private static List<RotationMatrix> rotations(Crystal crystal) {
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION)
        .properRotations(crystal.lattice());
  }

  /**
   * The variant in which the second zone axis is nearest to the first; of the rotations that the
   * symmetry of the second crystal makes of it, that which brings the very axis there.
   */
  private static RotationMatrix nearest(
      List<RotationMatrix> variants, OrientedCrystal first, OrientedCrystal second) {
    List<RotationMatrix> own = rotations(second.crystal());
    RotationMatrix best = variants.get(0);
    for (RotationMatrix variant : variants) {
      for (RotationMatrix rotation : own) {
        RotationMatrix same = variant.times(rotation);
        if (deviation(same, first, second) < deviation(best, first, second) - AS_NEAR) {
          best = same;
        }
      }
    }
    return best;
  }

  private static double deviation(
      RotationMatrix relation, OrientedCrystal first, OrientedCrystal second) {
    Vector3 along = first.crystal().lattice().direct(first.zoneAxis());
    return relation.times(second.crystal().lattice().direct(second.zoneAxis())).angleTo(along);
  }
}
