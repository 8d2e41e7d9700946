package org.zoneaxis.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.UnknownMaterialException;

class LibraryTest {

  private final Library library = new Library();

  private Material find(String id) {
    return library.find(MaterialId.parse(id)).orElseThrow();
  }

  static Stream<LibraryEntry> entries() {
    return new Library().entries();
  }

  /** Formulae and numbers of atoms as counted by gemmi 0.5.7 from the same files. */
  @ParameterizedTest
  @CsvSource({
    "9008468, Cu, 4",
    "9008536, Fe, 2",
    "9008506, Mg, 2",
    "9008566, Si, 8",
    "9008569, C, 4",
    "9008576, Bi, 2",
    "9008678, NaCl, 8",
    "9009005, CaF2, 12",
    "9000107, ZnS, 8",
    "9008878, ZnS, 4",
    "5000115, FeS2, 12",
    "9009083, TiO2, 6",
    "9009086, TiO2, 12",
    "1010914, Al2O3, 10",
    "5000035, SiO2, 9",
    "9005025, SiO2, 9",
    "9002044, MgAl2O4, 56",
    "9007644, Fe3O4, 56",
    "9009670, MoO3, 16",
    "5910149, BaTiO3, 5",
    "9006172, CaTiO3, 20",
    "1513334, Zr0.1Ti0.9PbO3, 5",
    "9009668, CaCO3, 30",
    "9011962, Bi2Te3, 15",
    "1000030, Ba2YCu3O6.91, 12.91",
    "1011023, H2O, 36",
    "2002286, La2O3, 5",
    "1510796, B2O3, 15",
    "9007477, GeO2, 9",
    "9008961, CuO, 8",
    "2300259, CaH4SO6, 48",
  })
  void holdsTheCrystalOfTheEntry(String number, String formula, double atoms) {
    Material material = find("cod-" + number);
    assertThat(material.id()).isEqualTo(MaterialId.parse("cod-" + number));
    assertThat(material.crystal().formula()).hasToString(formula);
    assertThat(material.crystal().atomCount()).isCloseTo(atoms, within(1e-6));
    assertThat(material.crystal().setting()).isEqualTo(CellSetting.AS_PUBLISHED);
  }

