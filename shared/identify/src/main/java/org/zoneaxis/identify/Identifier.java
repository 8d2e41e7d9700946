package org.zoneaxis.identify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
   * What a score gets where one material alone has the net, and less the more of a type have it.
   */
  private static final double ALONE = 0.05;

  private static final Comparator<Candidate> BETTER =
      Comparator.comparingInt(Candidate::rank)
          .thenComparingLong(candidate -> Math.round(candidate.score() * 1e6))
          .thenComparing(candidate -> !candidate.material().isModel())
          .thenComparing(candidate -> candidate.material().id().text());

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
   */
  public Identification identify(IdentifyQuery query, List<Material> guests) {
    return identifyAmong(query, guests.stream().map(Identifier::pairs).toList());
  }

  /** The pairs of a material that is not in the library. */
  static SpotPairs pairs(Material guest) {
    SpotPairs pairs = new SpotPairs();
    pairs.add(MaterialFacts.of(guest), ZoneTable.entry(guest).zones());
    return pairs;
  }

  /** Looks in the library and in other pairs. */
  Identification identifyAmong(IdentifyQuery query, List<SpotPairs> guests) {
    List<Candidate> found = new ArrayList<>();
    search(query, Shared.OF_LIBRARY, found);
    guests.forEach(pairs -> search(query, pairs, found));
    List<Candidate> rows = query.isCalibrated() ? withEquals(found, query) : grouped(found, query);
    List<Candidate> ranked = ranked(rows, query);
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
              + (pairs.isAllowed(pair) ? 0 : FORBIDDEN);
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

  /**
   * What makes candidates one row where only ratio and angle are known: a structure type and a zone
   * axis, and where a type is a family, the very same net.
   */
  private static String sameRow(Candidate candidate) {
    String zone = candidate.axis() + " " + candidate.net().g1() + " " + candidate.net().g2() + " ";
    return candidate
        .material()
        .type()
        .map(
            type ->
                type.isOneStructure()
                    ? type.id() + " " + zone
                    : type.id()
                        + " "
                        + zone
                        + Math.round(candidate.net().ratio() * 1e6)
                        + " "
                        + Math.round(candidate.net().angle() * 1e6))
        .orElseGet(() -> candidate.material().id() + " " + zone);
  }

  /** One row for all materials of a type that have the same net along the same zone axis. */
  private static List<Candidate> grouped(List<Candidate> found, IdentifyQuery query) {
    List<Candidate> rows = new ArrayList<>();
    for (List<Candidate> group : groups(found)) {
      List<Candidate> rest = group;
      while (!rest.isEmpty()) {
        Candidate leader = rest.get(0);
        List<MaterialId> others = new ArrayList<>();
        List<Candidate> different = new ArrayList<>();
        for (Candidate candidate : rest.subList(1, rest.size())) {
          if (leader.deviation().distance(candidate.deviation(), query) <= 1) {
            others.add(candidate.material().id());
          } else {
            different.add(candidate);
          }
        }
        rows.add(leader.with(0, others).scored(leader.score() + ALONE / (1 + others.size())));
        rest = different;
      }
    }
    return rows;
  }

  /** Every candidate with those of its type and zone axis that it cannot be told from. */
  private static List<Candidate> withEquals(List<Candidate> found, IdentifyQuery query) {
    List<Candidate> rows = new ArrayList<>();
    for (List<Candidate> group : groups(found)) {
      for (Candidate candidate : group) {
        rows.add(
            candidate.with(
                0,
                group.stream()
                    .filter(other -> !other.material().id().equals(candidate.material().id()))
                    .filter(other -> other.deviation().distance(candidate.deviation(), query) <= 1)
                    .map(other -> other.material().id())
                    .toList()));
      }
    }
    return rows;
  }

  private static Iterable<List<Candidate>> groups(List<Candidate> found) {
    Map<String, List<Candidate>> groups = new HashMap<>();
    List<List<Candidate>> inOrder = new ArrayList<>();
    List<Candidate> sorted = new ArrayList<>(found);
    sorted.sort(BETTER);
    for (Candidate candidate : sorted) {
      groups
          .computeIfAbsent(
              sameRow(candidate),
              row -> {
                List<Candidate> group = new ArrayList<>();
                inOrder.add(group);
                return group;
              })
          .add(candidate);
    }
    return inOrder;
  }

  /**
   * Gives rank 1 to the net nearest to the measurement and to all that the tolerance cannot tell
   * from it, the next rank to the nearest of the others, and so on.
   */
  private static List<Candidate> ranked(List<Candidate> rows, IdentifyQuery query) {
    List<Candidate> rest = new ArrayList<>(rows);
    rest.sort(
        Comparator.comparingDouble(
            (Candidate candidate) -> candidate.deviation().inTolerances(query)));
    List<Candidate> ranked = new ArrayList<>(rows.size());
    for (int rank = 1; !rest.isEmpty(); rank++) {
      Deviation nearest = rest.get(0).deviation();
      List<Candidate> others = new ArrayList<>();
      for (Candidate candidate : rest) {
        if (candidate.deviation().distance(nearest, query) <= 1) {
          ranked.add(candidate.with(rank, candidate.equals()));
        } else {
          others.add(candidate);
        }
      }
      rest = others;
    }
    ranked.sort(BETTER);
    return ranked;
  }
}
