package org.zoneaxis.library.notation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameFoldingTest {

  @ParameterizedTest
  @CsvSource({
    "Rutile, rutile",
    "W\u00FCstite, WUSTITE",
    "\u03B1-quartz, Alpha Quartz",
    "quartz (alpha), alpha quartz",
    "Aluminum oxide, aluminium oxide",
    "Cesium chloride, caesium chloride",
    "Zinc sulphide, zinc sulfide",
    "haematite, hematite",
    "baryte, barite",
    "grey tin, Gray Tin",
    "\uFF32utile, rutile",
    "Fool's gold, fool s gold",
  })
  void bringsSpellingsTogether(String name, String other) {
    assertThat(NameFolding.key(name)).isEqualTo(NameFolding.key(other));
  }

  @ParameterizedTest
  @CsvSource({"rutile, anatase", "alpha iron, beta iron", "tin, titanium", "silicon, silica"})
  void keepsNamesApart(String name, String other) {
    assertThat(NameFolding.key(name)).isNotEqualTo(NameFolding.key(other));
  }

  @Property
  void foldsWhatIsFoldedToItself(@ForAll @StringLength(max = 60) String name) {
    String line = NameFolding.line(name);
    assertThat(NameFolding.line(line)).isEqualTo(line);
    assertThat(NameFolding.words(name)).doesNotContain("");
  }
}
