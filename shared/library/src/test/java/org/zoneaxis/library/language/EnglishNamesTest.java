package org.zoneaxis.library.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words come folded: in lower case, without accents. */
class EnglishNamesTest {

  @ParameterizedTest
  @CsvSource({
    "galliumnitrid, gallium nitride",
    "siliziumkarbid, silicon carbide",
    "siliciumcarbid, silicon carbide",
    "titandioxid, titanium dioxide",
    "indiumzinnoxid, indium tin oxide",
    "wolframkarbid, tungsten carbide",
    "molybdandisulfid, molybdenum disulfide",
    "bariumtitanat, barium titanate",
    "lanthanhexaborid, lanthanum hexaboride",
    "eisen iii oxid, iron iii oxide",
    "alpha eisen, alpha iron",
    "eisen chrom nickel, iron chromium nickel",
    "oxyde de zinc, zinc oxide",
    "carbure de silicium, silicon carbide",
    "phosphure d indium, indium phosphide",
    "titanate de strontium, strontium titanate",
    "nitruro de titanio, titanium nitride",
    "dioxido de titanio, titanium dioxide",
    "cloruro de sodio, sodium chloride",
    "magnetit, magnetite",
    "magnetita, magnetite",
    "austenit, austenite",
    "korund, corundum",
    "cuarzo, quartz",
    "hamatit, hematite",
    "flussspat, fluorite"
  })
  void putsNamesIntoEnglish(String name, String english) {
    assertThat(EnglishNames.of(List.of(name.split(" ")))).contains(english);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zinc oxide",
        "iron alpha",
        "graphite",
        "eisen",
        "or",
        "tin",
        "silicon carbide ii",
        "galliumnitrid wafer",
        "galliumx",
        "de",
        "y",
        "it",
        "unit",
        "fluorine",
        "mos2",
        "tio2"
      })
  void leavesWhatIsEnglishOrNotKnownAsAWhole(String name) {
    assertThat(EnglishNames.of(List.of(name.split(" ")))).isEmpty();
  }

  @Test
  void leavesNothing() {
    assertThat(EnglishNames.of(List.of())).isEmpty();
  }
}
