package org.zoneaxis.benchmarks.identification;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.identify.net.NetFinder;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.library.Library;

/**
 * Measurements like those of published images: a common phase along one of its dense zone axes,
 * five to nine spots with errors of a few tenths of a per cent or two of them, a calibration that
 * is good or off by up to ten per cent, an image that is hardly distorted or by 3 to 7 per cent.
 * Every structure type is taken once for each of its axes, with one of its materials.
 */
final class PublishedPatterns {

  private static final int AXES = 6;
  private static final double ONE_IN = 3;
  private static final double LEAST_ANGLE = 15;
  private static final Sight SIGHT = new Sight(5, 5, false);
  private static final Sight CENTRED = new Sight(5, 5, true);

  /** What is measured. */
  private enum Kind {
    TWO("two spots"),
    NET("five to nine spots"),
    DISTORTED("five to nine spots, distorted by 3 to 7 %"),
    STRETCHED("the same along x or y of the image");

    private final String words;

    Kind(String words) {
      this.words = words;
    }
  }

  private final Random random;
  private final Judge judge = new Judge();
  private final Map<Kind, Map<Known, Tally>> tallies = new EnumMap<>(Kind.class);
  private final Map<Kind, Map<Known, Tally>> cubic = new EnumMap<>(Kind.class);

  PublishedPatterns(long seed) {
    this.random = new Random(seed);
    for (Kind kind : Kind.values()) {
      tallies.put(kind, new EnumMap<>(Known.class));
      cubic.put(kind, new EnumMap<>(Known.class));
      for (Known known : Known.values()) {
        tallies.get(kind).put(known, new Tally());
        cubic.get(kind).put(known, new Tally());
      }
    }
  }

  void run(PrintStream out) {
    Map<StructureType, List<Material>> types = types();
    for (List<Material> materials : types.values()) {
      Material first = materials.get(random.nextInt(materials.size()));
      for (int i = 0; i < AXES; i++) {
        Material material = i == 0 ? first : materials.get(random.nextInt(materials.size()));
        List<ZoneAxis> axes = new ZoneChoice(material).densest(AXES);
        if (i < axes.size()) {
          for (Kind kind : Kind.values()) {
            measure(material, axes.get(i), kind);
          }
        }
      }
    }
    out.println(
        "| what | known | cases | row 1 | rows 1 to 3 | likeliest candidate | three likeliest |");
    out.println("|---|---|---|---|---|---|---|");
    print(out, "", tallies);
    print(out, ", cubic", cubic);
    for (Kind kind : Kind.values()) {
      tallies
          .get(kind)
          .forEach(
              (known, tally) ->
                  out.println(kind.words + ", " + known.words() + ": " + tally.losses()));
    }
    for (Known known : Known.values()) {
      out.println(known.words() + "\n" + tallies.get(Kind.DISTORTED).get(known).calibration());
    }
  }

  private static void print(PrintStream out, String what, Map<Kind, Map<Known, Tally>> tallies) {
    tallies.forEach(
        (kind, byKnown) ->
            byKnown.forEach(
                (known, tally) ->
                    out.println(
                        "| "
                            + kind.words
                            + what
                            + " | "
                            + known.words()
                            + " | "
                            + tally.nets()
                            + " | "
                            + tally.recall()
                            + " |")));
  }

  private static Map<StructureType, List<Material>> types() {
    Library library = new Library();
    Map<StructureType, List<Material>> types = new LinkedHashMap<>();
    library
        .entries()
        .filter(entry -> entry.listed().origin() == CellOrigin.MEASURED)
        .forEach(
            entry ->
                Atlas.typeOf(entry.listed().id())
                    .filter(StructureType::isOneStructure)
                    .ifPresent(
                        type ->
                            types
                                .computeIfAbsent(type, key -> new ArrayList<>())
                                .add(library.find(entry.listed().id()).orElseThrow())));
    return types;
  }

  private void measure(Material material, ZoneAxis axis, Kind kind) {
    double distortion =
        kind == Kind.DISTORTED || kind == Kind.STRETCHED
            ? 0.03 + 0.04 * random.nextDouble()
            : 0.012 * random.nextDouble();
    double direction =
        kind == Kind.STRETCHED
            ? (random.nextBoolean() ? 0 : Math.PI / 2)
            : Math.PI * random.nextDouble();
    double off = random.nextDouble() < 1 / ONE_IN ? 0.1 : 0.015;
    Disturbance disturbance =
        new Disturbance(
            0.001 + 0.005 * random.nextDouble(),
            distortion,
            direction,
            0,
            0,
            1 + off * (2 * random.nextDouble() - 1));
    Optional<SimulatedNet> net =
        SimulatedNet.of(
            material, axis, disturbance, random.nextBoolean() ? CENTRED : SIGHT, random);
    List<NetFit> found = net.map(one -> NetFinder.find(one.spots())).orElse(List.of());
    if (found.isEmpty()) {
      return;
    }
    Optional<double[]> two = kind == Kind.TWO ? two(net.get()) : Optional.empty();
    if (kind == Kind.TWO && two.isEmpty()) {
      return;
    }
    boolean isCubic = Atlas.typeOf(material.id()).map(PublishedPatterns::isCubic).orElse(false);
    for (Known known : Known.values()) {
      Measurement measurement =
          two.map(lengths -> spots(lengths, known.hasScale()))
              .orElseGet(
                  () ->
                      new Measurement.Spots(
                          net.get().spots(),
                          known.hasScale() ? OptionalDouble.of(1) : OptionalDouble.empty()));
      Judgement judgement = judge.of(net.get(), measurement, known.hasElements(), found);
      tallies.get(kind).get(known).add(judgement);
      if (isCubic) {
        cubic.get(kind).get(known).add(judgement);
      }
    }
  }

  private static boolean isCubic(StructureType type) {
    return type.pearson().filter(symbol -> symbol.startsWith("c")).isPresent();
  }

  /** Of two spots the distances from 000, the nearer first, and the angle between them. */
  Optional<double[]> two(SimulatedNet net) {
    List<SpotPosition> spots = net.spots().spots();
    List<double[]> all = new ArrayList<>();
    for (int j = 1; j < spots.size(); j++) {
      for (int i = 0; i < j; i++) {
        double px = spots.get(i).x() - net.origin().x();
        double py = spots.get(i).y() - net.origin().y();
        double qx = spots.get(j).x() - net.origin().x();
        double qy = spots.get(j).y() - net.origin().y();
        double angle = Math.toDegrees(Math.abs(Math.atan2(px * qy - py * qx, px * qx + py * qy)));
        double p = Math.hypot(px, py);
        double q = Math.hypot(qx, qy);
        if (angle > LEAST_ANGLE && angle < 180 - LEAST_ANGLE) {
          all.add(new double[] {Math.min(p, q), Math.max(p, q), angle});
        }
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  static Measurement spots(double[] two, boolean hasScale) {
    return new Measurement.TwoSpots(
        two[1] / two[0],
        two[2],
        hasScale ? OptionalDouble.of(1 / two[0]) : OptionalDouble.empty(),
        hasScale ? OptionalDouble.of(1 / two[1]) : OptionalDouble.empty(),
        2,
        2,
        false);
  }
}
