package org.zoneaxis.source.conversion;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Material;

/**
 * The volume that an atom of each element usually takes in a crystal, found from many crystals: a
 * cell that is much larger or smaller than its atoms need is probably wrong, though nothing else
 * tells. The volumes are those that, added up, come nearest to the volumes of the cells: the mean
 * logarithm of the ratio, weighted with an element's share, is zero for each.
 */
final class UsualVolumes {

  /** Rounds of improvement, after which nothing moves any more. */
  private static final int ROUNDS = 60;

  /** The share of a correction that is made, so that elements of one compound do not overshoot. */
  private static final double DAMPING = 0.7;

  /** Of every element to begin with, in angstrom cubed. */
  private static final double START = 15;

  /** A single crystal that is wrong does not count for more than this factor. */
  private static final double MOST = 2;

  /** Of compounds, those under pressure and those with wide channels are beyond. */
  private static final double SMALL = 0.68;

  private static final double LARGE = 1.5;

  /** An element may be a metal of large atoms here and small ions elsewhere. */
  private static final double SMALL_ELEMENT = 0.55;

  private static final double LARGE_ELEMENT = 2;

  private final Map<Element, Double> volumes = new EnumMap<>(Element.class);

  private record Measured(Map<Element, Double> shares, double perAtom) {

    static Measured of(Crystal crystal) {
      Map<Element, Double> shares = new EnumMap<>(Element.class);
      double sum =
          crystal.formula().terms().stream().mapToDouble(term -> term.count().doubleValue()).sum();
      for (Formula.Term term : crystal.formula().terms()) {
        shares.merge(term.element(), term.count().doubleValue() / sum, Double::sum);
      }
      return new Measured(shares, crystal.lattice().volume() / crystal.atomCount());
    }
  }

  /** Finds the volumes; crystals with wide channels are better left out. */
  UsualVolumes(List<Material> materials) {
    List<Measured> crystals = new ArrayList<>();
    materials.forEach(material -> crystals.add(Measured.of(material.crystal())));
    crystals.forEach(
        crystal -> crystal.shares().keySet().forEach(element -> volumes.put(element, START)));
    for (int round = 0; round < ROUNDS; round++) {
      improve(crystals);
    }
  }

  private void improve(List<Measured> crystals) {
    Map<Element, Double> sums = new EnumMap<>(Element.class);
    Map<Element, Double> weights = new EnumMap<>(Element.class);
    for (Measured crystal : crystals) {
      double expected = expected(crystal);
      double ratio = Math.min(MOST, Math.max(1 / MOST, crystal.perAtom() / expected));
      crystal
          .shares()
          .forEach(
              (element, share) -> {
                double weight = share * volumes.get(element) / expected;
                weights.merge(element, weight, Double::sum);
                sums.merge(element, weight * Math.log(ratio), Double::sum);
              });
    }
    volumes.replaceAll(
        (element, volume) -> volume * Math.exp(DAMPING * sums.get(element) / weights.get(element)));
  }

  private double expected(Measured crystal) {
    return crystal.shares().entrySet().stream()
        .mapToDouble(entry -> entry.getValue() * volumes.get(entry.getKey()))
        .sum();
  }

  /** What is unusual about the volume of one of these crystals, in angstrom cubed per atom. */
  List<String> doubts(Material material) {
    Measured crystal = Measured.of(material.crystal());
    double ratio = crystal.perAtom() / expected(crystal);
    boolean element = crystal.shares().size() == 1;
    double least = element ? SMALL_ELEMENT : SMALL;
    double most = element ? LARGE_ELEMENT : LARGE;
    return ratio >= least && ratio <= most
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "its atoms have %.1f cubic angstrom each, where such atoms usually have %.1f",
                crystal.perAtom(),
                expected(crystal)));
  }
}
