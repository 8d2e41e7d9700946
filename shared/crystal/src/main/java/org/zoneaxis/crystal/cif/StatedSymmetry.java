package org.zoneaxis.crystal.cif;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.cif.cell.CellContent;
import org.zoneaxis.crystal.cif.cell.PositionIndex;
import org.zoneaxis.crystal.cif.site.ListedAtom;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.spacegroup.HallSymbol;
import org.zoneaxis.crystal.spacegroup.HermannMauguin;
import org.zoneaxis.crystal.spacegroup.SpaceGroupSetting;
import org.zoneaxis.crystal.spacegroup.SymmetryOperation;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A space group with its choice of axes and origin, as somebody writes it down: a Hermann-Mauguin
 * symbol or a number, with {@code :1}, {@code :2}, {@code :H} or {@code :R} where the tables have
 * more than one choice. What a symbol leaves open gives several of these.
 */
public final class StatedSymmetry {

  private static final String RIGHT =
      "it must be a space group: a symbol such as Fm-3m, P6_3/mmc or Fd-3m:2, or a number 1 to 230";

  /** Places of one orbit agree to this, in angstrom. */
  private static final double SAME_PLACE = 0.01;

  private static final double SAME_OCCUPANCY = 1e-3;

  private final SpaceGroupSetting setting;
  private final List<SymmetryOperation> operations;
  private final Optional<SpaceGroup> spaceGroup;

  private StatedSymmetry(
      SpaceGroupSetting setting,
      List<SymmetryOperation> operations,
      Optional<SpaceGroup> spaceGroup) {
    this.setting = setting;
    this.operations = operations;
    this.spaceGroup = spaceGroup;
  }

  /**
   * A cell that symmetry has filled.
   *
   * @param crystal the crystal
   * @param warnings what a user of it should know, in sentences; may be empty
   */
  public record Filled(Crystal crystal, List<String> warnings) {

    /** Copies the list. */
    public Filled {
      warnings = List.copyOf(warnings);
    }
  }

  /**
   * The settings that a text may mean.
   *
   * @param field what it is called in messages
   * @param written a symbol or a number, with or without a choice behind a colon
   * @return at least one; several where the text leaves open the origin or the axes
   * @throws CrystalException where it is no space group, or has no such choice
   */
  public static List<StatedSymmetry> meant(String field, String written) {
    String text = written.strip();
    GroupStatement statement = statement(text).orElseThrow(() -> refusal(field, text, RIGHT));
    List<SpaceGroupSetting> settings =
        SpaceGroupSetting.meant(statement.symbol(), statement.extension(), statement.number());
    if (settings.isEmpty()) {
      throw refusal(field, text, RIGHT);
    }
    if (statement.number() > 0
        && settings.stream().noneMatch(s -> s.number() == statement.number())) {
      throw refusal(
          field, text, statement.symbol() + " is number " + settings.get(0).number() + "; say one");
    }
    if (!statement.extension().isEmpty()
        && settings.stream().noneMatch(s -> isChosen(s, statement.extension()))) {
      throw refusal(
          field,
          text,
          "there is no such choice of it; there is "
              + settings.stream().map(StatedSymmetry::named).collect(Collectors.joining(" or ")));
    }
    return settings.stream().map(s -> of(s, statement.completed(s))).toList();
  }

  private static CrystalException refusal(String field, String text, String right) {
    return new CrystalException(field, "'" + text + "'", right);
  }

  private static boolean isChosen(SpaceGroupSetting setting, String extension) {
    return setting.extension().equals(extension)
        || (setting.extension() + setting.axes()).equalsIgnoreCase(extension);
  }

  private static Optional<GroupStatement> statement(String text) {
    int colon = text.indexOf(':');
    int number = HermannMauguin.numberIn(colon < 0 ? text : text.substring(0, colon));
    if (number > 0) {
      String choice = colon < 0 ? "" : text.substring(colon + 1).strip();
      return Optional.of(
          new GroupStatement("", choice.toUpperCase(Locale.ROOT), "", number, Optional.empty()));
    }
    return HermannMauguin.parse(text)
        .map(
            known ->
                new GroupStatement(
                    known.symbol(), known.extension(), "", known.number(), Optional.empty()));
  }

  private static StatedSymmetry of(SpaceGroupSetting setting, GroupStatement statement) {
    return new StatedSymmetry(
        setting, HallSymbol.operations(setting.hall()), statement.spaceGroup());
  }

