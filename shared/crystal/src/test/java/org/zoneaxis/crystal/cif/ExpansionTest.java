package org.zoneaxis.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.cif.cell.ListedSite;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Files that list no symmetry operations, which follow from their symbols. */
class ExpansionTest {

  private static final double MERGED = 2e-5;

  private static String text(String name) {
    return new String(CifFixtures.bytes(name), StandardCharsets.ISO_8859_1).replace('\r', '\n');
  }

  private static String withoutOperations(String text) {
    return text.replaceFirst(
        "(?s)loop_\\s+(?:_symmetry_equiv_pos_site_id\\s+)?"
            + "(?:_symmetry_equiv_pos_as_xyz|_space_group_symop_operation_xyz).*?(?=loop_)",
        "");
  }

  private static String without(String tag, String text) {
    return text.replaceAll("(?m)^" + tag + "\\s.*$", "");
  }

  /** GeO2 lists the operations of its symbol at another origin, so its symbol misleads. */
  static Stream<String> filesWithOperations() {
    return StreamSupport.stream(
            ((Iterable<String>) () -> CifFixtures.expected().fieldNames()).spliterator(), false)
        .filter(name -> CifFixtures.expected().get(name).path("operations").asInt() > 0)
        .filter(name -> !name.contains("GeO2") && !name.contains("CoFe2O4"));
  }

  @ParameterizedTest
  @MethodSource("filesWithOperations")
  void makesFromHermannMauguinSymbolWhatTheFileLists(String name) {
    String bare = without("_symmetry_space_group_name_Hall", withoutOperations(text(name)));
    CifDocument derived = CifFixtures.readText(bare);
    assertThat(derived.operationCount()).isZero();
    assertThat(derived.warnings()).anyMatch(w -> w.contains("lists no symmetry operations"));
    assertSame(derived.crystal(), CifFixtures.read(name).crystal());
  }

  @ParameterizedTest
  @MethodSource("filesWithOperations")
  void makesFromHallSymbolWhatTheFileLists(String name) {
    CifDocument derived = CifFixtures.readText(withoutOperations(text(name)));
    assertThat(derived.operationCount()).isZero();
    assertSame(derived.crystal(), CifFixtures.read(name).crystal());
  }

  /** Coordinates are those of the listing up to the order in which images were met. */
  private static void assertSame(Crystal derived, Crystal listed) {
    assertThat(derived.spaceGroup().map(g -> g.symbol()))
        .isEqualTo(listed.spaceGroup().map(g -> g.symbol()));
    assertThat(derived.sites()).hasSameSizeAs(listed.sites());
    assertThat(derived.formula()).isEqualTo(listed.formula());
    assertThat(derived.sites())
        .allMatch(site -> listed.sites().stream().anyMatch(other -> same(site, other)));
  }

  private static boolean same(Site p, Site q) {
    return p.occupants().equals(q.occupants())
        && apart(p.x(), q.x()) < MERGED
        && apart(p.y(), q.y()) < MERGED
        && apart(p.z(), q.z()) < MERGED;
  }

  private static double apart(double p, double q) {
    return Math.abs(p - q - Math.rint(p - q));
  }

  @Test
  void mergesAcrossSitesWhereWholeCellIsListedBesideTheSymbol() {
    CifDocument document = CifFixtures.read("5910000-MgTiO3.cif");
    assertThat(document.crystal().sites()).hasSize(10);
    assertThat(document.crystal().formula()).hasToString("MgTiO3");
    assertThat(document.listedSites())
        .extracting(ListedSite::images)
        .containsExactly(2, 2, 2, 2, 6, 6, 6, 6, 6, 6);
    assertThat(document.warnings())
        .anyMatch(w -> w.contains("R-3:R"))
        .anyMatch(w -> w.contains("counted once"));
  }

  @Test
  void refusesSymbolThatDoesNotGiveTheStatedFormula() {
    // Coordinates for another origin than that of the rhombohedral setting.
    assertThatThrownBy(() -> CifFixtures.read("5910029-MgCO3-Magnesite.cif"))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("_space_group_symop_operation_xyz is missing");
  }

  private static final String SPINEL_TYPE =
      """
      data_x
      _cell_length_a 5.4307
      _cell_length_b 5.4307
      _cell_length_c 5.4307
      _cell_angle_alpha 90
      _cell_angle_beta 90
      _cell_angle_gamma 90
      """;

  private static final String SITES =
      """
      loop_
      _atom_site_label
      _atom_site_fract_x
      _atom_site_fract_y
      _atom_site_fract_z
      """;

  @Test
  void takesTheOriginThatGivesTheStatedFormula() {
    String file =
        SPINEL_TYPE
            + "_symmetry_space_group_name_H-M 'F d -3 m'\n_chemical_formula_sum 'Ca F2'\n"
            + SITES
            + "Ca 0.125 0.125 0.125\nF 0 0 0\n";
    CifDocument document = CifFixtures.readText(file.replace("5.4307", "10.5"));
    assertThat(document.crystal().sites()).hasSize(24);
    assertThat(document.warnings()).anyMatch(w -> w.contains("Fd-3m:2"));
  }

