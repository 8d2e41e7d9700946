package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.identify.ring.RingMatch;
import org.zoneaxis.identify.ring.RingMatcher;
import org.zoneaxis.identify.score.LogSum;
import org.zoneaxis.identify.zone.CrystalZones;
import org.zoneaxis.identify.zone.ZoneRing;

/** Finds the materials that rings may be of, those of one structure type in one row. */
final class RingSearch {

  /** What is less likely than the best by this, as a logarithm, is left out. */
  private static final double NEGLIGIBLE = 12;

  /** Fits that differ by less, as a logarithm, are equal. */
  private static final double EQUAL = 1;

  /** Materials whose logarithms differ by less are as likely. */
  private static final double SAME = 0.3;

  private final IdentifyQuery query;
  private final Measurement.Rings rings;
  private final Searched searched;

  RingSearch(IdentifyQuery query, Measurement.Rings rings, Searched searched) {
    this.query = query;
    this.rings = rings;
    this.searched = searched;
  }

  private record Found(
      MaterialFacts material, Lattice lattice, List<ZoneRing> rings, RingMatch match, double log) {}

  private record Row(Optional<String> family, List<Found> found, double log) {

    Found first() {
      return found.get(0);
    }
  }

  RingIdentification identify() {
    Look look = new Look();
    searched.forEachPart(look::at);
    List<Row> rows = rows(look.found);
    double total = rows.stream().mapToDouble(Row::log).reduce(Double.NEGATIVE_INFINITY, LogSum::of);
    List<RingCandidate> shown = new ArrayList<>();
    for (int i = 0; i < Math.min(query.limit(), rows.size()); i++) {
      shown.add(candidate(rows.get(i), i + 1, total, rows.get(0)));
    }
    return new RingIdentification(
        query,
        searched.with(RingNotes.of(query, look.count, rows.size(), shown)),
        look.count,
        rows.size(),
        shown);
  }

  /** One look through all materials; holds of each that may be it no more than its rings. */
  private final class Look {

    private final RingMatcher matcher =
        new RingMatcher(rings.radii(), rings.isCalibrated(), rings.error().orElse(0));
    private final List<Found> found = new ArrayList<>();
    private double best = Double.NEGATIVE_INFINITY;
    private int count;

    void at(Crystals crystals) {
      double[] prior = crystals.logPrior(query);
      for (int i = 0; i < prior.length; i++) {
        if (prior[i] > Double.NEGATIVE_INFINITY) {
          count++;
          Optional<RingMatch> match = matcher.match(crystals.rings().get(i));
          if (match.isPresent()) {
            add(crystals, i, match.get(), match.get().log() + prior[i]);
          }
        }
      }
      found.removeIf(one -> one.log() < best - NEGLIGIBLE);
    }

    private void add(Crystals crystals, int number, RingMatch match, double log) {
      best = Math.max(best, log);
      CrystalZones zones = crystals.zones(number);
      found.add(new Found(crystals.facts(number), zones.lattice(), zones.rings(), match, log));
    }
  }

  private List<Row> rows(List<Found> found) {
    Map<String, List<Found>> families = new LinkedHashMap<>();
    for (Found one : found) {
      families
          .computeIfAbsent(
              type(one).map(StructureType::id).orElse(one.material().id().text()),
              key -> new ArrayList<>())
          .add(one);
    }
    List<Row> rows = new ArrayList<>();
    for (List<Found> family : families.values()) {
      family.sort(
          Comparator.comparingDouble(Found::log)
              .reversed()
              .thenComparing(one -> one.material().id().text()));
      lead(family);
      rows.add(
          new Row(
              type(family.get(0)).map(StructureType::title),
              List.copyOf(family),
              family.stream()
                  .mapToDouble(Found::log)
                  .reduce(Double.NEGATIVE_INFINITY, LogSum::of)));
    }
    rows.sort(
        Comparator.comparingDouble(Row::log)
            .reversed()
            .thenComparing(row -> row.first().material().id().text()));
    return rows;
  }

  /** Of materials that are as likely as the first, the one that people mean comes first. */
  private void lead(List<Found> family) {
    double least = family.get(0).log() - SAME;
    Comparator<Found> order =
        query.isCalibrated()
            ? Comparator.comparingDouble(one -> Math.abs(one.match().logScale()))
            : Comparator.comparing(one -> !one.material().isModel());
    Found first = family.stream().filter(one -> one.log() > least).min(order).orElse(family.get(0));
    family.remove(first);
    family.add(0, first);
  }

  private static Optional<StructureType> type(Found found) {
    return found.material().type().filter(StructureType::isOneStructure);
  }

  private RingCandidate candidate(Row row, int rank, double total, Row best) {
    Found first = row.first();
    List<RingCandidate.IndexedRing> indexed = new ArrayList<>();
    double scale = StrictMath.exp(first.match().logScale());
    for (int i = 0; i < rings.radii().size(); i++) {
      double radius = rings.radii().get(i);
      List<RingCandidate.Line> lines =
          first.match().rings().get(i).stream().map(ring -> line(first, ring)).toList();
      double deviation =
          lines.stream()
              .map(line -> 100 * (radius * line.d() / scale - 1))
              .min(Comparator.comparingDouble(Math::abs))
              .orElse(0.0);
      indexed.add(
          new RingCandidate.IndexedRing(
              radius,
              lines,
              lines.isEmpty() && StrictMath.log(radius) > first.match().reach(),
              deviation));
    }
    return new RingCandidate(
        rank,
        StrictMath.exp(row.log() - total),
        first.match().log() > best.first().match().log() - EQUAL,
        row.family(),
        first.material(),
        scale,
        best.log() - row.log(),
        indexed,
        first.match().missing().stream().map(ring -> line(first, ring)).toList(),
        row.found().stream()
            .map(
                one ->
                    new Candidate.Member(
                        one.material(),
                        StrictMath.exp(one.log() - total),
                        StrictMath.exp(one.match().logScale())))
            .toList());
  }

  private static RingCandidate.Line line(Found found, int number) {
    ZoneRing ring = found.rings().get(number);
    return new RingCandidate.Line(
        ring.hkl(),
        1 / found.lattice().reciprocal(ring.hkl()).length(),
        100 * ring.strength() / 255.0);
  }
}
