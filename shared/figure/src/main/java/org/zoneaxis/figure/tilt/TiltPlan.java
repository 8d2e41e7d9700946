package org.zoneaxis.figure.tilt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.orientation.LowIndices;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.tilt.Holder;
import org.zoneaxis.diffraction.tilt.ObservedZone;
import org.zoneaxis.diffraction.tilt.SecondZone;
import org.zoneaxis.diffraction.tilt.Settlement;
import org.zoneaxis.diffraction.tilt.StageTilt;
import org.zoneaxis.diffraction.tilt.TiltPlanner;
import org.zoneaxis.diffraction.tilt.TiltTarget;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/**
 * Tilts from a zone that is seen to all zones equivalent to others, and to two-beam conditions.
 *
 * @param material the crystal
 * @param options what was asked for
 * @param planner plans in the orientation that the indices say, or the second zone
 * @param target the zone that is looked for; empty for all
 * @param angle from the zone that is seen to that in degrees
 * @param targets all zones equivalent to those looked for, the nearest first
 * @param turned the same where the crystal is turned by 180 degrees about the zone that is seen,
 *     which shows the same spots; empty where that is no other orientation or was ruled out
 * @param twoBeam reflections of the zone that is seen, and where they are at the Bragg condition
 * @param settlement what a second zone says of the two orientations
 * @param reversed what it says where beta counts the other way; empty where that agrees no better
 */
