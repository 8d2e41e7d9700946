package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ShortReflection;

/**
 * Every pair of short reflections of every zone, in arrays that are searched from end to end: a
 * quarter of a million comparisons are faster than any index is built.
 */
final class SpotPairs {

  /** Pairs of one zone that agree to this are one. */
  private static final double SAME = 1e-6;

  /** |cos| of an angle that no two reflections enclose that are not parallel. */
  private static final double PARALLEL = 1 - 1e-9;

  private static final int FIRST_CAPACITY = 1 << 12;

  /** A zone and the material it is a zone of. */
  record Place(MaterialFacts material, Zone zone) {}

  private final List<Place> places = new ArrayList<>();
  private int size;
  private int[] place = new int[FIRST_CAPACITY];
  private byte[] first = new byte[FIRST_CAPACITY];
  private byte[] second = new byte[FIRST_CAPACITY];

  /** |g2| / |g1|, |cos| of the angle, and |g1|, the shorter. */
  private double[] ratio = new double[FIRST_CAPACITY];

  private double[] cosine = new double[FIRST_CAPACITY];
  private double[] length = new double[FIRST_CAPACITY];

  /** Adds the zones of a material. */
  void add(MaterialFacts material, List<Zone> zones) {
    for (Zone zone : zones) {
      places.add(new Place(material, zone));
      addPairs(material.lattice(), zone);
    }
  }

  private void addPairs(Lattice lattice, Zone zone) {
    List<ShortReflection> reflections = zone.reflections();
    Vector3[] vectors =
        reflections.stream()
            .map(reflection -> lattice.reciprocal(reflection.hkl()))
            .toArray(Vector3[]::new);
    int start = size;
    for (int j = 1; j < vectors.length; j++) {
      for (int i = 0; i < j; i++) {
        boolean ordered = reflections.get(i).length() <= reflections.get(j).length();
        int shorter = ordered ? i : j;
        int longer = ordered ? j : i;
        double shortLength = reflections.get(shorter).length();
        double longLength = reflections.get(longer).length();
        double cos = Math.abs(vectors[i].dot(vectors[j])) / (shortLength * longLength);
        if (cos < PARALLEL && !isKnown(start, longLength / shortLength, cos, shortLength)) {
          append(shorter, longer, longLength / shortLength, cos, shortLength);
        }
      }
    }
  }

  private boolean isKnown(int start, double pairRatio, double cos, double shortLength) {
    for (int n = start; n < size; n++) {
      if (Math.abs(ratio[n] - pairRatio) < SAME
          && Math.abs(cosine[n] - cos) < SAME
          && Math.abs(length[n] - shortLength) < SAME) {
        return true;
      }
    }
    return false;
  }

  private void append(int shorter, int longer, double pairRatio, double cos, double shortLength) {
    if (size == place.length) {
      place = Arrays.copyOf(place, 2 * size);
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      ratio = Arrays.copyOf(ratio, 2 * size);
      cosine = Arrays.copyOf(cosine, 2 * size);
      length = Arrays.copyOf(length, 2 * size);
    }
    place[size] = places.size() - 1;
    first[size] = (byte) shorter;
    second[size] = (byte) longer;
    ratio[size] = pairRatio;
    cosine[size] = cos;
    length[size] = shortLength;
    size++;
  }

  /** The number of pairs. */
  int size() {
    return size;
  }

  /** The number of zones. */
  int zones() {
    return places.size();
  }

  Place place(int pair) {
    return places.get(place[pair]);
  }

  /** The number of a pair's zone: pairs of one zone follow each other. */
  int zone(int pair) {
    return place[pair];
  }

  /** |g2| / |g1|. */
  double ratio(int pair) {
    return ratio[pair];
  }

  /** |cos| of the angle. */
  double cosine(int pair) {
    return cosine[pair];
  }

  /** Length of the shorter reflection in 1/angstrom. */
  double length(int pair) {
    return length[pair];
  }

  boolean isBasis(int pair) {
    return first[pair] + second[pair] == 1;
  }

  /** Whether both reflections have structure factors. */
  boolean isAllowed(int pair) {
    List<ShortReflection> reflections = place(pair).zone().reflections();
    return reflections.get(first[pair]).allowed() && reflections.get(second[pair]).allowed();
  }

  /** How much longer the two reflections are together than the basis. */
  double excess(int pair) {
    List<ShortReflection> reflections = place(pair).zone().reflections();
    return length[pair]
            * (1 + ratio[pair])
            / (reflections.get(0).length() + reflections.get(1).length())
        - 1;
  }

  /**
   * A pair with its signs chosen: at the acute angle or the obtuse one, and counter-clockwise where
   * there is a choice left.
   */
  Net net(int pair, boolean obtuse) {
    Place where = place(pair);
    ShortReflection g1 = where.zone().reflections().get(first[pair]);
    ShortReflection g2 = where.zone().reflections().get(second[pair]);
    MillerIndices hkl2 = g2.hkl();
    double along = dot(where, g1.hkl(), hkl2);
    boolean right = cosine[pair] < SAME;
    if (right ? across(where, g1.hkl(), hkl2) < 0 : along < 0 != obtuse) {
      hkl2 = hkl2.negated();
    }
    boolean counterClockwise = across(where, g1.hkl(), hkl2) > 0;
    double acute = StrictMath.toDegrees(StrictMath.acos(Math.min(1, cosine[pair])));
    double angle = obtuse ? 180 - acute : acute;
    if (!counterClockwise && ratio[pair] < 1 + SAME) {
      // Which of two equally long ones is the first is free.
      return new Net(
          hkl2,
          1 / g2.length(),
          g2.allowed(),
          g1.hkl(),
          1 / g1.length(),
          g1.allowed(),
          ratio[pair],
          angle,
          true,
          isBasis(pair));
    }
    return new Net(
        g1.hkl(),
        1 / g1.length(),
        g1.allowed(),
        hkl2,
        1 / g2.length(),
        g2.allowed(),
        ratio[pair],
        angle,
        counterClockwise,
        isBasis(pair));
  }

  private static double dot(Place where, MillerIndices p, MillerIndices q) {
    Lattice lattice = where.material().lattice();
    return lattice.reciprocal(p).dot(lattice.reciprocal(q));
  }

  private static double across(Place where, MillerIndices p, MillerIndices q) {
    Lattice lattice = where.material().lattice();
    return lattice
        .reciprocal(p)
        .cross(lattice.reciprocal(q))
        .dot(lattice.direct(where.zone().axis()));
  }
}
