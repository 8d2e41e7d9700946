package org.zoneaxis.library.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/** What a stranger types leads to the crystal that is meant, or to a choice. */
class NamesPeopleUseTest {

  private static NamedMaterial names;

  @BeforeAll
  static void index() {
    names =
        new NamedMaterial(
            MaterialIndex.of(
                new Library().entries().map(LibraryEntry::listed).toList(),
                CuratedNames.standard()));
  }

  static Stream<String> lines() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(
            NamesPeopleUseTest.class.getResourceAsStream("/names-people-use.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"));
    }
  }

  @Test
  void areAHundred() throws IOException {
    assertThat(lines()).hasSizeGreaterThanOrEqualTo(100);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void meanOneCrystal(String line) {
    String[] parts = line.split(" \\| ");
    NamedMaterial.Meaning meaning = names.of(parts[0]);
    assertThat(meaning).isInstanceOf(NamedMaterial.One.class);
    CatalogueEntry entry = ((NamedMaterial.One) meaning).entry();
    assertThat(entry.formula()).hasToString(parts[1]);
    assertThat(entry.spaceGroup().orElseThrow().number()).isEqualTo(Integer.parseInt(parts[2]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Siliziumkarbid",
        "Titandioxid",
        "cuarzo",
        "Feldspat",
        "Laves phase",
        "MAX phase",
        "nitinol",
        "steel",
        "Inconel 718",
        "wolframite",
        "Bor"
      })
  void ofSeveralCrystalsLeaveTheChoice(String name) {
    assertThat(names.of(name)).isInstanceOf(NamedMaterial.Several.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ti-6Al-4V",
        "Galliumnitridwafer",
        "Kovar",
        "Martensit",
        "NMC811",
        "Eisenkies xyz",
        "LSMO"
      })
  void ofWhatIsNotThereMeanNothingElse(String name) {
    assertThat(names.of(name)).isInstanceOf(NamedMaterial.Unknown.class);
  }
}
