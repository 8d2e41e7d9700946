package org.zoneaxis.diffraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.symmetry.ReflectionConditions;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.Annulus;
import org.zoneaxis.diffraction.ewald.ExcitationEnvelope;
import org.zoneaxis.diffraction.ewald.IncidentBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.diffraction.ewald.ZoneNet;
import org.zoneaxis.diffraction.factor.ReflectionList;
import org.zoneaxis.diffraction.factor.ScatteringFactors;
import org.zoneaxis.diffraction.factor.StructureFactors;

/**
 * Reflections without a structure factor that an experiment shows all the same, because a
 * diffracted beam is diffracted a second time.
 *
 * <p>A reflection whose structure factor is zero appears where it is the sum of two reflections of
 * the zone that are excited themselves (Williams and Carter, Transmission Electron Microscopy
 * (2009), section 16.7): 002 of silicon in [110] is (1 -1 1) + (-1 1 1). What the lattice centring
 * forbids is the sum of no two allowed ones. Only the zero-order Laue zone is looked at, and of a
 * pattern of very many points not every pair of steps: a reflection whose pair is not found in a
 * bounded number of tries is left out. Immutable and thread-safe.
 */
public final class DoubleDiffraction {

  private static final Comparator<ForbiddenReflection> ORDER =
      Comparator.comparingDouble(
              (ForbiddenReflection reflection) ->
                  StrictMath.rint(reflection.g() * PatternSimulator.SORT_GRID))
          .thenComparing(ForbiddenReflection::hkl);

  private final ScatteringFactors scattering;

  /** With the scattering factors of Lobato and Van Dyck. */
  public DoubleDiffraction() {
    this.scattering = ScatteringFactors.lobatoVanDyck();
  }

  /**
   * The forbidden reflections of a pattern's zone that two of its reflections add up to.
   *
   * @param crystal the crystal
   * @param pattern its pattern
   * @return those within the range of the pattern and near enough to the Ewald sphere, in the order
   *     of a pattern; none behind a foil, where the pattern holds them with their intensities
   */
  public List<ForbiddenReflection> of(Crystal crystal, DiffractionPattern pattern) {
    List<Reflection> excited =
        pattern.drawn().stream()
            .filter(reflection -> !reflection.hkl().isDirectBeam() && reflection.laueZone() == 0)
            .toList();
    if (excited.isEmpty() || pattern.right().isEmpty() || pattern.foil().isPresent()) {
      return List.of();
    }
    ReflectionList missing = missing(crystal, pattern);
    TwoSteps steps = new TwoSteps(excited, missing.size());
    ReflectionList reached = new ReflectionList(crystal.lattice());
    List<MillerIndices> firsts = new ArrayList<>();
    for (int i = 0; i < missing.size(); i++) {
      WorkCancelledException.throwIfCancelled();
      MillerIndices hkl = missing.hkl(i);
      steps
          .firstTo(hkl, Math.sqrt(missing.g2(i)))
          .ifPresent(
              first -> {
                reached.visit(hkl.h(), hkl.k(), hkl.l());
                firsts.add(first);
              });
    }
    return firsts.isEmpty() ? List.of() : forbidden(crystal, pattern, reached, firsts);
  }

  /** Those without a structure factor; a few at the border of the range may have one. */
  private List<ForbiddenReflection> forbidden(
      Crystal crystal,
      DiffractionPattern pattern,
      ReflectionList reached,
      List<MillerIndices> firsts) {
    StructureFactors structureFactors = new StructureFactors(crystal, scattering);
    if (!new WorkBudget()
        .take(structureFactors.steps(reached.size(), pattern.parameters().gmax()))) {
      return List.of();
    }
    structureFactors.fill(reached);
    double allowedAbove = structureFactors.allowedAbove();
    PageFrame frame = pattern.frame(crystal.lattice()).orElseThrow();
    ReflectionConditions conditions = ReflectionConditions.of(crystal);
    List<ForbiddenReflection> forbidden = new ArrayList<>();
    for (int i = 0; i < reached.size(); i++) {
      if (reached.structureFactor(i).modulus() <= allowedAbove) {
        MillerIndices hkl = reached.hkl(i);
        forbidden.add(seen(crystal, frame, hkl, firsts.get(i), conditions.forbid(hkl)));
      }
    }
    forbidden.sort(ORDER);
    return List.copyOf(forbidden);
  }

  /** The points of the zone within the range of the pattern that are not among its reflections. */
  private static ReflectionList missing(Crystal crystal, DiffractionPattern pattern) {
    Set<MillerIndices> there =
        pattern.reflections().stream().map(Reflection::hkl).collect(Collectors.toSet());
    ReflectionList points = points(crystal, pattern);
    ReflectionList missing = new ReflectionList(crystal.lattice());
    for (int i = 0; i < points.size(); i++) {
      MillerIndices hkl = points.hkl(i);
      if (!hkl.isDirectBeam() && !there.contains(hkl)) {
        missing.visit(hkl.h(), hkl.k(), hkl.l());
      }
    }
    return missing;
  }

  private static ReflectionList points(Crystal crystal, DiffractionPattern pattern) {
    PatternParameters parameters = pattern.parameters();
    Lattice lattice = crystal.lattice();
    PageFrame frame = pattern.frame(lattice).orElseThrow();
    Vector3 laue = frame.onPage(parameters.laue().vector(lattice, pattern.zoneAxis()));
    ExcitationEnvelope envelope =
        parameters.model().envelope(new IncidentBeam(parameters.beam(), laue));
    Annulus ring = envelope.excited(0, parameters.gmax());
    ReflectionList points = new ReflectionList(lattice);
    boolean isRingExact = parameters.laue().equals(LaueCentre.ON_AXIS);
    new ZoneNet(lattice, pattern.zoneAxis())
        .forEach(
            0,
            ring,
            (h, k, l) -> {
              Vector3 g = frame.onPage(lattice.reciprocal(new MillerIndices(h, k, l)));
              if (isRingExact || envelope.weight(g.x(), g.y(), g.z()) > 0) {
                points.add(h, k, l);
              }
            });
    return points;
  }

  private static ForbiddenReflection seen(
      Crystal crystal,
      PageFrame frame,
      MillerIndices hkl,
      MillerIndices first,
      boolean bySymmetry) {
    Vector3 g = crystal.lattice().reciprocal(hkl);
    Vector3 onPage = frame.onPage(g);
    MillerIndices second =
        new MillerIndices(hkl.h() - first.h(), hkl.k() - first.k(), hkl.l() - first.l());
    return new ForbiddenReflection(
        hkl, onPage.x(), onPage.y(), g.length(), first, second, bySymmetry);
  }
}
