package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.identify.net.NetBasis;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.net.NetSpot;
import org.zoneaxis.identify.net.NetTransform;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.identify.score.Strain;
import org.zoneaxis.identify.score.ZoneMatch;
import org.zoneaxis.identify.zone.CalculatedNet;
import org.zoneaxis.identify.zone.ZoneSpots;
import org.zoneaxis.identify.zone.ZoneSpots.Kind;

/** Makes candidates of the rows of a search. */
final class CandidateMaker {

  /** From so many spots on a distortion is told from errors of the spots. */
  private static final int SPOTS_OF_DISTORTION = 4;

  /** Fits that differ by less, as a logarithm, are equal. */
  private static final double EQUAL = 1;

  private static final double SAME_LENGTH = 1e-6;

  /** In longer vectors of the net: so far it is drawn however near the spots are. */
  private static final double FIRST_POINTS = 2;

  private static final double MARGIN = 1.05;

  private final IdentifyQuery query;
  private final double total;
  private final SpotSearch.Row best;

  CandidateMaker(IdentifyQuery query, double total, SpotSearch.Row best) {
    this.query = query;
    this.total = total;
    this.best = best;
  }

  /**
   * A candidate.
   *
   * @param rank its number
   * @param number that of its row
   */
  Candidate of(SpotSearch.Row row, int rank, int number) {
    SpotSearch.Found first = row.first();
    ZoneMatch match = first.match();
    ZoneSpots zone = first.zone();
    Strain strain = match.strain();
    Net net = net(first);
    boolean many = match.net().explained() >= SPOTS_OF_DISTORTION;
    return new Candidate(
        rank,
        number,
        StrictMath.exp(row.log() - total),
        match.logFit() > best.first().match().logFit() - EQUAL,
        row.family().title(),
        first.material(),
        zone.axis(),
        zone.equivalents(),
        zone.twofold(),
        net,
        deviation(match.net(), net),
        strain.scale(),
        many ? OptionalDouble.of(100 * strain.distortion()) : OptionalDouble.empty(),
        strain.direction(),
        best.log() - row.log(),
        spots(first, many),
        drawn(first, many),
        row.found().stream()
            .map(
                found ->
                    new Candidate.Member(
                        found.material(),
                        StrictMath.exp(row.log() - total) * row.share(found),
                        found.match().strain().scale()))
            .toList());
  }

  private record Point(int m, int n) {}

  /** The two spots that were measured; of many the two shortest vectors, at no obtuse angle. */
  private List<Point> measured(NetFit net) {
    if (query.measurement() instanceof Measurement.TwoSpots) {
      return net.spots().stream().map(spot -> new Point(spot.m(), spot.n())).toList();
    }
    return List.of(new Point(1, 0), new Point(0, net.basis().metric().ab() < 0 ? -1 : 1));
  }

  private Net net(SpotSearch.Found found) {
    ZoneSpots zone = found.zone();
    NetTransform vectors = found.match().vectors();
    Lattice lattice = found.material().lattice();
    List<Point> points = measured(found.match().net());
    int sign = sign(found);
    Point first = inZone(vectors, points.get(0), sign);
    Point second = inZone(vectors, points.get(1), sign);
    MillerIndices g1 = zone.hkl(first.m(), first.n());
    MillerIndices g2 = zone.hkl(second.m(), second.n());
    Vector3 v1 = lattice.reciprocal(g1);
    Vector3 v2 = lattice.reciprocal(g2);
    double length1 = v1.length();
    double length2 = v2.length();
    return new Net(
        g1,
        1 / length1,
        isAllowed(zone, first),
        g2,
        1 / length2,
        isAllowed(zone, second),
        length2 / length1,
        v1.angleTo(v2),
        v1.cross(v2).dot(lattice.direct(zone.axis())) > 0,
        isBasis(zone, found.metric(), length1, length2)
            && isAllowed(zone, first)
            && isAllowed(zone, second));
  }

  private static boolean isBasis(ZoneSpots zone, NetMetric metric, double first, double second) {
    double[] shortest = zone.shortestAllowed(metric);
    double shorter = Math.min(first, second);
    double longer = Math.max(first, second);
    return Math.abs(shorter * shorter / shortest[0] - 1) < SAME_LENGTH
        && Math.abs(longer * longer / shortest[1] - 1) < SAME_LENGTH;
  }

  /** Of the two ways that differ by a turn of 180 degrees that in which g1 has a positive h. */
  private int sign(SpotSearch.Found found) {
    Point first = inZone(found.match().vectors(), measured(found.match().net()).get(0), 1);
    MillerIndices hkl = found.zone().hkl(first.m(), first.n());
    return hkl.compareTo(MillerIndices.DIRECT_BEAM) < 0 ? -1 : 1;
  }

