package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.identify.net.NetFinder;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.query.IdentifyOptions;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.identify.score.LogSum;
import org.zoneaxis.identify.score.NetMatcher;
import org.zoneaxis.identify.score.SameNet;
import org.zoneaxis.identify.score.ZoneMatch;
import org.zoneaxis.identify.zone.ZoneSpots;

/** Finds the zones that spots may be of, and brings those of one net into one row. */
final class SpotSearch {

  private static final double PER_CENT = 100;

  /** Twice a standard error is said; ratio and angle have the errors of two spots. */
  private static final double TO_ONE_SPOT = 2 * Math.sqrt(2);

  /** Materials whose logarithms differ by less are as likely. */
  private static final double SAME = 0.3;

  /**
   * Likelihoods are surer than errors are known that no model has, so that their logarithms count
   * by this (P. G. Bissiri, C. C. Holmes and S. G. Walker, J. R. Stat. Soc. B 78 (2016) 1103);
   * found with simulated nets, and looked at with others.
   */
  private static final double TRUST = 0.8;

  private static final Comparator<Found> LIKELIEST =
      Comparator.comparingDouble((Found found) -> found.match().log())
          .reversed()
          .thenComparing(found -> found.material().id().text());

  private final IdentifyQuery query;
  private final Searched searched;

  SpotSearch(IdentifyQuery query, Searched searched) {
    this.query = query;
    this.searched = searched;
  }

  /**
   * A zone of a material that may show the spots.
   *
   * @param metric of p and q of the zone, in 1/angstrom^2
   */
  record Found(
      MaterialFacts material, ZoneSpots zone, NetMetric metric, Family family, ZoneMatch match) {

    private static Found of(Crystals crystals, ZoneMatch match) {
      CrystalNets nets = crystals.nets();
      return new Found(
          crystals.facts(match.crystal()),
          nets.index().spots(match.zone()),
          nets.index().metric(match.zone()),
          nets.family(match.zone()),
          match);
    }
  }

  /**
   * What was found.
   *
   * @param rows the rows, the likeliest first
   * @param nets the same in the order of their nets, the likeliest first
   * @param searched how many materials were looked at
   */
  record Answer(List<Row> rows, List<NetOfRows> nets, int searched) {}

  /**
   * Rows that no more exact reading of the spots tells apart, the likeliest first.
   *
   * @param log as that of a row
   */
  record NetOfRows(double log, List<Row> rows) {

    static NetOfRows of(List<Row> rows) {
      return new NetOfRows(
          rows.stream().mapToDouble(Row::log).reduce(Double.NEGATIVE_INFINITY, LogSum::of), rows);
    }
  }

  /**
   * Zones of one net, the likeliest first.
   *
   * @param log how likely it is, as a logarithm that is as sure as such answers are right
   */
  record Row(Family family, double log, List<Found> found) {

    Found first() {
      return found.get(0);
    }

    /** The part of the row that one of its zones has. */
    double share(Found one) {
      return StrictMath.exp(one.match().log() - log / TRUST);
    }
  }

  /**
   * Of materials that are as likely as the first, that one comes first whose lengths agree best, or
   * where none were measured, that which shows the structure type in the atlas.
   */
  private void lead(List<Found> family) {
    double least = family.get(0).match().log() - SAME;
    Comparator<Found> order =
        query.isCalibrated()
            ? Comparator.comparingDouble(found -> Math.abs(found.match().strain().logScale()))
            : Comparator.comparing(found -> !found.material().isModel());
    Found first =
        family.stream()
            .filter(found -> found.match().log() > least)
            .min(order.thenComparing(LIKELIEST))
            .orElseThrow();
    family.remove(first);
    family.add(0, first);
  }

  /** The nets that explain what was measured, the likeliest first. */
  static List<NetFit> nets(Measurement measurement) {
    List<NetFit> nets =
        measurement instanceof Measurement.TwoSpots two
            ? net(two)
            : NetFinder.find(((Measurement.Spots) measurement).spots());
    if (nets.isEmpty()) {
      throw measurement instanceof Measurement.TwoSpots two
          ? new RequestException(
              IdentifyOptions.ANGLE.name(),
              Decimal.of(two.angle(), 3),
              "spots on one line with 000 span no net; take one to the side")
          : new RequestException(
              IdentifyOptions.SPOTS.name(),
              "",
              "they span no net: three are needed that are not on one line, 000 among them or not");
    }
    return nets;
  }

