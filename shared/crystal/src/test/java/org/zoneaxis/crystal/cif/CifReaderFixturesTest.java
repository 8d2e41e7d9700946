package org.zoneaxis.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.cif.cell.ListedSite;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Real files against what gemmi 0.5.7 counts in them, and files that must be refused. */
class CifReaderFixturesTest {

  private static final Set<String> REFUSED =
      Set.of(
          "9008497-Er-Erbium.cif",
          "9008582-Se-Selenium.cif",
          "1010563-AlCl3.cif",
          "5910133-In-Indium.cif",
          "5910063-CoFe2O4.cif",
          "5910029-MgCO3-Magnesite.cif");

  static Stream<Arguments> goodFiles() {
    return StreamSupport.stream(
            ((Iterable<String>) () -> CifFixtures.expected().fieldNames()).spliterator(), false)
        .filter(name -> !REFUSED.contains(name) && !name.equals("5910000-MgTiO3.cif"))
        .map(name -> Arguments.of(name, CifFixtures.expected().get(name)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("goodFiles")
  void readsCellAndSitesAsGemmiDoes(String name, JsonNode expected) {
    CifDocument document = CifFixtures.read(name);
    Crystal crystal = document.crystal();
    JsonNode cell = expected.get("cell");
    assertThat(crystal.setting()).isEqualTo(CellSetting.AS_PUBLISHED);
    assertThat(
            List.of(
                crystal.lattice().lengthA(),
                crystal.lattice().lengthB(),
                crystal.lattice().lengthC(),
                crystal.lattice().alpha(),
                crystal.lattice().beta(),
                crystal.lattice().gamma()))
        .isEqualTo(doubles(cell));
    assertThat(crystal.lattice().volume())
        .isCloseTo(expected.get("cellVolume").asDouble(), within(1e-4));
    assertThat(document.operationCount()).isEqualTo(expected.get("operations").asInt());
    assertThat(crystal.atomCount()).isCloseTo(expected.get("atomsInCell").asDouble(), within(1e-9));
    assertThat(crystal.sites().stream().mapToInt(site -> site.occupants().size()).sum())
        .isEqualTo(expected.get("positionsInCell").asInt());
    assertThat(sites(document)).isEqualTo(sites(expected));
    assertThat(document.codNumber().orElse(null)).isEqualTo(expected.get("cod").textValue());
    assertThat(document.formulaSum().orElse(null))
        .isEqualTo(expected.get("formulaSum").textValue());
    assertThat(document.warnings()).noneMatch(warning -> warning.contains("but the file states"));
  }

  private static List<Double> doubles(JsonNode array) {
    List<Double> values = new ArrayList<>();
    array.forEach(value -> values.add(value.asDouble()));
    return values;
  }

  private static List<String> sites(CifDocument document) {
    return document.listedSites().stream()
        .map(site -> site.label() + " " + site.images() + " " + site.occupancy())
        .toList();
  }

  private static List<String> sites(JsonNode expected) {
    List<String> sites = new ArrayList<>();
    expected
        .get("sites")
        .forEach(
            site ->
                sites.add(
                    site.get("label").asText()
                        + " "
                        + site.get("images").asInt()
                        + " "
                        + site.get("occupancy").asDouble()));
    return sites;
  }

  @ParameterizedTest
  @CsvSource({
    "9008566-Si-Silicon.cif, Fd-3m, 227",
    "9008506-Mg-Magnesium.cif, P63/mmc, 194",
    "9008961-CuO-Tenorite.cif, C2/c, 15",
    "2300259-CaSO4-2_H2O_-Gypsum.cif, I2/c, 15",
    "9009668-CaCO3-Calcite.cif, R-3c, 167",
    "9009670-MoO3-Molybdite.cif, Pbnm, 62",
    "IZA-FAU.cif, Fd3m, 227"
  })
  void givesSymbolForPicturesAndNumber(String name, String symbol, int number) {
    assertThat(CifFixtures.read(name).crystal().spaceGroup())
        .hasValueSatisfying(
            group -> {
              assertThat(group.symbol()).isEqualTo(symbol);
              assertThat(group.number()).isEqualTo(number);
            });
  }

  @Test
  void putsRoundedThirdsBackOnTheirAxis() {
    for (Site site : CifFixtures.read("9008506-Mg-Magnesium.cif").crystal().sites()) {
      assertThat(site.x() * 3).isCloseTo(Math.rint(site.x() * 3), within(1e-11));
      assertThat(site.y() * 3).isCloseTo(Math.rint(site.y() * 3), within(1e-11));
    }
  }

  @Test
  void mergesMixedSitesOfSpinel() {
    Crystal spinel = CifFixtures.read("9002044-MgAl2_O4-Spinel.cif").crystal();
    assertThat(spinel.sites()).hasSize(56);
    assertThat(spinel.formula()).hasToString("MgAl2O4");
    List<Site> mixed = spinel.sites().stream().filter(s -> s.occupants().size() == 2).toList();
    assertThat(mixed).hasSize(24);
    assertThat(mixed)
        .allSatisfy(
            site ->
                assertThat(site.occupants().stream().map(o -> o.element()).toList())
                    .containsExactly(Element.Mg, Element.Al));
  }

  @Test
  void warnsOfSplitPositions() {
    assertThat(CifFixtures.read("2002286-La2O3-LanthanumOxide-A.cif").warnings())
        .anyMatch(warning -> warning.contains("Split positions") && warning.contains("La1"));
  }

  @Test
  void citesTheArticle() {
    assertThat(CifFixtures.read("9000107-ZnS-Sphalerite.cif").citation())
        .contains("Skinner, B. J.: American Mineralogist 46 (1961) 1399-1411");
  }

  @Test
  void readsFormsOfNumbersAndValues() {
    CifDocument document = CifFixtures.read("synthetic-tokens.cif");
    Crystal crystal = document.crystal();
    assertThat(crystal.lattice().lengthA()).isEqualTo(5);
    assertThat(crystal.lattice().beta()).isEqualTo(90);
    assertThat(document.listedSites().stream().map(ListedSite::label))
        .containsExactly("Fe1", "Fe1'", "O1", "O1B", "O2", "O3", "D1");
    assertThat(crystal.sites().get(0).occupants().get(0).element()).isEqualTo(Element.D);
    assertThat(document.warnings())
        .anyMatch(warning -> warning.contains("D2") && warning.contains("no coordinates"))
        .anyMatch(warning -> warning.contains("O1 and O1B"))
        .anyMatch(warning -> warning.contains("states D2 Fe2 O4"));
  }

  @Test
  void readsFirstOfSeveralStructuresAndSaysSo() {
    CifDocument document = CifFixtures.read("synthetic-two-blocks.cif");
    assertThat(document.crystal().formula()).hasToString("NaCl");
    assertThat(document.warnings())
        .anyMatch(w -> w.contains("2 structures") && w.contains("data_NaCl"));
  }

  @Test
  void readsLatin1() {
    assertThat(CifFixtures.read("malformed/non-utf8.cif").citation()).contains("Müller, Jörg");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "9008497-Er-Erbium.cif | line 82 | 0.33333 | no tag",
        "9008582-Se-Selenium.cif | loop of _atom_site_label in lines 54 to 67 | 34 values | 4 values",
        "1010563-AlCl3.cif | atom sites | 0 | at least one",
        "5910133-In-Indium.cif | cell | 90.0 | exchanged",
        "5910063-CoFe2O4.cif | distance | angstrom | 0.5 angstrom apart",
        "malformed/truncated.cif | _atom_site_fract_x | missing | atom sites",
        "malformed/truncated-in-atom-loop.cif | loop of _atom_site_label | 9 values | 6 values",
        "malformed/wrong-loop-length.cif | loop of _atom_site_label | 10 values | 6 values",
        "malformed/missing-cell.cif | _cell_length_b | missing | six parameters",
        "malformed/huge-numbers.cif | _cell_length_a | 1e308 | 1 to 500",
        "malformed/nan.cif | _cell_length_c | NaN | number",
        "malformed/negative-cell.cif | _cell_length_a | -5.64056 | 1 to 500",
        "malformed/impossible-angles.cif | cell angles | 20.0, 20.0, 120.0 | volume",
        "malformed/binary.cif | line 1 | binary | plain text",
        "malformed/comment-10mb.cif.gz | size of the file | 10486248 bytes | 2 MiB",
        "malformed/symop-nonsense.cif | _symmetry_equiv_pos_as_xyz | x+y+q,z | three coordinates",
        "malformed/symop-flood.cif | number of operations | 5000 | 192",
        "malformed/duplicate-tags.cif | line 22 | _cell_length_a | twice",
        "malformed/duplicate-loop-tags.cif | line 18 | _atom_site_fract_y | twice",
        "malformed/utf16.cif | encoding | UTF-16 | UTF-8",
        "malformed/unterminated-text-field.cif | line 3 | text field | begins with ;",
        "malformed/unterminated-quote.cif | line 2 | Na Cl | not closed",
        "malformed/unknown-element.cif | _atom_site_type_symbol of Xq1 | Xq | chemical element",
        "malformed/occupancy-out-of-range.cif | _atom_site_occupancy of Na1 | -0.2 | 0 to 1",
        "malformed/overlap.cif | Cl1 and Na1 | 2.000 | at most 1",
        "malformed/empty.cif | size of the file | 0 bytes | empty",
        "malformed/html.cif | format of the file | HTML | data_name",
        "malformed/no-data-block.cif | line 1 | _chemical_formula_sum | data_name"
      })
  void refusesWithFieldValueAndRemedy(String name, String field, String value, String remedy) {
    CrystalException refusal =
        catchThrowableOfType(CrystalException.class, () -> CifFixtures.read(name));
    assertThat(refusal).isNotNull();
    assertThat(refusal.field()).contains(field);
    assertThat(refusal.value()).contains(value);
    assertThat(refusal.expected()).contains(remedy);
  }
}
