package org.zoneaxis.http.tilt;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.tilt.Holder;
import org.zoneaxis.diffraction.tilt.ObservedZone;
import org.zoneaxis.diffraction.tilt.SecondZone;
import org.zoneaxis.diffraction.tilt.Settlement;
import org.zoneaxis.diffraction.tilt.StageTilt;
import org.zoneaxis.diffraction.tilt.TiltPlanner;
import org.zoneaxis.diffraction.tilt.TiltTarget;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.work.WorkPlaces;

/** Tilts from a zone that is seen to all zones equivalent to another. */
@Singleton
final class Tilts {

  private final StructureCache structures;
  private final WorkPlaces places;
  private final PatternSimulator patterns = new PatternSimulator();

  Tilts(StructureCache structures, WorkPlaces places) {
    this.structures = structures;
    this.places = places;
  }

  /**
   * A plan.
   *
   * @param material the crystal
   * @param seen the zone that is seen
   * @param target the zone that is looked for
   * @param holder the holder
   * @param angle from one to the other in degrees
   * @param targets all zones equivalent to that, the nearest first
   * @param turned the same where the crystal is turned by 180 degrees about the zone that is seen,
   *     which shows the same spots; empty where that is no other orientation or was ruled out
   * @param settlement what a second zone says of that
   */
  record Plan(
      Material material,
      ObservedZone seen,
      ZoneAxis target,
      Holder holder,
      double angle,
      List<TiltTarget> targets,
      List<TiltTarget> turned,
      Optional<Settlement> settlement) {}

  /**
   * A plan.
   *
   * @throws RequestException where a parameter is not what it may be
   */
  Plan of(MaterialId id, Indices from, Indices to, Map<String, List<String>> query) {
    OptionValues options = OptionValues.parse(TiltOptions.ALL, query);
    // It is there after that; who waits for a place does not hold it.
    structures.document(id);
    return places.in(() -> plan(structures.get(id).material(), from, to, options));
  }

  private Plan plan(Material stored, Indices from, Indices to, OptionValues options) {
    boolean hexagonal =
        (from.isFourIndex() || to.isFourIndex()) && HexagonalAxes.fit(stored.crystal().lattice());
    Material material = hexagonal ? stored.onHexagonalAxes() : stored;
    return onAxes(material, from, to, options);
  }

  private Plan onAxes(Material material, Indices from, Indices to, OptionValues options) {
    Crystal crystal = material.crystal();
    Lattice lattice = crystal.lattice();
    ObservedZone seen = seen(crystal, from.zoneAxis(lattice), options);
    ZoneAxis target = to.zoneAxis(lattice);
    Holder holder = holder(options);
    PointSymmetry symmetry = PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
    Optional<Settlement> settlement =
        options
            .get(TiltOptions.SECOND)
            .map(
                second ->
                    Settlement.of(
                        lattice,
                        symmetry,
                        holder,
                        seen,
                        new SecondZone(
                            second.zoneAxis(lattice),
                            tilt(options, TiltOptions.SECOND_ALPHA, TiltOptions.SECOND_BETA))));
    List<TiltPlanner> planners =
        settlement
            .flatMap(Settlement::settled)
            .map(settled -> List.of(settled.planner()))
            .orElseGet(() -> TiltPlanner.orientations(lattice, symmetry, holder, seen));
    return new Plan(
        material,
        seen,
        target,
        holder,
        lattice.direct(seen.zone()).angleTo(lattice.direct(target)),
        planners.get(0).toFamily(target),
        planners.size() > 1 ? planners.get(1).toFamily(target) : List.of(),
        settlement);
  }

  private ObservedZone seen(Crystal crystal, ZoneAxis axis, OptionValues options) {
    Optional<MillerIndices> stated =
        options.get(TiltOptions.REFLECTION).map(indices -> indices.reflection(crystal.lattice()));
    stated.ifPresent(hkl -> requireInZone(hkl, axis));
    MillerIndices reflection =
        stated
            .or(() -> patterns.orientation(crystal, axis, Optional.empty()).right())
            .orElseThrow(
                () ->
                    new RequestException(
                        TiltOptions.REFLECTION.name(),
                        "",
                        "the zone has no allowed reflection; write one, h,k,l"));
    return new ObservedZone(
        axis,
        reflection,
        options.get(TiltOptions.AZIMUTH).doubleValue(),
        tilt(options, TiltOptions.ALPHA, TiltOptions.BETA));
  }

  private static void requireInZone(MillerIndices hkl, ZoneAxis axis) {
    if (hkl.isDirectBeam() || hkl.laueZone(axis) != 0) {
      throw new RequestException(
          TiltOptions.REFLECTION.name(),
          hkl.toString(),
          "write a reflection of the zone " + axis + ": hu + kv + lw must be 0");
    }
  }

  private static StageTilt tilt(
      OptionValues options, Option<BigDecimal> alpha, Option<BigDecimal> beta) {
    return new StageTilt(options.get(alpha).doubleValue(), options.get(beta).doubleValue());
  }

  private static Holder holder(OptionValues options) {
    Holder usual = options.get(TiltOptions.HOLDER).holder().holder();
    return usual
        .withAxis(options.get(TiltOptions.AXIS).doubleValue())
        .withLimits(
            options
                .get(TiltOptions.ALPHA_LIMIT)
                .map(BigDecimal::doubleValue)
                .orElse(usual.alphaLimit()),
            options
                .get(TiltOptions.BETA_LIMIT)
                .map(BigDecimal::doubleValue)
                .orElse(usual.betaLimit()));
  }
}
