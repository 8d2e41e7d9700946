package org.zoneaxis.micrograph.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.IndexedSpot;
import org.zoneaxis.identify.RingCandidate;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.micrograph.find.ImageFeatures;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.net.PatternPanel;

/**
 * An image with what was found on it and what that may be.
 *
 * @param micrograph the image
 * @param features what was found
 * @param spots what its net may be, where it has one
 * @param rings what its rings may be, where it has them
 */
public record Indexing(
    Micrograph micrograph,
    ImageFeatures features,
    Optional<Identification> spots,
    Optional<RingIdentification> rings) {

  /** An angstrom in nanometres. */
  private static final double ANGSTROM = 0.1;

  /** The likeliest zone of a material. */
  public Optional<Candidate> best() {
    return spots.map(Identification::candidates).flatMap(list -> list.stream().findFirst());
  }

  /** The likeliest material of rings. */
  public Optional<RingCandidate> bestRings() {
    return rings.map(RingIdentification::candidates).flatMap(list -> list.stream().findFirst());
  }

  /** Why the likeliest material of rings may not be it, in a sentence. */
  public Optional<String> doubt() {
    // A stated scale is evidence of its own.
    return stated().isPresent()
        ? Optional.empty()
        : bestRings().flatMap(best -> RingDoubt.of(best, features.rings().orElseThrow().rings()));
  }

  /**
   * What the likeliest candidate says about the spots of the net.
   *
   * @return by the places of the spots in the list of features; nothing for the others
   */
  public List<Optional<IndexedSpot>> indexed() {
    List<Optional<IndexedSpot>> indexed = new ArrayList<>();
    features.spots().forEach(spot -> indexed.add(Optional.empty()));
    if (best().isPresent()) {
      List<Integer> order = PatternIndexer.measured(features.net().orElseThrow());
      List<IndexedSpot> spotsOfBest = best().get().spots();
      for (int i = 0; i < Math.min(order.size(), spotsOfBest.size()); i++) {
        indexed.set(order.get(i), Optional.of(spotsOfBest.get(i)));
      }
    }
    return indexed;
  }

  /** What the net says about the spots, by their places in the list of features. */
  public List<Optional<NetFit.Assigned>> assigned() {
    List<Optional<NetFit.Assigned>> assigned = new ArrayList<>();
    features.spots().forEach(spot -> assigned.add(Optional.empty()));
    features.net().stream()
        .flatMap(net -> net.assigned().stream())
        .forEach(one -> assigned.set(one.spot(), Optional.of(one)));
    return assigned;
  }

  /** What the pattern has of the image. */
  public PatternPanel panel() {
    Image image = micrograph.image();
    return features
        .net()
        .map(net -> PatternPanel.of(net, features.spots(), image))
        .orElse(PatternPanel.whole(image));
  }

  /** Size of a pixel in 1/nm as the file or the user states it. */
  public OptionalDouble stated() {
    return micrograph.calibration().perNanometre();
  }

  /** Size of a pixel in 1/nm if the likeliest candidate is right; none where that is in doubt. */
  public OptionalDouble calibrated() {
    OptionalDouble scale =
        best()
            .map(candidate -> OptionalDouble.of(candidate.scale()))
            .or(
                () ->
                    bestRings()
                        .filter(rings -> doubt().isEmpty())
                        .map(candidate -> OptionalDouble.of(candidate.scale())))
            .orElse(OptionalDouble.empty());
    if (scale.isEmpty() || !(scale.getAsDouble() > 0)) {
      return OptionalDouble.empty();
    }
    // Measured lengths over calculated ones: of pixels, how many an inverse angstrom has.
    return stated().isPresent()
        ? OptionalDouble.of(stated().getAsDouble() / scale.getAsDouble())
        : OptionalDouble.of(1 / (scale.getAsDouble() * ANGSTROM));
  }

  /** Size of a pixel in 1/nm: as stated, or else as the likeliest candidate has it. */
  public OptionalDouble perNanometre() {
    return stated().isPresent() ? stated() : calibrated();
  }

  /** Whether the best material has hexagonal axes, whose indices are four. */
  public boolean hexagonal() {
    return best().filter(best -> best.material().lattice().isHexagonal()).isPresent();
  }
}
