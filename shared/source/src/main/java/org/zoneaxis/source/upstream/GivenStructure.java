package org.zoneaxis.source.upstream;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.symmetry.ConventionalCell;
import org.zoneaxis.crystal.symmetry.CrystalSystem;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * A structure as a database gives it: cell vectors in any Cartesian frame and of either hand, and
 * all sites of the cell.
 *
 * @param a cell vector in angstrom; likewise b and c
 * @param b cell vector in angstrom
 * @param c cell vector in angstrom
 * @param sites in fractional coordinates of the three vectors
 * @param spaceGroup the space group that the database states, if it does
 */
public record GivenStructure(
    Vector3 a, Vector3 b, Vector3 c, List<Site> sites, Optional<SpaceGroup> spaceGroup) {

  /** The crystal systems by their last space group number. */
  private static final NavigableMap<Integer, CrystalSystem> SYSTEMS =
      Collections.unmodifiableNavigableMap(
          new TreeMap<>(
              Map.of(
                  2, CrystalSystem.TRICLINIC,
                  15, CrystalSystem.MONOCLINIC,
                  74, CrystalSystem.ORTHORHOMBIC,
                  142, CrystalSystem.TETRAGONAL,
                  167, CrystalSystem.TRIGONAL,
                  194, CrystalSystem.HEXAGONAL,
                  230, CrystalSystem.CUBIC)));

  /** Less of an atom than this is no atom; CIF files are read so as well. */
  private static final double MIN_OCCUPANCY = 1e-4;

  /** Copies the list. */
  public GivenStructure {
    sites = List.copyOf(sites);
  }

  /**
   * A structure whose sites are at Cartesian positions.
   *
   * @param positions one for each of the occupants' lists, in angstrom, in the vectors' frame
   * @throws org.zoneaxis.crystal.refusal.CrystalException where the vectors are no cell
   */
  public static GivenStructure ofPositions(
      Vector3 a,
      Vector3 b,
      Vector3 c,
      List<Vector3> positions,
      List<List<Occupant>> occupants,
      Optional<SpaceGroup> spaceGroup) {
    rightHanded(a, b, c);
    double volume = a.dot(b.cross(c));
    Vector3 first = b.cross(c).times(1 / volume);
    Vector3 second = c.cross(a).times(1 / volume);
    Vector3 third = a.cross(b).times(1 / volume);
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < positions.size(); i++) {
      Vector3 place = positions.get(i);
      sites.add(new Site(place.dot(first), place.dot(second), place.dot(third), occupants.get(i)));
    }
    return new GivenStructure(a, b, c, sites, spaceGroup);
  }

  /**
   * What a site holds, by its elements; an element in two states of charge is one.
   *
   * @throws org.zoneaxis.crystal.refusal.CrystalException where a share is not above 0 and at most
   *     1
   */
  public static List<Occupant> occupants(List<Element> elements, List<Double> shares) {
    Map<Element, Double> sums = new EnumMap<>(Element.class);
    for (int i = 0; i < elements.size(); i++) {
      sums.merge(elements.get(i), shares.get(i), Double::sum);
    }
    return sums.entrySet().stream()
        .map(entry -> new Occupant(entry.getKey(), entry.getValue(), OptionalDouble.empty()))
        .toList();
  }

  /**
   * The crystal in the cell that indices refer to.
   *
   * @param setting the conventional standard cell, found at 0.1 angstrom, or the cell as given
   * @param warnings takes a sentence where the symmetry found is not the one stated, and where
   *     occupancies are too small to be any
   * @throws org.zoneaxis.crystal.refusal.CrystalException where this cannot be a crystal
   */
  public Crystal crystal(CellSetting setting, List<String> warnings) {
    List<Site> present = sites.stream().flatMap(site -> present(site).stream()).toList();
    if (!present.equals(sites)) {
      warnings.add("What has an occupancy below 0.0001 was left out.");
    }
    return new GivenStructure(a, b, c, present, spaceGroup).inCell(setting, warnings);
  }

  private static Optional<Site> present(Site site) {
    List<Occupant> occupants =
        site.occupants().stream()
            .filter(occupant -> occupant.occupancy() >= MIN_OCCUPANCY)
            .toList();
    return occupants.isEmpty()
        ? Optional.empty()
        : Optional.of(new Site(site.x(), site.y(), site.z(), occupants));
  }

  private Crystal inCell(CellSetting setting, List<String> warnings) {
    if (setting == CellSetting.AS_PUBLISHED) {
      double hand = hand(a, b, c);
      List<Site> turned =
          sites.stream()
              .map(s -> new Site(hand * s.x(), hand * s.y(), hand * s.z(), s.occupants()))
              .toList();
      return new Crystal(rightHanded(a, b, c), turned, setting, spaceGroup);
    }
    ConventionalCell found =
        ConventionalCell.of(a, b, c, sites, spaceGroup, ConventionalCell.DEFAULT_PRECISION);
    CrystalSystem system = found.crystalSystem();
    spaceGroup
        .filter(group -> group.number() > 0 && system(group.number()) != system)
        .map(group -> disagreement(group, system))
        .ifPresent(warnings::add);
    return found.crystal();
  }

  private static String disagreement(SpaceGroup group, CrystalSystem system) {
    return String.format(
        Locale.ROOT,
        "The source states space group %s (%s), but the structure was found to be %s; the cell is"
            + " the conventional one of what was found.",
        group.symbol(),
        system(group.number()).label(),
        system.label());
  }

  private static CrystalSystem system(int number) {
    return SYSTEMS.ceilingEntry(number).getValue();
  }

  private static double hand(Vector3 a, Vector3 b, Vector3 c) {
    return a.dot(b.cross(c)) < 0 ? -1 : 1;
  }

  private static Lattice rightHanded(Vector3 a, Vector3 b, Vector3 c) {
    double hand = hand(a, b, c);
    return Lattice.ofVectors(a.times(hand), b.times(hand), c.times(hand));
  }
}
