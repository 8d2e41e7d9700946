package org.zoneaxis.identify;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.identify.score.LogSum;
import org.zoneaxis.identify.zone.CrystalZonesFinder;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;

/**
 * Finds materials and zone axes by measured spots. The zones of the library are read with the first
 * question. Thread-safe.
 */
public final class Identifier {

  /** Fewer spots leave too many nets that they may be of. */
  private static final int SPOTS_OF_A_NET = 3;

  /** Of a row so many candidates are told. */
  private static final int ALIKE = 40;

  /** Built on first use. */
  private static final class Shared {
    static final List<LibraryEntry> ENTRIES = new Library().entries().toList();
    static final Crystals LIBRARY = crystals();
    static final Set<MaterialId> IDS =
        ENTRIES.stream().map(entry -> entry.listed().id()).collect(Collectors.toUnmodifiableSet());

    private static Crystals crystals() {
      Map<String, ZoneTable.Entry> zones =
          ZoneTable.standard(ENTRIES.stream().map(LibraryEntry::listed).toList()).entries();
      return new Crystals(
          ENTRIES.stream()
              .map(
                  entry ->
                      new KnownCrystal(
                          MaterialFacts.of(entry), zones.get(entry.listed().id().text()).zones()))
              .toList());
    }
  }

  private final CrystalSource more;

  /** Looks in the library. */
  public Identifier() {
    this(CrystalSource.NONE);
  }

  /**
   * Looks in the library, and in a source of more materials where elements are asked for, or where
   * three spots or more with lengths leave few nets.
   */
  public Identifier(CrystalSource more) {
    this.more = more;
  }

  /** The materials of a query whose zones are not made beforehand. */
  public List<MaterialId> guests(IdentifyQuery query) {
    return query.materials().stream().filter(id -> !Shared.IDS.contains(id)).toList();
  }

  /**
   * Looks for spots.
   *
   * @param query the spots, and where to look
   * @param guests the materials that {@link #guests} names, whose zones are found now
   * @throws org.zoneaxis.diffraction.WorkTooLargeException where that takes too long for all of
   *     them together
   * @throws org.zoneaxis.crystal.refusal.CrystalException likewise, for their symmetry
   * @throws org.zoneaxis.figure.option.RequestException where the spots span no net
   * @throws IllegalArgumentException where the measurement is one of rings
   */
  public Identification identify(IdentifyQuery query, List<Material> guests) {
    CrystalZonesFinder finder = new CrystalZonesFinder();
    return identifyAmong(query, guests.stream().map(guest -> known(guest, finder)).toList());
  }

  /**
   * Looks for rings.
   *
   * @param query a query whose measurement is rings
   * @param guests as above
   * @throws org.zoneaxis.diffraction.WorkTooLargeException as above
   * @throws IllegalArgumentException where the measurement is none of rings
   */
  public RingIdentification identifyRings(IdentifyQuery query, List<Material> guests) {
    if (!(query.measurement() instanceof Measurement.Rings rings)) {
      throw new IllegalArgumentException("no rings: " + query.measurement());
    }
    CrystalZonesFinder finder = new CrystalZonesFinder();
    List<KnownCrystal> known = guests.stream().map(guest -> known(guest, finder)).toList();
    Searched searched = searched(query, known, List.of());
    return new RingSearch(query, rings, searched).identify();
  }

  /** A material that is not in the library. */
  static KnownCrystal known(Material guest, CrystalZonesFinder finder) {
    return new KnownCrystal(MaterialFacts.of(guest), finder.of(guest.crystal()));
  }

