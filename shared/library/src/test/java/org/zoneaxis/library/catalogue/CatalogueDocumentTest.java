package org.zoneaxis.library.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.notation.FormulaText;

class CatalogueDocumentTest {

  private static byte[] written(List<CatalogueEntry> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (CatalogueDocument.Writer writer = new CatalogueDocument.Writer(out)) {
      for (CatalogueEntry entry : entries) {
        writer.add(entry);
      }
    }
    return out.toByteArray();
  }

  private static CatalogueEntry entry(String id, Optional<SpaceGroup> group) {
    return new CatalogueEntry(
        MaterialId.parse(id),
        FormulaText.parse("SiO2"),
        List.of("\"Quartz\"", "Tiefquarz \u00e4"),
        group,
        new UnitCell(4.9134, 4.9134, 5.4052, 90, 90, 120),
        9,
        new Revision("0123456789abcdef".repeat(4)),
        CellOrigin.CALCULATED);
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    List<CatalogueEntry> entries =
        List.of(
            entry("mp-1", Optional.empty()),
            entry("mp-2", Optional.of(new SpaceGroup(154, "P3_221"))));
    assertThat(CatalogueDocument.read(written(entries))).isEqualTo(entries);
    assertThat(CatalogueDocument.read(written(List.of()))).isEmpty();
  }

  @Test
  void readsTheWholeLibraryBack() throws IOException {
    List<CatalogueEntry> library = new Library().entries().map(LibraryEntry::listed).toList();
    assertThat(CatalogueDocument.read(written(library))).isEqualTo(library);
  }

  @Test
  void hasALineForEachMaterial() throws IOException {
    String text =
        new String(
            written(List.of(entry("mp-1", Optional.empty()), entry("mp-2", Optional.empty()))),
            StandardCharsets.UTF_8);
    assertThat(text.lines()).hasSize(3).first().isEqualTo("{\"format\":1,\"materials\":[");
    assertThat(text.lines().skip(1)).allMatch(line -> line.startsWith("{\"id\":\"mp-"));
  }

  @Test
  void refusesOneThatIsCutOffAnywhere() throws IOException {
    byte[] whole = written(List.of(entry("mp-1", Optional.of(new SpaceGroup(154, "P3_221")))));
    for (int length = 0; length < whole.length - 2; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> CatalogueDocument.read(cut)).isInstanceOf(IOException.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "{\"format\":2,\"materials\":[]}",
        "{\"format\":1,\"materials\":{}}",
        "{\"format\":1,\"materials\":[{}]}",
        "{\"format\":1,\"materials\":[{\"id\":5}]}",
        "{\"format\":1,\"materials\":[{\"id\":\"nonsense\"}]}"
      })
  void refusesWhatIsNoCatalogue(String text) {
    assertThatThrownBy(() -> CatalogueDocument.read(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IOException.class);
  }
}
