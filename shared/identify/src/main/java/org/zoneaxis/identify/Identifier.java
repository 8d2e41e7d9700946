package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.source.Library;
import org.zoneaxis.source.LibraryEntry;
import org.zoneaxis.source.search.CatalogueEntry;

/**
 * Finds materials and zone axes by two spots. The zones of the library are read with the first
 * question. Thread-safe.
 */
public final class Identifier {

  /** What a score gets for each unit of |u| + |v| + |w| above 1: small indices are likelier. */
  private static final double PER_INDEX = 0.02;

  /** What a score gets for each power of ten of the number of sites. */
  private static final double PER_DECADE = 0.1;

  /** What a score gets where the spots are not the shortest ones, and in proportion to length. */
  private static final double NOT_BASIS = 0.25;

  /** What a score gets where one of the spots is seen by double diffraction at most. */
  private static final double FORBIDDEN = 0.15;

  /**
   * A calculated cell may be off by a per cent or two, so that it fits a measurement by chance
   * where the measured one of the same phase is in.
   */
  private static final double CALCULATED = 0.5;

  /** Built by whoever asks first. */
  private static final class Shared {
    static final List<CatalogueEntry> LISTED =
        new Library().entries().map(LibraryEntry::listed).toList();
    static final SpotPairs OF_LIBRARY = pairs(LISTED);
    static final Set<MaterialId> IDS =
        LISTED.stream().map(CatalogueEntry::id).collect(Collectors.toUnmodifiableSet());
  }

  private static SpotPairs pairs(List<CatalogueEntry> listed) {
    Map<String, ZoneTable.Entry> zones = ZoneTable.standard(listed).entries();
    SpotPairs pairs = new SpotPairs();
    for (CatalogueEntry entry : listed) {
      pairs.add(
          MaterialFacts.of(entry, Atlas.typeOf(entry.id())), zones.get(entry.id().text()).zones());
    }
    return pairs;
  }

  /** The materials of a query whose zones are not made beforehand. */
  public List<MaterialId> guests(IdentifyQuery query) {
    return query.materials().stream().filter(id -> !Shared.IDS.contains(id)).toList();
  }

  /**
   * Looks for two spots.
   *
   * @param query the spots, and where to look
   * @param guests the materials that {@link #guests} names, whose zones are found now
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where that takes too long for all of
   *     them together
   * @throws org.zoneaxis.crystal.refusal.CrystalException likewise, for their symmetry
   */
  public Identification identify(IdentifyQuery query, List<Material> guests) {
    ZoneFinder finder = new ZoneFinder();
    return identifyAmong(query, guests.stream().map(guest -> pairs(guest, finder)).toList());
  }

  /** The pairs of a material that is not in the library. */
  static SpotPairs pairs(Material guest, ZoneFinder finder) {
    SpotPairs pairs = new SpotPairs();
    pairs.add(MaterialFacts.of(guest), finder.zones(guest.crystal()));
    return pairs;
  }

  /** Looks in the library and in other pairs. */
  Identification identifyAmong(IdentifyQuery query, List<SpotPairs> guests) {
    List<Candidate> found = new ArrayList<>();
    search(query, Shared.OF_LIBRARY, found);
    guests.forEach(pairs -> search(query, pairs, found));
    List<Candidate> ranked =
        CandidateRanking.of(found, query).stream().map(Candidate::onHexagonalAxes).toList();
    List<Candidate> shown = ranked.subList(0, Math.min(query.limit(), ranked.size()));
    return new Identification(query, Ambiguities.notes(query, ranked, shown), ranked.size(), shown);
  }

  /** The best pair of every zone that has one within the tolerance. */
  private static void search(IdentifyQuery query, SpotPairs pairs, List<Candidate> found) {
    Wanted wanted = new Wanted(query);
    Optional<Candidate> best = Optional.empty();
    int zone = -1;
    for (int pair = 0; pair < pairs.size(); pair++) {
      if (pairs.zone(pair) != zone) {
        best.ifPresent(found::add);
        best = Optional.empty();
        zone = pairs.zone(pair);
      }
      if (wanted.mayBe(pairs, pair)) {
        Optional<Candidate> other = wanted.candidate(pairs, pair);
        if (other.isPresent() && (best.isEmpty() || other.get().score() < best.get().score())) {
          best = other;
        }
      }
    }
    best.ifPresent(found::add);
  }

  /** What is looked for, in the terms of the arrays. */
  private static final class Wanted {

    private static final double ROUNDING = 1e-9;

    private final IdentifyQuery query;
    private final List<Integer> elements;
    private final Set<MaterialId> materials;
    private final boolean obtuse;
    private final double leastRatio;
    private final double largestRatio;
    private final double leastCosine;
    private final double largestCosine;
    private final double leastLength;
    private final double largestLength;

    Wanted(IdentifyQuery query) {
      this.query = query;
      this.elements = query.elements().stream().map(Element::atomicNumber).toList();
      this.materials = new HashSet<>(query.materials());
      this.obtuse = query.angle() > 90;
      double share = query.tolerance() / 100;
      this.leastRatio = query.ratio() / (1 + share) - ROUNDING;
      this.largestRatio = query.ratio() / (1 - share) + ROUNDING;
      double acute = obtuse ? 180 - query.angle() : query.angle();
      this.leastCosine = cosine(Math.min(90, acute + query.angleTolerance())) - ROUNDING;
      this.largestCosine = cosine(Math.max(0, acute - query.angleTolerance())) + ROUNDING;
      double d1 = query.d1().orElse(1);
      this.leastLength = query.isCalibrated() ? (1 - share) / d1 - ROUNDING : 0;
      this.largestLength =
          query.isCalibrated() ? (1 + share) / d1 + ROUNDING : Double.POSITIVE_INFINITY;
    }

    private static double cosine(double degrees) {
      return StrictMath.cos(StrictMath.toRadians(degrees));
    }

    /** A first look; what passes it is looked at again with the measured numbers. */
    boolean mayBe(SpotPairs pairs, int pair) {
      return pairs.ratio(pair) >= leastRatio
          && pairs.ratio(pair) <= largestRatio
          && pairs.cosine(pair) >= leastCosine
          && pairs.cosine(pair) <= largestCosine
          && pairs.length(pair) >= leastLength
          && pairs.length(pair) <= largestLength;
    }

    Optional<Candidate> candidate(SpotPairs pairs, int pair) {
      SpotPairs.Place place = pairs.place(pair);
      MaterialFacts material = place.material();
      if ((!elements.isEmpty() && !material.consistsOf(elements))
          || (!materials.isEmpty() && !materials.contains(material.id()))) {
        return Optional.empty();
      }
      Net net = pairs.net(pair, obtuse);
      Deviation deviation = Deviation.of(query, net);
      if (!deviation.isWithin(query)) {
        return Optional.empty();
      }
      ZoneAxis axis = place.zone().axis();
      double score =
          deviation.inTolerances(query)
              + PER_INDEX * (Math.abs(axis.u()) + Math.abs(axis.v()) + Math.abs(axis.w()) - 1)
              + PER_DECADE * StrictMath.log10(material.siteCount())
              + (net.basis() ? 0 : NOT_BASIS * (1 + Math.max(0, pairs.excess(pair))))
              + (pairs.isAllowed(pair) ? 0 : FORBIDDEN)
              + (material.origin() == CellOrigin.CALCULATED ? CALCULATED : 0);
      return Optional.of(
          new Candidate(
              material,
              axis,
              place.zone().equivalents(),
              place.zone().twofold(),
              net,
              deviation,
              score,
              0,
              List.of()));
    }
  }
}