  /** Flat objects, as in textbook.json: a list of them under one name. */
  static List<Map<String, String>> textbook() throws IOException {
    List<Map<String, String>> materials = new ArrayList<>();
    try (InputStream file =
            LibraryTest.class.getResourceAsStream("/org/zoneaxis/source/cod/textbook.json");
        JsonParser json = new JsonFactory().createParser(file)) {
      Map<String, String> material = new HashMap<>();
      for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
        if (token.isScalarValue()) {
          material.put(json.currentName(), json.getText());
        } else if (token == JsonToken.END_OBJECT && !material.isEmpty()) {
          materials.add(material);
          material = new HashMap<>();
        }
      }
    }
    return materials;
  }

  @Test
  void readsFiftyTextbookMaterials() throws IOException {
    assertThat(textbook()).hasSize(50);
  }

  @ParameterizedTest
  @MethodSource("textbook")
  void agreesWithTheTextbookMaterials(Map<String, String> expected) {
    Material material = find("cod-" + expected.get("cod"));
    assertThat(material.crystal().spaceGroup().orElseThrow().number())
        .isEqualTo(Integer.parseInt(expected.get("number")));
    int positions =
        material.crystal().sites().stream().mapToInt(site -> site.occupants().size()).sum();
    assertThat(positions).isEqualTo(Integer.parseInt(expected.get("positionsInCell")));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void givesEveryEntryWithTheRevisionThatItLists(LibraryEntry entry) {
    CatalogueEntry listed = entry.listed();
    Material material = library.find(listed.id()).orElseThrow();
    assertThat(material.revision()).isEqualTo(listed.revision());
    assertThat(CatalogueEntry.of(material)).isEqualTo(listed);
    assertThat(material.source()).isEqualTo(entry.source());
    assertThat(material.warnings()).isEqualTo(entry.warnings());
    assertThat(listed.cell()).isEqualTo(UnitCell.of(material.crystal().lattice()));
    assertThat(entry.category()).matches("[a-z]+");
  }

  @Test
  void listsItsEntriesByIdEachOnce() {
    List<String> ids = entries().map(entry -> entry.listed().id().text()).toList();
    assertThat(ids).hasSize(library.size()).doesNotHaveDuplicates().isSorted();
  }

  @Test
  void holdsTheCrystalsOfItsSources() {
    Map<String, List<LibraryEntry>> byProvider = new HashMap<>();
    entries()
        .forEach(
            entry ->
                byProvider
                    .computeIfAbsent(entry.source().provider(), key -> new ArrayList<>())
                    .add(entry));
    assertThat(byProvider)
        .containsKeys(
            "Crystallography Open Database",
            "IZA Structure Commission",
            "Materials Project",
            "AFLOW Encyclopedia of Crystallographic Prototypes",
            "American Mineralogist Crystal Structure Database");
    assertThat(byProvider.get("IZA Structure Commission"))
        .hasSize(187)
        .allSatisfy(
            entry -> {
              Material framework = find(entry.listed().id().text());
              assertThat(framework.id().text())
                  .isEqualTo("cif-" + framework.revision().uploadForm());
              assertThat(framework.crystal().formula()).hasToString("SiO2");
              assertThat(entry.source().licence()).isEqualTo("public domain");
            });
    assertThat(byProvider.get("Crystallography Open Database"))
        .hasSizeGreaterThan(250)
        .allSatisfy(
            entry -> {
              assertThat(entry.listed().id().text()).matches("(cod|lib)-.*");
              assertThat(entry.source().licence()).isEqualTo("public domain");
            })
        .filteredOn(entry -> entry.source().origin() == CellOrigin.CALCULATED)
        .extracting(entry -> entry.listed().formula().toString())
        .containsExactlyInAnyOrder("Bi2S3", "Sb2Se3");
    assertThat(byProvider.get("Materials Project"))
        .hasSizeGreaterThan(34)
        .allSatisfy(
            entry -> {
              assertThat(entry.source().licence()).isEqualTo("CC BY 4.0");
              assertThat(entry.source().origin()).isEqualTo(CellOrigin.CALCULATED);
              if (entry.listed().id().text().startsWith("mp-")) {
                assertThat(find(entry.listed().id().text()).crystal().setting())
                    .isEqualTo(CellSetting.CONVENTIONAL_STANDARD);
              }
            });
  }

  @Test
  void isDescribedByItsPage() throws IOException {
    String page = Files.readString(Path.of("../../docs/library.md"));
    assertThat(page).contains("\n| all |  | " + library.size() + " |\n");
    assertThat(page.lines().filter(line -> line.matches("\\| (cod|mp|cif|lib)-[0-9a-z-]+ \\|.*")))
        .map(line -> line.substring(2, line.indexOf(" |", 2)))
        .containsExactlyInAnyOrderElementsOf(
            entries().map(entry -> entry.listed().id().text()).toList());
    assertThat(page.indexOf("## Elements")).isLessThan(page.indexOf("## Zeolites"));
  }

  @Test
  void saysWhereAStructureComesFrom() {
    Material silicon = find("cod-9008566");
    assertThat(silicon.source().provider()).isEqualTo("Crystallography Open Database");
    assertThat(silicon.source().url())
        .isEqualTo("https://www.crystallography.net/cod/9008566.html");
    assertThat(silicon.source().attribution()).contains("Wyckoff", "Crystal Structures", "1963");
    assertThat(silicon.names()).containsExactly("Silicon");
  }

  @Test
  void givesSiliconOfTheMaterialsProjectInTheCubicCell() {
    Material silicon = find("mp-149");
    assertThat(silicon.crystal().atomCount()).isEqualTo(8);
    assertThat(silicon.crystal().lattice().alpha()).isEqualTo(90);
    assertThat(find("mp-ft")).isEqualTo(silicon);
  }

  @Test
  void warnsOfCrystalsThatAreNotWhatTheirNameSuggests() {
    assertThat(find("cod-9008583").warnings().get(0)).contains("beta form of tungsten");
    assertThat(find("cod-1011240").warnings().get(0)).contains("half-filled");
  }

  /** The first six have flaws at their source, the next two describe no real crystal. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "cod-1010563",
        "cod-5910029",
        "cod-5910063",
        "cod-5910133",
        "cod-9008497",
        "cod-9008582",
        "cod-1010584",
        "cod-9009093",
        "cod-9010999",
        "lib-unobtainium",
        "cod-0000000",
        "cod-9999999",
        "mp-1",
        "mp-zzzzzzzz",
        "cif-0123456789abcdef"
      })
  void hasNothingElse(String id) {
    assertThat(library.find(MaterialId.parse(id))).isEmpty();
  }

  @Test
  void answersManyAtOnce() {
    List<MaterialId> ids = entries().map(entry -> entry.listed().id()).toList();
    List<Optional<Material>> expected = ids.stream().map(library::find).toList();
    assertThat(
            IntStream.range(0, 8 * ids.size())
                .parallel()
                .mapToObj(i -> new Library().find(ids.get(i % ids.size())))
                .toList())
        .isEqualTo(
            IntStream.range(0, 8 * ids.size())
                .mapToObj(i -> expected.get(i % ids.size()))
                .toList());
  }

  @Test
  void servesAStructureCache() {
    StructureCache cache = new StructureCache(List.of(library::find), System::nanoTime);
    MaterialId copper = MaterialId.parse("cod-9008468");
    assertThat(cache.get(copper)).isSameAs(cache.get(copper));
    MaterialId unknown = MaterialId.parse("mp-1");
    assertThatThrownBy(() -> cache.get(unknown)).isInstanceOf(UnknownMaterialException.class);
  }
}
