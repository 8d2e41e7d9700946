package org.zoneaxis.micrograph.index;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.net.MeasuredSpots;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.micrograph.find.ImageFeatures;
import org.zoneaxis.micrograph.find.PatternKind;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.ring.Ring;
import org.zoneaxis.micrograph.ring.RingFit;
import org.zoneaxis.micrograph.spot.Spot;

/** Looks for the materials and zone axes of what was found on images. */
public final class PatternIndexer {

  /** An inverse nanometre in inverse angstrom. */
  private static final double PER_NANOMETRE = 0.1;

  /** In per cent of the radius. */
  private static final double RING_ERROR = 0.4;

  /** In pixels. */
  private static final double RING_PLACE = 0.1;

  private static final int LEAST_RINGS = 2;
  private static final int MOST_RINGS = 40;

  private final Identifier identifier;

  /** Looks where an identifier does. */
  public PatternIndexer(Identifier identifier) {
    this.identifier = identifier;
  }

  /**
   * The question that what was found is, where it is one: spots on a net, or rings.
   *
   * @param calibration what is known of the image
   */
  public static Optional<IdentifyQuery> query(
      ImageFeatures features, Calibration calibration, Wanted wanted) {
    return measurement(features, calibration)
        .map(
            measurement ->
                new IdentifyQuery(
                    measurement,
                    wanted.elements(),
                    wanted.materials(),
                    wanted.calculated(),
                    wanted.frameworks(),
                    wanted.limit()));
  }

  private static Optional<Measurement> measurement(
      ImageFeatures features, Calibration calibration) {
    OptionalDouble pixel = calibration.perNanometre();
    OptionalDouble scale =
        pixel.isPresent()
            ? OptionalDouble.of(pixel.getAsDouble() * PER_NANOMETRE)
            : OptionalDouble.empty();
    if (features.net().isPresent()) {
      return Optional.of(new Measurement.Spots(spots(features, features.net().get()), scale));
    }
    if (features.kind() == PatternKind.RINGS && features.rings().isPresent()) {
      List<Double> radii =
          features.rings().get().rings().stream()
              .map(Ring::radius)
              .map(radius -> radius * scale.orElse(1))
              .limit(MOST_RINGS)
              .toList();
      return radii.size() < LEAST_RINGS
          ? Optional.empty()
          : Optional.of(
              new Measurement.Rings(radii, scale.isPresent(), error(features.rings().get())));
    }
    return Optional.empty();
  }

  /**
   * Standard error of radii in per cent: of lenses and of what is not told apart, and of places.
   */
  private static OptionalDouble error(RingFit fit) {
    double[] radii = fit.rings().stream().mapToDouble(Ring::radius).sorted().toArray();
    return OptionalDouble.of(RING_ERROR + 100 * RING_PLACE / radii[radii.length / 2]);
  }

  private static MeasuredSpots spots(ImageFeatures features, NetFit net) {
    ImageFrame frame = new ImageFrame(net.net().x(), net.net().y());
    List<SpotPosition> places =
        measured(net).stream()
            .map(
                index -> {
                  Spot spot = features.spots().get(index);
                  return frame.toPattern(spot.x(), spot.y());
                })
            .toList();
    return new MeasuredSpots(places, Optional.of(new SpotPosition(0, 0)), OptionalDouble.empty());
  }

  /** The spots of a net without the transmitted beam, as many as are looked at. */
  static List<Integer> measured(NetFit net) {
    return net.assigned().stream()
        .filter(assigned -> assigned.m() != 0 || assigned.n() != 0)
        .map(NetFit.Assigned::spot)
        .limit(MeasuredSpots.MOST)
        .toList();
  }

  /** The materials of a question that are not in the library, and have to be brought. */
  public List<MaterialId> guests(IdentifyQuery query) {
    return identifier.guests(query);
  }

  /**
   * Looks for what an image may show.
   *
   * @param query the question, where what was found is one
   * @param guests the materials that {@link #guests} names
   */
  public Indexing index(
      Micrograph micrograph,
      ImageFeatures features,
      Optional<IdentifyQuery> query,
      List<Material> guests) {
    if (query.isEmpty()) {
      return new Indexing(micrograph, features, Optional.empty(), Optional.empty());
    }
    return query.get().measurement() instanceof Measurement.Rings
        ? new Indexing(
            micrograph,
            features,
            Optional.empty(),
            Optional.of(identifier.identifyRings(query.get(), guests)))
        : new Indexing(
            micrograph,
            features,
            Optional.of(identifier.identify(query.get(), guests)),
            Optional.empty());
  }
}
