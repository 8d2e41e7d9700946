package org.zoneaxis.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.NotationException;

class MaterialIdTest {

  private static JsonNode aliases() throws IOException {
    try (InputStream stream = MaterialIdTest.class.getResourceAsStream("id-aliases.json")) {
      return new ObjectMapper().readTree(stream);
    }
  }

  static Stream<Arguments> legacyAndPadded() throws IOException {
    JsonNode aliases = aliases().get("aliases");
    return StreamSupport.stream(((Iterable<String>) aliases::fieldNames).spliterator(), false)
        .map(legacy -> Arguments.of(legacy, aliases.get(legacy).asText()));
  }

  @ParameterizedTest
  @MethodSource("legacyAndPadded")
  void everySpellingOfAMaterialIsTheIntegerOne(String legacy, String padded) {
    String shortened = "mp-" + padded.substring("mp-".length()).replaceFirst("^a+(?=.{2})", "");
    assertThat(MaterialId.parse(legacy)).hasToString(legacy);
    assertThat(MaterialId.parse(padded)).isEqualTo(MaterialId.parse(legacy));
    assertThat(MaterialId.parse(shortened)).isEqualTo(MaterialId.parse(legacy));
  }

  @Test
  void firstMaterialWithoutIntegerKeepsShortestLetters() throws IOException {
    JsonNode first = aliases().get("firstAlphabetical");
    MaterialId id = MaterialId.parse(first.get("padded").asText());
    assertThat(id).hasToString(first.get("short").asText());
    assertThat(MaterialId.parse("mp-" + first.get("integer").asInt())).isEqualTo(id);
    assertThat(MaterialId.parse("mp-a" + first.get("short").asText().substring(3))).isEqualTo(id);
  }

  @ParameterizedTest
  @CsvSource({
    "cod-9008566, cod-9008566",
    "cif-0123456789abcdef, cif-0123456789abcdef",
    "mp-0149, mp-149",
    "mp-zzzzzzzz, mp-zzzzzzzz",
    "lib-cantor-alloy, lib-cantor-alloy",
    "lib-c60, lib-c60",
    "lib-abcdefghijklmnopqrstuvwxyz01, lib-abcdefghijklmnopqrstuvwxyz01",
    "opt-alexandria-agm002, opt-alexandria-agm002",
    "opt-jarvis-dft_3d_JVASP-19668, opt-jarvis-dft_3d_JVASP-19668",
    "opt-aflow-aflow:a17a2da2, opt-aflow-aflow%3Aa17a2da2",
    "opt-aflow-aflow%3aa17a2da2, opt-aflow-aflow%3Aa17a2da2",
    "opt-mc3d-mc3d-10/pbe, opt-mc3d-mc3d-10%2Fpbe",
    "opt-odbx-%6fdbx%2F2, opt-odbx-odbx%2F2",
    "opt-odbx-../1, opt-odbx-..%2F1",
    "opt-2dmatpedia-2dm~1, opt-2dmatpedia-2dm%7E1"
  })
  void readsOtherNames(String text, String canonical) {
    assertThat(MaterialId.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "mp-",
        "mp-a",
        "mp-12345678",
        "mp-aaaaaaaaa",
        "mp-FT",
        "MP-149",
        "mp-1a",
        "mp149",
        "mp--1",
        "mp-1.0",
        " mp-149",
        "mp-149 ",
        "mp-149\n",
        "mp-149\u0000",
        "mp-１４９",
        "mp-١٤٩",
        "cod-123",
        "cod-12345678",
        "cod-abcdefg",
        "cif-0123456789ABCDEF",
        "cif-0123456789abcde",
        "cif-0123456789abcdefg",
        "../mp-149",
        "mp-149/..",
        "mvc-1",
        "lib-",
        "lib--a",
        "lib-a-",
        "lib-a--b",
        "lib-A",
        "lib-a_b",
        "lib-a/b",
        "lib-a.b",
        "lib-\u00e4",
        "lib-a\n",
        "lib-abcdefghijklmnopqrstuvwxyz012",
        "149",
        "mp-äb",
        "opt-",
        "opt-cod",
        "opt--1",
        "opt-cod-",
        "opt-COD-1",
        "opt-c_d-1",
        "opt-x-a b",
        "opt-x-a%20b",
        "opt-x-a%00b",
        "opt-x-a%2",
        "opt-x-a%zz",
        "opt-x-%252F1",
        "opt-x-%FF1",
        "opt-x-ä1",
        "opt-x-..",
        "opt-x-%2E",
        "OPT-x-1",
        "opt-abcdefghijklmnopqrstu-1"
      })
  void refusesOtherNames(String text) {
    assertThatThrownBy(() -> MaterialId.parse(text))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("mp-149");
  }

  @Property
  void anEntryKeepsItsNameWhateverItsDatabaseCallsIt(
      @ForAll
          @Chars({'a', 'Z', '0', '-', '.', '_', '~', '/', ':', '?', '#', '&', '+', ';', '"'})
          @StringLength(min = 0, max = 20)
          String entry) {
    MaterialId id = MaterialId.ofEntry("nomad", entry + "x");
    assertThat(id.plainRest()).isEqualTo("nomad-" + entry + "x");
    assertThat(MaterialId.parse(id.text())).isEqualTo(id);
    assertThat(MaterialId.ofObjectText(id.objectText())).isEqualTo(id);
    assertThat(id.text()).matches("[A-Za-z0-9._%-]+");
    assertThat(id.objectText()).matches("[A-Za-z0-9._~-]+");
  }

  @Test
  void refusesAnEntryWithAPercentSignOfItsOwnAndOneTooLong() {
    assertThatThrownBy(() -> MaterialId.ofEntry("nomad", "50%25"))
        .isInstanceOf(NotationException.class);
    assertThatThrownBy(() -> MaterialId.ofEntry("nomad", "/".repeat(40)))
        .isInstanceOf(NotationException.class);
  }

  @Test
  void refusesNamesOfObjectsThatNoMaterialHas() {
    for (String text : new String[] {"mp-0149", "opt-x-a%2Fb", "opt-x-a~2fb", "opt-x-~61"}) {
      assertThatThrownBy(() -> MaterialId.ofObjectText(text)).isInstanceOf(NotationException.class);
    }
  }

  @Property
  void canonicalSpellingIsItsOwn(@ForAll @IntRange(min = 0, max = 9_999_999) int number) {
    MaterialId id = MaterialId.parse("mp-" + number);
    assertThat(MaterialId.parse(id.text())).isEqualTo(id);
    assertThat(id.text().matches("mp-[0-9]+")).isEqualTo(number <= 3_347_529);
  }
}