  /** Looks in the library and in others. */
  Identification identifyAmong(IdentifyQuery query, List<KnownCrystal> guests) {
    if (query.measurement() instanceof Measurement.Rings) {
      throw new IllegalArgumentException("no spots: " + query.measurement());
    }
    List<NetFit> nets = SpotSearch.nets(query.measurement());
    Searched searched = searched(query, guests, nets);
    SpotSearch.Answer answer = new SpotSearch(query, searched).answer(nets);
    List<SpotSearch.Row> rows = answer.rows();
    if (rows.isEmpty()) {
      List<String> notes = searched.with(Notes.ofNothing(query, answer.searched()));
      return Identification.ofNothing(query, nets.get(0), notes, answer.searched());
    }
    Shown shown = new Shown(query, answer);
    NetFit net = rows.get(0).first().match().net();
    List<Candidate> candidates = shown.candidates();
    List<Identification.Row> shownRows = shown.rows();
    return new Identification(
        query,
        net,
        CalibrationCheck.of(query, candidates),
        searched.with(Notes.of(query, net, answer.nets().size(), shownRows)),
        answer.searched(),
        rows.size(),
        candidates,
        answer.nets().size(),
        shownRows);
  }

  /** What is told of an answer. */
  private static final class Shown {

    private final IdentifyQuery query;
    private final SpotSearch.Answer answer;
    private final CandidateMaker maker;
    private final double total;

    private final Map<Family, Integer> ranks = new HashMap<>();
    private final Map<Family, Integer> rows = new HashMap<>();

    Shown(IdentifyQuery query, SpotSearch.Answer answer) {
      this.query = query;
      this.answer = answer;
      this.total =
          answer.rows().stream()
              .mapToDouble(SpotSearch.Row::log)
              .reduce(Double.NEGATIVE_INFINITY, LogSum::of);
      this.maker = new CandidateMaker(query, total, answer.rows().get(0));
      answer.rows().forEach(row -> ranks.put(row.family(), ranks.size() + 1));
      for (int i = 0; i < answer.nets().size(); i++) {
        int number = i + 1;
        answer.nets().get(i).rows().forEach(row -> rows.put(row.family(), number));
      }
    }

    private Candidate candidate(SpotSearch.Row row) {
      return maker.of(row, ranks.get(row.family()), rows.get(row.family())).onHexagonalAxes();
    }

    List<Candidate> candidates() {
      return answer.rows().stream().limit(query.limit()).map(this::candidate).toList();
    }

    List<Identification.Row> rows() {
      return answer.nets().stream().limit(query.limit()).map(this::row).toList();
    }

    private Identification.Row row(SpotSearch.NetOfRows net) {
      return new Identification.Row(
          rows.get(net.rows().get(0).family()),
          StrictMath.exp(net.log() - total),
          candidate(net.rows().get(0)),
          net.rows().stream().limit(ALIKE).map(this::alike).toList(),
          net.rows().size(),
          net.rows().stream().mapToInt(row -> row.found().size()).sum());
    }

    private Identification.Alike alike(SpotSearch.Row row) {
      MaterialFacts material = row.first().material();
      ZoneAxis axis = row.first().zone().axis();
      boolean isRhombohedral = HexagonalAxes.fit(material.lattice());
      return new Identification.Alike(
          ranks.get(row.family()),
          row.family().title(),
          isRhombohedral ? material.in(HexagonalAxes.lattice(material.lattice())) : material,
          isRhombohedral ? HexagonalAxes.direction(axis) : axis,
          StrictMath.exp(row.log() - total),
          row.found().size());
    }
  }

  private Searched searched(IdentifyQuery query, List<KnownCrystal> guests, List<NetFit> nets) {
    CrystalSource.Found found = found(query, nets);
    return new Searched(Shared.LIBRARY, guests, found.crystals(), found.notes());
  }

  private CrystalSource.Found found(IdentifyQuery query, List<NetFit> nets) {
    if (!query.materials().isEmpty()) {
      return CrystalSource.Found.NOTHING;
    }
    if (!query.elements().isEmpty()) {
      return more.madeOf(
          query.elements().stream()
              .map(Element::atomicNumber)
              .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
    return query.measurement() instanceof Measurement.Spots spots
            && spots.scale().isPresent()
            && nets.get(0).explained() >= SPOTS_OF_A_NET
        ? more.withNet(nets.get(0).basis().metric().times(spots.scale().getAsDouble()))
        : CrystalSource.Found.NOTHING;
  }
}
