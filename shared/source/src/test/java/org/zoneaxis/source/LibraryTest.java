package org.zoneaxis.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.CrystalException;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.StructureCache;
import org.zoneaxis.storage.UnknownMaterialException;

class LibraryTest {

  private final Library library = new Library();

  private Material find(String id) {
    return library.find(MaterialId.parse(id)).orElseThrow();
  }

  /**
   * Formulae and numbers of atoms as counted by gemmi 0.5.7 from the same files; of 5910000, which
   * lists its whole cell, as listed.
   */
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
    "5910000, MgTiO3, 10",
  })
  void holdsTheCrystalOfTheEntry(String number, String formula, double atoms) {
    Material material = find("cod-" + number);
    assertThat(material.id()).isEqualTo(MaterialId.parse("cod-" + number));
    assertThat(material.crystal().formula()).hasToString(formula);
    assertThat(material.crystal().atomCount()).isCloseTo(atoms, within(1e-6));
    assertThat(material.crystal().setting()).isEqualTo(CellSetting.AS_PUBLISHED);
  }

  @Test
  void saysWhereAStructureComesFrom() {
    Material silicon = find("cod-9008566");
    assertThat(silicon.source().provider()).isEqualTo("Crystallography Open Database");
    assertThat(silicon.source().url())
        .isEqualTo("https://www.crystallography.net/cod/9008566.html");
    assertThat(silicon.source().licence()).isEqualTo("public domain");
    assertThat(silicon.source().attribution()).contains("Wyckoff", "Crystal Structures", "1963");
    assertThat(silicon.names()).contains("Silicon");
  }

  /** Their flaws are those that the files have at their source, see the folder's README. */
  @ParameterizedTest
  @ValueSource(strings = {"1010563", "5910029", "5910063", "5910133", "9008497", "9008582"})
  void saysWhyAnEntryCannotBeUsed(String number) {
    MaterialId id = MaterialId.parse("cod-" + number);
    assertThatThrownBy(() -> library.find(id))
        .isInstanceOf(CrystalException.class)
        .message()
        .isNotBlank();
  }

  static List<String> numbers() throws Exception {
    Path readme = Path.of(Library.class.getResource("cod/README.md").toURI());
    try (Stream<Path> files = Files.list(readme.getParent())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".cif"))
          .map(name -> name.substring(0, name.length() - ".cif".length()))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void carriesOnlyPublicDomainFilesUnderTheirOwnNumber(String number) throws Exception {
    String text;
    try (var file = Library.class.getResourceAsStream("cod/" + number + ".cif")) {
      text = new String(file.readAllBytes(), StandardCharsets.ISO_8859_1);
    }
    assertThat(text).contains("public domain").contains("data_" + number);
  }

  @Test
  void carriesThirtyEightEntries() throws Exception {
    assertThat(numbers()).hasSize(38);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mp-149", "cod-0000000", "cod-9999999", "cif-0123456789abcdef"})
  void hasNothingElse(String id) {
    assertThat(library.find(MaterialId.parse(id))).isEmpty();
  }

  @Test
  void servesAStructureCache() {
    StructureCache cache = new StructureCache(List.of(library), System::nanoTime);
    MaterialId copper = MaterialId.parse("cod-9008468");
    assertThat(cache.get(copper)).isSameAs(cache.get(copper));
    MaterialId unknown = MaterialId.parse("mp-149");
    assertThatThrownBy(() -> cache.get(unknown)).isInstanceOf(UnknownMaterialException.class);
    MaterialId flawed = MaterialId.parse("cod-5910133");
    assertThatThrownBy(() -> cache.get(flawed)).isInstanceOf(CrystalException.class);
  }
}
