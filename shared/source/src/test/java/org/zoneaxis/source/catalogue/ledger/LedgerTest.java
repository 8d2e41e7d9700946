package org.zoneaxis.source.catalogue.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.source.catalogue.MadeUpEntries;
import org.zoneaxis.source.catalogue.NetShape;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.source.parts.PartsInMemory;
import org.zoneaxis.source.parts.Section;

class LedgerTest {

  private static final List<CatalogueEntry> ENTRIES =
      MadeUpEntries.some(6000).stream()
          .sorted(Comparator.comparing(entry -> entry.id().objectText()))
          .toList();

  private final PartsInMemory parts = new PartsInMemory();

  private static LedgerRecord record(CatalogueEntry entry, String etag) {
    byte[] sketch = ("sketch of " + entry.id()).getBytes(StandardCharsets.UTF_8);
    return new LedgerRecord(
        etag,
        entry,
        3,
        new CrystalSketch(
            sketch,
            List.of(new NetShape(0.1, 1.3, 0.05), new NetShape(0.5, 0.87, entry.cell().a()))));
  }

  private LedgerWriter written(List<CatalogueEntry> entries, String etag) {
    LedgerWriter writer = new LedgerWriter(parts);
    entries.forEach(entry -> writer.add(record(entry, etag)));
    return writer;
  }

  private LedgerReader reader(Section section) {
    return new LedgerReader(section, parts);
  }

  private static void assertThatItHas(LedgerReader reader, CatalogueEntry entry, String etag) {
    LedgerRecord found = reader.find(entry.id().objectText()).orElseThrow();
    LedgerRecord expected = record(entry, etag);
    assertThat(found.etag()).isEqualTo(etag);
    assertThat(found.entry()).isEqualTo(entry);
    assertThat(found.sketchVersion()).isEqualTo(3);
    assertThat(found.sketch().bytes()).isEqualTo(expected.sketch().bytes());
    assertThat(found.sketch().nets()).isEqualTo(expected.sketch().nets());
  }

  @Test
  void knowsWhatWasWrittenAndNothingElse() {
    Section section = written(ENTRIES, "a").section();
    LedgerReader reader = reader(section);

    assertThat(section.parts()).hasSizeGreaterThan(1);
    assertThat(reader.find("aaa")).isEmpty();
    for (int i = 0; i < ENTRIES.size(); i += 3) {
      assertThatItHas(reader, ENTRIES.get(i), "a");
      assertThat(reader.find(ENTRIES.get(i).id().objectText() + "-")).isEmpty();
    }
    assertThat(reader.find("zzz")).isEmpty();
  }

  @Test
  void whatWasCutOffIsFollowedByWhatWasKnownBefore() {
    for (int done : new int[] {0, 1, 1700, 4242, ENTRIES.size() - 1, ENTRIES.size()}) {
      LedgerReader old = reader(written(ENTRIES, "old").section());
      LedgerWriter writer = new LedgerWriter(parts);
      for (CatalogueEntry entry : ENTRIES.subList(0, done)) {
        old.find(entry.id().objectText());
        writer.add(record(entry, "new"));
      }

      LedgerReader next = reader(writer.sectionBefore(old));

      for (int i = 0; i < ENTRIES.size(); i++) {
        assertThatItHas(next, ENTRIES.get(i), i < done ? "new" : "old");
      }
    }
  }

  @Test
  void goesOnAfterWhatWasKeptHalfWay() {
    LedgerReader old = reader(written(ENTRIES, "old").section());
    LedgerWriter writer = new LedgerWriter(parts);
    for (CatalogueEntry entry : ENTRIES) {
      old.find(entry.id().objectText());
      writer.add(record(entry, "new"));
      if (entry.id().text().endsWith("000")) {
        writer.sectionBefore(old);
      }
    }

    LedgerReader next = reader(writer.section());
    assertThat(writer.count()).isEqualTo(ENTRIES.size());
    ENTRIES.forEach(entry -> assertThatItHas(next, entry, "new"));
  }

  @Test
  void brokenPartIsNotKnownAndTheRestIs() {
    Section section = written(ENTRIES, "a").section();
    List<Section.Entry> damaged = new ArrayList<>(section.parts());
    byte[] whole = parts.parts().get(damaged.get(0).part());
    PartName cut = parts.write(Arrays.copyOf(whole, whole.length / 2));
    damaged.set(0, new Section.Entry(damaged.get(0).firstKey(), cut));
    damaged.set(1, new Section.Entry(damaged.get(1).firstKey(), PartName.of(new byte[] {1})));

    LedgerReader reader = reader(new Section(damaged));

    long known =
        ENTRIES.stream().filter(entry -> reader.find(entry.id().objectText()).isPresent()).count();
    assertThat(known).isBetween(1L, ENTRIES.size() - 1L);
  }
}