public record TiltPlan(
    Material material,
    OptionValues options,
    TiltPlanner planner,
    Optional<ZoneAxis> target,
    Optional<Double> angle,
    List<TiltTarget> targets,
    List<TiltTarget> turned,
    List<TwoBeam> twoBeam,
    Optional<Settlement> settlement,
    Optional<Settlement.Candidate> reversed) {

  /** What stands for all zones with small indices in place of a target. */
  public static final String ALL = "all";

  /** The largest index of those. */
  private static final int LOW = 3;

  private static final double GRID = 1e9;

  private static final Comparator<TiltTarget> NEAREST =
      Comparator.comparingDouble((TiltTarget target) -> StrictMath.rint(target.angle() * GRID));

  /** Copies the lists. */
  public TiltPlan {
    targets = List.copyOf(targets);
    turned = List.copyOf(turned);
    twoBeam = List.copyOf(twoBeam);
  }

  /**
   * What somebody asks for.
   *
   * @param from the zone that is seen
   * @param to the zone that is looked for; empty for all with small indices, the nearest of each
   *     family
   * @param query options by name
   */
  public record Asked(Indices from, Optional<Indices> to, Map<String, List<String>> query) {

    /** A target as an address has it. */
    public static Optional<Indices> target(String text) {
      return text.equals(ALL) ? Optional.empty() : Optional.of(Indices.parse("target", text));
    }
  }

  /** A reflection at the Bragg condition. */
  public record TwoBeam(MillerIndices hkl, TiltTarget target) {}

  /** The zone that is seen. */
  public ObservedZone seen() {
    return planner.seen();
  }

  /** The holder. */
  public Holder holder() {
    return planner.crystal().holder();
  }

  /**
   * The plan for a crystal, on hexagonal axes where four indices mean those.
   *
   * @throws RequestException where a parameter is not what it may be
   */
  public static TiltPlan of(Material stored, Asked asked) {
    OptionValues options = OptionValues.parse(TiltOptions.ALL, asked.query());
    boolean fourIndices =
        Stream.concat(Stream.of(asked.from()), targets(asked, options))
            .anyMatch(Indices::isFourIndex);
    boolean hexagonal = fourIndices && HexagonalAxes.fit(stored.crystal().lattice());
    return plan(hexagonal ? stored.onHexagonalAxes() : stored, asked, options);
  }

  private static Stream<Indices> targets(Asked asked, OptionValues options) {
    return Stream.concat(asked.to().stream(), options.get(TiltOptions.ALSO).stream());
  }

  private static TiltPlan plan(Material material, Asked asked, OptionValues options) {
    Crystal crystal = material.crystal();
    Lattice lattice = crystal.lattice();
    ObservedZone seen = seen(crystal, asked.from().zoneAxis(lattice), options);
    List<ZoneAxis> wanted = targets(asked, options).map(to -> to.zoneAxis(lattice)).toList();
    Holder holder = holder(options);
    PointSymmetry symmetry = PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
    Optional<SecondZone> second = second(lattice, options);
    Optional<Settlement> settlement =
        second.map(zone -> Settlement.of(lattice, symmetry, holder, seen, zone));
    List<TiltPlanner> planners =
        settlement
            .flatMap(Settlement::settled)
            .map(settled -> List.of(settled.planner()))
            .orElseGet(() -> TiltPlanner.orientations(lattice, symmetry, holder, seen));
    TiltPlanner first = planners.get(0);
    Optional<ZoneAxis> target = asked.to().map(to -> to.zoneAxis(lattice));
    return new TiltPlan(
        material,
        options,
        first,
        target,
        target.map(to -> lattice.direct(seen.zone()).angleTo(lattice.direct(to))),
        toAll(first, symmetry, wanted, asked.to().isEmpty()),
        planners.size() > 1
            ? toAll(planners.get(1), symmetry, wanted, asked.to().isEmpty())
            : List.of(),
        twoBeam(crystal, first, options),
        settlement,
        settlement
            .filter(known -> known.settled().isEmpty())
            .flatMap(
                known ->
                    Settlement.ofSigns(lattice, symmetry, holder, seen, second.orElseThrow())
                        .settled())
            .filter(settled -> settled.holder().betaSign() != holder.betaSign()));
  }

  private static List<TiltTarget> toAll(
      TiltPlanner planner, PointSymmetry symmetry, List<ZoneAxis> wanted, boolean low) {
    List<TiltTarget> targets = new ArrayList<>();
    wanted.forEach(zone -> targets.addAll(planner.toFamily(zone)));
    if (low) {
      Set<ZoneAxis> families = new HashSet<>();
      for (ZoneAxis axis : LowIndices.zones(LOW)) {
        if (families.add(symmetry.equivalents(axis).get(0))) {
          List<TiltTarget> family =
              planner.toFamily(axis).stream().filter(target -> target.angle() > 1e-6).toList();
          family.stream()
              .filter(TiltTarget::reachable)
              .findFirst()
              .or(() -> family.stream().findFirst())
              .ifPresent(targets::add);
        }
      }
    }
    targets.sort(NEAREST);
    return targets;
  }

  private static List<TwoBeam> twoBeam(Crystal crystal, TiltPlanner planner, OptionValues options) {
    List<MillerIndices> wanted = new ArrayList<>();
    for (Indices indices : options.get(TiltOptions.TWO_BEAM)) {
      MillerIndices hkl = indices.reflection(crystal.lattice());
      requireInZone(TiltOptions.TWO_BEAM, hkl, planner.seen().zone());
      wanted.add(hkl);
    }
    if (wanted.isEmpty()) {
      new PatternSimulator()
          .basis(crystal, planner.seen().zone())
          .ifPresent(basis -> wanted.addAll(shortest(basis)));
    }
    List<TwoBeam> conditions = new ArrayList<>();
    for (MillerIndices hkl : wanted) {
      planner
          .toTwoBeam(hkl, FigureOptions.electrons(options))
          .ifPresent(target -> conditions.add(new TwoBeam(hkl, target)));
    }
    return conditions;
  }

  private static List<MillerIndices> shortest(PatternBasis basis) {
    MillerIndices g1 = basis.g1().hkl();
    MillerIndices g2 = basis.g2().hkl();
    return List.of(g1, g1.negated(), g2, g2.negated());
  }

  private static ObservedZone seen(Crystal crystal, ZoneAxis axis, OptionValues options) {
    Optional<MillerIndices> stated =
        options.get(TiltOptions.REFLECTION).map(indices -> indices.reflection(crystal.lattice()));
    stated.ifPresent(hkl -> requireInZone(TiltOptions.REFLECTION, hkl, axis));
    MillerIndices reflection =
        stated
            .or(() -> new PatternSimulator().orientation(crystal, axis, Optional.empty()).right())
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

  private static void requireInZone(Option<?> option, MillerIndices hkl, ZoneAxis axis) {
    if (hkl.isDirectBeam() || hkl.laueZone(axis) != 0) {
      throw new RequestException(
          option.name(),
          hkl.toString(),
          "write a reflection of the zone " + axis + ": hu + kv + lw must be 0");
    }
  }

  private static Optional<SecondZone> second(Lattice lattice, OptionValues options) {
    return options
        .get(TiltOptions.SECOND)
        .map(
            second ->
                new SecondZone(
                    second.zoneAxis(lattice),
                    tilt(options, TiltOptions.SECOND_ALPHA, TiltOptions.SECOND_BETA)));
  }

  private static StageTilt tilt(
      OptionValues options, Option<BigDecimal> alpha, Option<BigDecimal> beta) {
    return new StageTilt(options.get(alpha).doubleValue(), options.get(beta).doubleValue());
  }

  private static Holder holder(OptionValues options) {
    Holder usual = options.get(TiltOptions.HOLDER).holder().holder();
    return usual
        .withAxis(options.get(TiltOptions.AXIS).doubleValue())
        .withSigns(
            options.get(TiltOptions.ALPHA_SIGN).sign(), options.get(TiltOptions.BETA_SIGN).sign())
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