  private static List<NetFit> net(Measurement.TwoSpots two) {
    double first = two.d1().isPresent() ? 1 / two.d1().getAsDouble() : 1;
    double angle = StrictMath.toRadians(two.angle());
    double second = first * two.ratio();
    return NetFinder.ofTwo(
            new SpotPosition(first, 0),
            new SpotPosition(second * StrictMath.cos(angle), second * StrictMath.sin(angle)),
            two.tolerance() / PER_CENT / TO_ONE_SPOT,
            StrictMath.toRadians(two.angleTolerance()) / TO_ONE_SPOT)
        .stream()
        .toList();
  }

  private OptionalDouble scale() {
    if (query.measurement() instanceof Measurement.Spots spots) {
      return spots.scale();
    }
    return query.isCalibrated() ? OptionalDouble.of(1) : OptionalDouble.empty();
  }

  /** Looks through all; what is far less likely than the best is left out. */
  Answer answer(List<NetFit> nets) {
    Look look = new Look(nets);
    searched.forEachPart(look::at);
    Map<Family, List<Found>> families = new LinkedHashMap<>();
    look.found.forEach(
        found -> families.computeIfAbsent(found.family(), key -> new ArrayList<>()).add(found));
    List<Row> rows = rows(families);
    return new Answer(rows, folded(rows), look.count);
  }

  /** Each row goes to the first net, the likeliest, whose first row it cannot be told from. */
  private List<NetOfRows> folded(List<Row> rows) {
    SameNet same = new SameNet(query.isCalibrated());
    List<List<Row>> nets = new ArrayList<>();
    Map<SameNet.Cell, List<Integer>> cells = new HashMap<>();
    for (Row row : rows) {
      WorkCancelledException.throwIfCancelled();
      SameNet.Cell cell = same.cell(row.first().match());
      int number = nets.size();
      for (SameNet.Cell near : same.around(cell)) {
        number = firstOf(cells.getOrDefault(near, List.of()), number, nets, row, same);
      }
      if (number == nets.size()) {
        cells.computeIfAbsent(cell, key -> new ArrayList<>()).add(number);
        nets.add(new ArrayList<>());
      }
      nets.get(number).add(row);
    }
    return nets.stream()
        .map(NetOfRows::of)
        .sorted(Comparator.comparingDouble(NetOfRows::log).reversed())
        .toList();
  }

  /** The first of some nets, ascending, that a row is of; a known one where none is before it. */
  private static int firstOf(
      List<Integer> some, int known, List<List<Row>> nets, Row row, SameNet same) {
    Found found = row.first();
    for (int net : some) {
      if (net >= known) {
        return known;
      }
      Found first = nets.get(net).get(0).first();
      if (same.test(first.match(), first.zone(), found.match(), found.zone())) {
        return net;
      }
    }
    return known;
  }

  /** One look through all materials; holds none of their nets. */
  private final class Look {

    private final List<NetFit> nets;
    private final List<Found> found = new ArrayList<>();
    private double best = Double.NEGATIVE_INFINITY;
    private int count;

    Look(List<NetFit> nets) {
      this.nets = nets;
    }

    void at(Crystals crystals) {
      double[] prior = crystals.logPrior(query);
      int wanted = Crystals.count(prior);
      if (wanted == 0) {
        return;
      }
      count += wanted;
      List<ZoneMatch> matches =
          new NetMatcher(crystals.nets().index(), crystals.nets().zonePrior(), prior)
              .match(nets, scale(), best);
      if (!matches.isEmpty()) {
        best = Math.max(best, matches.get(0).log());
        found.removeIf(one -> NetMatcher.isNegligible(one.match().log(), best));
        matches.forEach(match -> found.add(Found.of(crystals, match)));
      }
    }
  }

  private List<Row> rows(Map<Family, List<Found>> families) {
    List<Row> rows = new ArrayList<>();
    for (List<Found> family : families.values()) {
      family.sort(LIKELIEST);
      lead(family);
      double log =
          family.stream()
              .mapToDouble(found -> found.match().log())
              .reduce(Double.NEGATIVE_INFINITY, LogSum::of);
      Found first = family.get(0);
      rows.add(new Row(first.family(), TRUST * log, List.copyOf(family)));
    }
    rows.sort(
        Comparator.comparingDouble(Row::log).reversed().thenComparing(row -> row.family().key()));
    return rows;
  }
}
