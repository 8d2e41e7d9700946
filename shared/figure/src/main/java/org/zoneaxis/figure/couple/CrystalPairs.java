package org.zoneaxis.figure.couple;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.NamedRelationship;
import org.zoneaxis.crystal.orientation.OrientationRelationship;
import org.zoneaxis.crystal.orientation.ParallelZones;
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

  /**
   * What of a variant is near the zone axis of the first crystal: so many zones, up to an index.
   */
  private static final int NEAR_INDEX = 3;

  private static final int NEAR_ZONES = 3;

  private final PatternSimulator patterns = new PatternSimulator();

  /** What somebody asked for. */
  record Asked(
      Optional<ParallelReflections> parallel,
      Optional<NamedRelationship> named,
      Optional<List<BigDecimal>> matrix,
      VariantChoice variant,
      Optional<MillerIndices> right,
      double turn,
      PatternParameters parameters) {

    Asked {
      int said = (parallel.isPresent() ? 1 : 0) + (named.isPresent() ? 1 : 0);
      if (said + (matrix.isPresent() ? 1 : 0) > 1) {
        throw new RequestException(
            matrix.isPresent() ? "matrix" : "relation",
            "",
            "write parallel reflections, the name of a relationship or a matrix, one of them");
      }
    }

    boolean isRelated() {
      return named.isPresent() || matrix.isPresent();
    }
  }

  /** An orientation of the second crystal and its number among the variants. */
  private record Turned(int number, RotationMatrix relation) {}

  CrystalPair of(OrientedCrystal first, OrientedCrystal second, Asked asked) {
    WorkBudget budget = WorkBudget.ofPair();
    boolean isAllSaid =
        asked.right().isPresent() && (asked.parallel().isPresent() || asked.isRelated());
    Optional<PatternBasis> basis = isAllSaid ? Optional.empty() : basis(first, budget);
    Optional<ParallelReflections> parallel =
        asked.isRelated()
            ? Optional.empty()
            : Optional.of(
                asked
                    .parallel()
                    .orElseGet(
                        () ->
                            new ParallelReflections(
                                shortest(basis), shortest(basis(second, budget)))));
    List<RotationMatrix> variants =
        parallel
            .map(both -> List.of(inZones(first, second, both)))
            .orElseGet(() -> variants(first, second, asked));
    List<Turned> shown =
        parallel.isPresent()
            ? List.of(new Turned(1, variants.get(0)))
            : chosen(variants, first, second, asked.variant());
    RotationMatrix relation = shown.get(0).relation();
    PageOrientation orientation =
        PatternSimulator.orientation(first.crystal(), first.zoneAxis(), asked.right(), basis);
    View view =
        new View(
            orientation.turned(asked.turn()).frame(),
            asked.parameters().laue().vector(first.crystal().lattice(), first.zoneAxis()));
    return new CrystalPair(
        List.of(first.zoneAxis(), second.zoneAxis()),
        parallel,
        asked
            .named()
            .map(NamedRelationship::title)
            .or(() -> asked.matrix().map(matrix -> "relationship by matrix")),
        orientation.right(),
        asked.turn(),
        relation,
        asked.isRelated() ? Optional.of(variants.size()) : Optional.empty(),
        shown.stream().map(one -> variant(first, second, one)).toList(),
        deviation(relation, first, second),
        asked.parameters(),
        spots(first.crystal(), second.crystal(), shown, view, asked.parameters(), budget));
  }

  private static CrystalPair.Variant variant(
      OrientedCrystal first, OrientedCrystal second, Turned one) {
    return new CrystalPair.Variant(
        one.number(),
        one.relation(),
        ParallelZones.of(
            first.crystal().lattice(),
            first.zoneAxis(),
            second.crystal().lattice(),
            one.relation(),
            NEAR_INDEX,
            NEAR_ZONES));
  }

  private static List<List<OrientedReflection>> spots(
      Crystal first,
      Crystal second,
      List<Turned> shown,
      View view,
      PatternParameters parameters,
      WorkBudget budget) {
    List<List<OrientedReflection>> spots = new ArrayList<>();
    spots.add(
        new OrientedSimulator(first, parameters, budget)
            .simulate(view, RotationMatrix.IDENTITY, budget));
    OrientedSimulator simulator = new OrientedSimulator(second, parameters, budget);
    for (Turned one : shown) {
      spots.add(simulator.simulate(view, one.relation(), budget));
    }
    return spots;
  }

  private static List<Turned> chosen(
      List<RotationMatrix> variants,
      OrientedCrystal first,
      OrientedCrystal second,
      VariantChoice choice) {
    if (choice.isAll()) {
      List<Turned> all = new ArrayList<>();
      for (RotationMatrix variant : variants) {
        all.add(new Turned(all.size() + 1, variant));
      }
      return all;
    }
    if (choice.isOne()) {
      if (choice.number() > variants.size()) {
        throw new RequestException(
            "variant",
            Integer.toString(choice.number()),
            "there are " + variants.size() + " variants here; write 1 to " + variants.size());
      }
      return List.of(new Turned(choice.number(), variants.get(choice.number() - 1)));
    }
    return List.of(nearest(variants, first, second));
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
      OrientedCrystal first, OrientedCrystal second, Asked asked) {
    String option = asked.matrix().isPresent() ? "matrix" : "relation";
    String value = asked.named().map(NamedRelationship::slug).orElse("");
    try {
      OrientationRelationship relationship =
          asked
              .named()
              .map(name -> name.between(first.crystal().lattice(), second.crystal().lattice()))
              .orElseGet(() -> ofMatrix(asked.matrix().orElseThrow()));
      return relationship.variants(rotations(first.crystal()), rotations(second.crystal()));
    } catch (CrystalException e) {
      throw new RequestException(option, value, e.expected());
    }
  }

  private static OrientationRelationship ofMatrix(List<BigDecimal> rows) {
    return OrientationRelationship.ofMatrix(column(rows, 0), column(rows, 1), column(rows, 2));
  }

  private static Vector3 column(List<BigDecimal> rows, int j) {
    return new Vector3(
        rows.get(j).doubleValue(), rows.get(3 + j).doubleValue(), rows.get(6 + j).doubleValue());
  }

  private static List<RotationMatrix> rotations(Crystal crystal) {
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION)
        .properRotations(crystal.lattice());
  }

  /**
   * The variant in which the second zone axis is nearest to the first; of the rotations that the
   * symmetry of the second crystal makes of it, that which brings the very axis there.
   */
  private static Turned nearest(
      List<RotationMatrix> variants, OrientedCrystal first, OrientedCrystal second) {
    List<RotationMatrix> own = rotations(second.crystal());
    Turned best = new Turned(1, variants.get(0));
    for (int i = 0; i < variants.size(); i++) {
      for (RotationMatrix rotation : own) {
        Turned same = new Turned(i + 1, variants.get(i).times(rotation));
        if (deviation(same.relation(), first, second)
            < deviation(best.relation(), first, second) - AS_NEAR) {
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
