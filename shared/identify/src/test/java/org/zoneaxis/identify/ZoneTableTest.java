package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.zone.ZoneSpots;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;

class ZoneTableTest {

  private static final List<CatalogueEntry> LISTED =
      new Library().entries().map(LibraryEntry::listed).toList();

  private static final ZoneTable TABLE = ZoneTable.standard(LISTED);

  private static byte[] resource() throws IOException {
    try (InputStream file = ZoneTable.class.getResourceAsStream("zones.bin")) {
      return file.readAllBytes();
    }
  }

  static Stream<MaterialId> everyTwelfth() {
    return IntStream.iterate(0, i -> i < LISTED.size(), i -> i + 12)
        .mapToObj(i -> LISTED.get(i).id());
  }

  @ParameterizedTest
  @MethodSource("everyTwelfth")
  void holdsWhatIsFoundToday(MaterialId id) {
    ZoneTable.Entry found = ZoneTable.entry(new Library().find(id).orElseThrow());

    assertThat(TABLE.entries().get(id.text())).isEqualTo(found);
  }

  @Test
  void holdsEveryMaterialOfTheLibraryInLittleSpace() throws IOException {
    assertThat(TABLE.entries().keySet())
        .containsExactlyElementsOf(LISTED.stream().map(entry -> entry.id().text()).toList());
    assertThat(resource()).hasSizeLessThan(1_500_000);
  }

  @Test
  void readsBackAsItWasWritten() throws IOException {
    assertThat(ZoneTable.read(resource(), LISTED).file()).isEqualTo(resource());
  }

  @Test
  void refusesTheTableOfAnotherLibrary() throws IOException {
    byte[] file = resource();

    assertThatThrownBy(() -> ZoneTable.read(file, LISTED.subList(1, LISTED.size())))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("another library");
    file[0] = 0;
    assertThatThrownBy(() -> ZoneTable.read(file, LISTED))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("another version");
  }

  /** The multiplicities of forms in the International Tables. */
  @ParameterizedTest
  @CsvSource({
    "cod-9008468, 001, 6",
    "cod-9008468, 110, 12",
    "cod-9008468, 111, 8",
    "cod-9008468, 112, 24",
    "cod-9008468, 321, 48",
    "cod-5000115, 210, 12", // Pa-3: [210] and [201] are different
    "cod-5000115, 201, 12",
    "cod-9008506, 001, 2",
    "cod-9008506, 100, 6",
    "cod-9008506, 210, 6",
    "cod-9008506, 101, 12",
    "cod-9009083, 100, 4",
    "cod-9009083, 111, 8",
    "cod-9009668, 101, 12",
    "cod-9009668, 211, 6", // -3m: [211] and [121] are different
    "cod-9009668, 121, 6",
    "mp-19017, 111, 8",
    "cod-9008961, 010, 2",
    "cod-9008961, 100, 2",
    "cod-9008961, 110, 4"
  })
  void countsEquivalentZones(String id, String zone, int expected) {
    ZoneAxis axis = new ZoneAxis(zone.charAt(0) - '0', zone.charAt(1) - '0', zone.charAt(2) - '0');

    assertThat(TABLE.entries().get(id).zones().zones())
        .filteredOn(entry -> entry.axis().equals(axis))
        .singleElement()
        .extracting(ZoneSpots::equivalents)
        .isEqualTo(expected);
  }
}