  private static Point inZone(NetTransform vectors, Point point, int sign) {
    return new Point(
        sign * vectors.alongA(point.m(), point.n()), sign * vectors.alongB(point.m(), point.n()));
  }

  private static boolean isAllowed(ZoneSpots zone, Point point) {
    return zone.kind(point.m(), point.n()).isAllowed();
  }

  private Deviation deviation(NetFit fit, Net net) {
    NetMetric metric = fit.basis().metric();
    List<Point> points = measured(fit);
    double first = Math.sqrt(metric.squared(points.get(0).m(), points.get(0).n()));
    double second = Math.sqrt(metric.squared(points.get(1).m(), points.get(1).n()));
    NetBasis basis = fit.basis();
    Vector3 g1 = vector(basis, points.get(0));
    Vector3 g2 = vector(basis, points.get(1));
    OptionalDouble unit = unit();
    return new Deviation(
        perCent(second / first, net.ratio()),
        g1.angleTo(g2) - net.angle(),
        unit.isPresent()
            ? OptionalDouble.of(perCent(1 / (first * unit.getAsDouble()), net.d1()))
            : unit,
        unit.isPresent()
            ? OptionalDouble.of(perCent(1 / (second * unit.getAsDouble()), net.d2()))
            : unit);
  }

  private OptionalDouble unit() {
    if (query.measurement() instanceof Measurement.Spots spots) {
      return spots.scale();
    }
    return query.isCalibrated() ? OptionalDouble.of(1) : OptionalDouble.empty();
  }

  private static Vector3 vector(NetBasis basis, Point point) {
    return new Vector3(
        point.m() * basis.ax() + point.n() * basis.bx(),
        point.m() * basis.ay() + point.n() * basis.by(),
        0);
  }

  private static double perCent(double measured, double calculated) {
    return 100 * (measured / calculated - 1);
  }

  private List<IndexedSpot> spots(SpotSearch.Found found, boolean distorted) {
    NetFit net = found.match().net();
    int sign = sign(found);
    List<IndexedSpot> spots = new ArrayList<>();
    for (NetSpot spot : net.spots()) {
      Point point = inZone(found.match().vectors(), new Point(spot.m(), spot.n()), sign);
      Kind kind = spot.explained() ? found.zone().kind(point.m(), point.n()) : Kind.ABSENT;
      SpotPosition calculated =
          calculated(
              net, vector(net.basis(), new Point(spot.m(), spot.n())), strain(found, distorted));
      spots.add(
          new IndexedSpot(
              spot.position(),
              kind == Kind.ABSENT
                  ? Optional.empty()
                  : Optional.of(found.zone().hkl(point.m(), point.n())),
              kind,
              calculated,
              calculated.distance(spot.position())));
    }
    return spots;
  }

  private static Strain strain(SpotSearch.Found found, boolean distorted) {
    return distorted ? new Strain(0, 0, 0) : found.match().strain();
  }

  /** All that the zone shows within the spots, and the first points around 000 in any case. */
  private static CalculatedNet drawn(SpotSearch.Found found, boolean distorted) {
    NetFit net = found.match().net();
    NetTransform vectors = found.match().vectors();
    Vector3 a = vector(net.basis(), new Point(1, 0));
    Vector3 b = vector(net.basis(), new Point(0, 1));
    double turned = 1.0 / vectors.determinant();
    Vector3 p = a.times(vectors.bb() * turned).minus(b.times(vectors.ab() * turned));
    Vector3 q = b.times(vectors.aa() * turned).minus(a.times(vectors.ba() * turned));
    SpotPosition centre = net.centre().position();
    double reach =
        net.spots().stream()
            .mapToDouble(spot -> spot.position().distance(centre))
            .reduce(FIRST_POINTS * Math.max(p.length(), q.length()), Math::max);
    List<CalculatedNet.Point> points = new ArrayList<>();
    for (int i = -ZoneSpots.REACH; i <= ZoneSpots.REACH; i++) {
      for (int j = -ZoneSpots.REACH; j <= ZoneSpots.REACH; j++) {
        Vector3 place = p.times(i).plus(q.times(j));
        if (ZoneSpots.isKnown(i, j)
            && found.zone().kind(i, j) != Kind.ABSENT
            && place.length() <= reach * MARGIN) {
          points.add(
              new CalculatedNet.Point(
                  calculated(net, place, strain(found, distorted)), found.zone().kind(i, j)));
        }
      }
    }
    return new CalculatedNet(centre, points);
  }

  /** The place of a vector of the net from 000, as measured or without the distortion. */
  private static SpotPosition calculated(NetFit net, Vector3 v, Strain strain) {
    return new SpotPosition(
        net.centre().position().x() + v.x() - strain.first() * v.x() - strain.second() * v.y(),
        net.centre().position().y() + v.y() - strain.second() * v.x() + strain.first() * v.y());
  }
}
