package org.zoneaxis.diffraction.tilt;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.symmetry.PointSymmetry;

/**
 * What a second zone says about that which one pattern cannot tell.
 *
 * @param candidates the possible orientations, that which agrees best with the second zone first
 */
public record Settlement(List<Candidate> candidates) {

  /** A second zone farther from where it should be than this, in degrees, agrees with nothing. */
  public static final double AGREES = 3;

  /** Orientations that agree equally within this, in degrees, cannot be told apart. */
  public static final double APART = 1;

  /**
   * A possible orientation.
   *
   * @param planner plans tilts in it
   * @param deviation how far the second zone is from where this orientation has one of its family,
   *     in degrees
   */
  public record Candidate(TiltPlanner planner, double deviation) {

    /** The holder, with its signs. */
    public Holder holder() {
      return planner.crystal().holder();
    }
  }

  /** Copies the list. */
  public Settlement {
    candidates = List.copyOf(candidates);
  }

  /** Compares the orientations that show one pattern, in a holder whose signs are known. */
  public static Settlement of(
      Lattice lattice,
      PointSymmetry symmetry,
      Holder holder,
      ObservedZone seen,
      SecondZone second) {
    return of(lattice, symmetry, List.of(holder), seen, second);
  }

  /**
   * Compares them in a holder whose signs are not known: with its signs and with beta counted the
   * other way. With both signs reversed, the alpha axis points the other way, which its direction
   * on the screen says.
   */
  public static Settlement ofSigns(
      Lattice lattice,
      PointSymmetry symmetry,
      Holder holder,
      ObservedZone seen,
      SecondZone second) {
    Holder reversed = holder.withSigns(holder.alphaSign(), -holder.betaSign());
    return of(lattice, symmetry, List.of(holder, reversed), seen, second);
  }

  private static Settlement of(
      Lattice lattice,
      PointSymmetry symmetry,
      List<Holder> holders,
      ObservedZone seen,
      SecondZone second) {
    List<Candidate> candidates = new ArrayList<>();
    for (Holder holder : holders) {
      for (TiltPlanner planner : TiltPlanner.orientations(lattice, symmetry, holder, seen)) {
        candidates.add(new Candidate(planner, planner.deviation(second.zone(), second.tilt())));
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::deviation));
    return new Settlement(candidates);
  }

  /**
   * The orientation that the second zone leaves; empty where it agrees with none or with several.
   */
  public Optional<Candidate> settled() {
    Candidate best = candidates.get(0);
    boolean agrees = best.deviation() <= AGREES;
    boolean alone =
        candidates.size() == 1 || candidates.get(1).deviation() - best.deviation() >= APART;
    return agrees && alone ? Optional.of(best) : Optional.empty();
  }
}