  private static String named(SpaceGroupSetting setting) {
    String symbol = SpaceGroupSetting.shortened(setting.symbol());
    return setting.extension().isEmpty() ? symbol : symbol + ":" + setting.extension();
  }

  /** The symbol with the choice, such as {@code Fd-3m:2}, which {@link #meant} reads again. */
  public String name() {
    return named(setting);
  }

  /**
   * How much the operations distort a lattice: the largest change of a scalar product of two cell
   * vectors, relative to the product of their lengths. 0 where they are symmetries of it.
   */
  public double misfit(Lattice lattice) {
    return operations.stream().mapToDouble(operation -> operation.misfit(lattice)).max().orElse(0);
  }

  /**
   * Fills a cell, which it has to fit.
   *
   * @param lattice the cell
   * @param sites one of each orbit
   * @throws CrystalException where there are too many sites, atoms come too close, or a place is
   *     neither on a symmetry element nor off it
   */
  public Filled fill(Lattice lattice, List<AsymmetricSite> sites) {
    List<ListedAtom> atoms = sites.stream().flatMap(site -> site.listed().stream()).toList();
    Warnings warnings = new Warnings();
    CellContent content = CellContent.of(lattice, operations, atoms, Optional.empty(), warnings);
    return new Filled(
        new Crystal(lattice, content.sites(), CellSetting.AS_PUBLISHED, spaceGroup),
        warnings.sentences());
  }

  /**
   * The symmetry that a strained cell leaves: the operations that fit it.
   *
   * @param lattice the cell
   * @param tolerance the largest misfit of an operation
   * @return empty where no setting of the tables has just these operations
   */
  public Optional<StatedSymmetry> remaining(Lattice lattice, double tolerance) {
    Set<SymmetryOperation> fitting =
        operations.stream()
            .filter(operation -> operation.misfit(lattice) <= tolerance)
            .collect(Collectors.toSet());
    for (SpaceGroupSetting candidate : SpaceGroupSetting.all()) {
      List<SymmetryOperation> known = HallSymbol.operations(candidate.hall());
      if (known.size() == fitting.size() && fitting.containsAll(known)) {
        GroupStatement named =
            new GroupStatement(
                candidate.symbol(),
                candidate.extension(),
                "",
                candidate.number(),
                Optional.empty());
        return Optional.of(new StatedSymmetry(candidate, known, named.spaceGroup()));
      }
    }
    return Optional.empty();
  }

  /**
   * One site of each orbit of a whole cell.
   *
   * @param lattice the cell
   * @param sites all of its sites
   * @return empty where an operation brings a site to a place where there is none of its kind
   */
  public Optional<List<Site>> asymmetricUnit(Lattice lattice, List<Site> sites) {
    PositionIndex places = new PositionIndex(lattice, SAME_PLACE);
    for (int n = 0; n < sites.size(); n++) {
      places.add(place(sites.get(n)), n);
    }
    Set<Integer> done = new HashSet<>();
    List<Site> unit = new ArrayList<>();
    for (int n = 0; n < sites.size(); n++) {
      if (!done.add(n)) {
        continue;
      }
      unit.add(sites.get(n));
      for (SymmetryOperation operation : operations) {
        Optional<PositionIndex.Neighbour> image =
            places.nearest(inCell(operation.apply(place(sites.get(n)))));
        if (image.isEmpty() || !alike(sites.get(n), sites.get(image.get().owner()))) {
          return Optional.empty();
        }
        done.add(image.get().owner());
      }
    }
    return Optional.of(unit);
  }

  private static Vector3 place(Site site) {
    return new Vector3(site.x(), site.y(), site.z());
  }

  private static Vector3 inCell(Vector3 place) {
    return new Vector3(inCell(place.x()), inCell(place.y()), inCell(place.z()));
  }

  private static double inCell(double coordinate) {
    double fraction = coordinate - Math.floor(coordinate);
    return fraction < 1 ? fraction : 0;
  }

  private static boolean alike(Site p, Site q) {
    if (p.occupants().size() != q.occupants().size()) {
      return false;
    }
    for (int n = 0; n < p.occupants().size(); n++) {
      Occupant one = p.occupants().get(n);
      Occupant other = q.occupants().get(n);
      if (one.element() != other.element()
          || Math.abs(one.occupancy() - other.occupancy()) > SAME_OCCUPANCY
          || !one.displacement().equals(other.displacement())) {
        return false;
      }
    }
    return true;
  }
}