  @Test
  void refusesSymbolThatLeavesTheOriginOpen() {
    String file =
        SPINEL_TYPE
            + "_symmetry_space_group_name_H-M 'F d -3 m'\n_chemical_formula_sum Si\n"
            + SITES
            + "Si 0 0 0\n";
    assertThatThrownBy(() -> CifFixtures.readText(file))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("Fd-3m:1 or Fd-3m:2");
  }

  @ParameterizedTest
  @CsvSource({
    "F d -3 m :1, 8",
    "F d -3 m S, 8",
    "F d 3 m :1, 8",
    "FD-3M:1, 8",
    "F_d_-3_m :1, 8",
    "F d -3 m :2, 16",
    "F d -3 m Z, 16",
    "F m -3 m, 4",
    "Fm3m, 4",
    "P 1, 1",
    "I m m m, 2",
    "F 1, 4"
  })
  void readsSpellingsOfSymbols(String symbol, int sites) {
    String file =
        SPINEL_TYPE + "_space_group_name_H-M_alt '" + symbol + "'\n" + SITES + "Si 0 0 0\n";
    assertThat(CifFixtures.readText(file).crystal().sites()).hasSize(sites);
  }

  @Test
  void takesReferenceSettingWhereOnlyTheNumberIsStated() {
    String file = SPINEL_TYPE + "_space_group_IT_number 225\n" + SITES + "Cu 0 0 0\n";
    Crystal crystal = CifFixtures.readText(file).crystal();
    assertThat(crystal.sites()).hasSize(4);
    assertThat(crystal.spaceGroup().orElseThrow().symbol()).isEqualTo("Fm-3m");
  }

  @Test
  void tellsUniqueAxesOfShortMonoclinicSymbolApartByTheCell() {
    String file =
        SPINEL_TYPE.replace("gamma 90", "gamma 100")
            + "_space_group_name_H-M_alt 'P 21/a'\n"
            + SITES
            + "O 0.1 0.2 0.3\n";
    assertThat(CifFixtures.readText(file).warnings()).anyMatch(w -> w.contains("P1121/a"));
    assertThat(
            CifFixtures.readText(
                    file.replace("gamma 100", "gamma 90").replace("beta 90", "beta 99"))
                .warnings())
        .anyMatch(w -> w.contains("P121/a1"));
  }

  @Test
  void refusesCellThatTheSymbolDoesNotFit() {
    String file =
        SPINEL_TYPE.replace("_cell_length_c 5.4307", "_cell_length_c 6")
            + "_space_group_name_H-M_alt 'F m -3 m'\n"
            + SITES
            + "Cu 0 0 0\n";
    assertThatThrownBy(() -> CifFixtures.readText(file))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("cell of other shape");
  }

  @Test
  void warnsWhereSymbolAndNumberDisagree() {
    String file =
        SPINEL_TYPE
            + "_space_group_name_H-M_alt 'F m -3 m'\n_space_group_IT_number 227\n"
            + SITES
            + "Cu 0 0 0\n";
    CifDocument document = CifFixtures.readText(file);
    assertThat(document.crystal().spaceGroup().orElseThrow().number()).isEqualTo(225);
    assertThat(document.warnings()).anyMatch(w -> w.contains("number 227"));
  }

  @Test
  void passesOverHallSymbolThatIsNoneWhereThereIsAnotherSymbol() {
    String file =
        SPINEL_TYPE
            + "_space_group_name_H-M_alt 'F m -3 m'\n_space_group_name_Hall 'nonsense'\n"
            + SITES
            + "Cu 0 0 0\n";
    assertThat(CifFixtures.readText(file).crystal().sites()).hasSize(4);
    assertThatThrownBy(() -> CifFixtures.readText(file.replace("H-M_alt", "other")))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("_space_group_name_Hall");
  }

  @ParameterizedTest
  @CsvSource({"P x y z", "X m m m", "P 7", "Q"})
  void refusesSymbolThatIsNoneWhereThereIsNothingElse(String symbol) {
    String file =
        SPINEL_TYPE + "_space_group_name_H-M_alt '" + symbol + "'\n" + SITES + "Cu 0 0 0\n";
    assertThatThrownBy(() -> CifFixtures.readText(file))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("not understood");
    String listed = file.replace("loop_", "_space_group_symop_operation_xyz x,y,z\nloop_");
    assertThat(CifFixtures.readText(listed).warnings())
        .anyMatch(w -> w.contains("was not understood"));
  }

  @Test
  void refusesSymbolOfNoGroup() {
    String file = SPINEL_TYPE + "_space_group_name_H-M_alt 'P 6 m -3'\n" + SITES + "Cu 0 0 0\n";
    assertThatThrownBy(() -> CifFixtures.readText(file))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("P6m-3 is not known");
  }
}
