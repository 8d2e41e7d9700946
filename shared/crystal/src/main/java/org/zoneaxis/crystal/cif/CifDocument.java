package org.zoneaxis.crystal.cif;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.cif.cell.ListedSite;

/**
 * What a CIF says about a crystal.
 *
 * @param crystal the crystal in the cell of the file, all symmetry applied
 * @param formulaSum {@code _chemical_formula_sum} as stated
 * @param codNumber the seven digits of the entry in the Crystallography Open Database, where stated
 * @param names what the substance is called
 * @param citation the article, in one line
 * @param operationCount the number of symmetry operations listed in the file; 0 where it lists none
 * @param listedSites the sites listed in the file that the crystal is made of, in their order
 * @param warnings what a user of the structure should know, in sentences; may be empty
 */
public record CifDocument(
    Crystal crystal,
    Optional<String> formulaSum,
    Optional<String> codNumber,
    Names names,
    Optional<String> citation,
    int operationCount,
    List<ListedSite> listedSites,
    List<String> warnings) {

  /** Copies the lists. */
  public CifDocument {
    listedSites = List.copyOf(listedSites);
    warnings = List.copyOf(warnings);
  }

  /**
   * What the substance is called in the file.
   *
   * @param mineral {@code _chemical_name_mineral}
   * @param common {@code _chemical_name_common}
   * @param systematic {@code _chemical_name_systematic}
   */
  public record Names(
      Optional<String> mineral, Optional<String> common, Optional<String> systematic) {

    /** All names, the best first, each once. */
    public List<String> all() {
      return Stream.of(mineral, common, systematic).flatMap(Optional::stream).distinct().toList();
    }
  }
}
