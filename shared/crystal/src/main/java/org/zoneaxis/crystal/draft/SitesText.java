package org.zoneaxis.crystal.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.cif.AsymmetricSite;
import org.zoneaxis.crystal.decimal.FewestDigits;
import org.zoneaxis.crystal.refusal.CrystalException;

/**
 * Sites in words, one of each orbit, with a semicolon or a line between them: {@code Ti 0 0 0; O
 * 0.305 0.305 0}, {@code Co 0.2 Cr 0.8 0 0 1/2}, with {@code occ=0.9} where a site is not full and
 * {@code U=0.005} where its mean square displacement is known. A single site without coordinates is
 * at the origin: {@code Co Cr Fe Mn Ni}.
 */
public final class SitesText {

  /** What sites are called in messages. */
  public static final String FIELD = "sites";

  private static final String RIGHT =
      "write the elements and three coordinates, such as O 0.305 0.305 0, with a semicolon between"
          + " sites";

  private SitesText() {}

  /**
   * Reads sites.
   *
   * @return at least one
   * @throws CrystalException where one cannot be read, or there is none
   */
  public static List<AsymmetricSite> read(String text) {
    List<String> entries = new ArrayList<>();
    for (String entry : text.split("[;\\n\\r]")) {
      if (!entry.isBlank()) {
        entries.add(entry.strip());
      }
    }
    if (entries.isEmpty()) {
      throw new CrystalException(FIELD, "empty", RIGHT);
    }
    if (entries.size() > AsymmetricSite.MOST) {
      throw new CrystalException(FIELD, entries.size() + "", "at most " + AsymmetricSite.MOST);
    }
    List<AsymmetricSite> sites = new ArrayList<>();
    for (int n = 0; n < entries.size(); n++) {
      sites.add(site(label(n), entries.get(n), entries.size() == 1));
    }
    return sites;
  }

  /** What a site is called in messages. */
  public static String label(int index) {
    return FIELD + "[" + index + "]";
  }

  private static AsymmetricSite site(String label, String entry, boolean alone) {
    List<String> words = new ArrayList<>();
    double occupancy = 1;
    OptionalDouble displacement = OptionalDouble.empty();
    for (String word : entry.replace(',', ' ').strip().split("\\s+")) {
      int equals = word.indexOf('=');
      if (equals < 0) {
        words.add(word);
        continue;
      }
      double value = value(label, entry, word.substring(equals + 1));
      switch (word.substring(0, equals).toLowerCase(Locale.ROOT)) {
        case "occ", "occupancy" -> occupancy = value;
        case "u", "uiso", "displacement" -> displacement = OptionalDouble.of(value);
        default -> throw refusal(label, entry, "behind the coordinates there may be occ= and U=");
      }
    }
    int name = lastName(words);
    int numbers = words.size() - 1 - name;
    boolean placed = numbers == 3 || numbers == 4;
    if (name < 0 || (!placed && !(alone && numbers <= 1))) {
      throw refusal(label, entry, RIGHT);
    }
    int place = placed ? words.size() - 3 : words.size();
    List<Occupant> species = SpeciesText.read(label, String.join(" ", words.subList(0, place)));
    return new AsymmetricSite(
        label,
        filled(label, species, occupancy, displacement),
        placed ? words.subList(place, words.size()) : List.of("0", "0", "0"));
  }

  /**
   * Occupants of a site that is not full.
   *
   * @param occupancy the share of the cells in which the site holds any of them
   * @param displacement U in square angstrom, where known
   * @throws CrystalException where the occupancy is not above 0 and at most 1
   */
  public static List<Occupant> filled(
      String label, List<Occupant> species, double occupancy, OptionalDouble displacement) {
    if (!(occupancy > 0 && occupancy <= 1)) {
      throw new CrystalException(
          label + ".occupancy", FewestDigits.text(occupancy), "it must be above 0 and at most 1");
    }
    return species.stream()
        .map(
            o ->
                new Occupant(
                    o.element(),
                    o.occupancy() * occupancy,
                    displacement.isPresent() ? displacement : o.displacement()))
        .toList();
  }

  /** The last word that names an element, behind which numbers stand; -1 where none does. */
  private static int lastName(List<String> words) {
    for (int n = words.size() - 1; n >= 0; n--) {
      if (words.get(n).chars().anyMatch(Character::isLetter)) {
        return n;
      }
    }
    return -1;
  }

  private static double value(String label, String entry, String number) {
    return DraftNumber.read(number)
        .orElseThrow(
            () -> refusal(label, entry, "'" + number + "' is no number with a decimal point"));
  }

  private static CrystalException refusal(String label, String entry, String right) {
    return new CrystalException(label, "'" + entry + "'", right);
  }

  /** The text of sites, which {@link #read} reads again: the least electronegative first. */
  static String of(List<Site> sites) {
    List<String> entries = new ArrayList<>();
    for (Site site : sites.stream().sorted(Comparator.comparingDouble(SitesText::rank)).toList()) {
      String place =
          String.join(
              " ",
              DraftNumber.coordinate(site.x()),
              DraftNumber.coordinate(site.y()),
              DraftNumber.coordinate(site.z()));
      byDisplacement(site)
          .forEach(
              (displacement, occupants) ->
                  entries.add(SpeciesText.of(occupants) + " " + place + displacement));
    }
    return String.join("\n", entries);
  }

  private static double rank(Site site) {
    return site.occupants().get(0).element().electronegativity();
  }

  /** Elements of one site that differ in their displacements stand in entries of their own. */
  private static Map<String, List<Occupant>> byDisplacement(Site site) {
    Map<String, List<Occupant>> entries = new LinkedHashMap<>();
    for (Occupant occupant : site.occupants()) {
      String displacement =
          occupant.displacement().isPresent()
              ? " U=" + FewestDigits.text(occupant.displacement().getAsDouble())
              : "";
      entries.computeIfAbsent(displacement, unused -> new ArrayList<>()).add(occupant);
    }
    return entries;
  }
}
