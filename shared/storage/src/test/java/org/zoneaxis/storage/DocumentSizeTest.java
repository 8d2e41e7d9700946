package org.zoneaxis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureOutcome;
import org.zoneaxis.storage.structure.StructureUpdates;
import org.zoneaxis.storage.structure.UpstreamStatus;
import org.zoneaxis.storage.upload.UploadedCif;
import org.zoneaxis.storage.upload.Uploads;
import org.zoneaxis.storage.work.Asker;
import org.zoneaxis.storage.work.WorkPlaces;

/** What is accepted can be read again, and what could not be is refused before it is written. */
class DocumentSizeTest {

  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

  @TempDir private Path folder;

  private Bucket bucket;

  @BeforeEach
  void start() throws Exception {
    bucket = Bucket.on(folder);
  }

  @AfterEach
  void stop() {
    bucket.close();
  }

  /** Each listed atom is 192 in the cell, on a general position of Fm-3m. */
  private static byte[] cif(int positions, int elements) {
    StringBuilder cif =
        new StringBuilder(
            """
            data_x
            _cell_length_a 60
            _cell_length_b 60
            _cell_length_c 60
            _cell_angle_alpha 90
            _cell_angle_beta 90
            _cell_angle_gamma 90
            _space_group_name_H-M_alt 'F m -3 m'
            _space_group_IT_number 225
            loop_
            _atom_site_label
            _atom_site_type_symbol
            _atom_site_fract_x
            _atom_site_fract_y
            _atom_site_fract_z
            _atom_site_occupancy
            """);
    List<Element> all = List.copyOf(EnumSet.allOf(Element.class));
    for (int p = 0; p < positions; p++) {
      for (int n = 0; n < elements; n++) {
        String symbol = all.get(n + 2).symbol();
        cif.append(symbol).append(p * elements + n).append(' ').append(symbol);
        cif.append(" 0.0").append(2 + p % 5).append(" 0.").append(10 + p / 5);
        cif.append(" 0.18 0.0199\n");
      }
    }
    return cif.toString().getBytes(StandardCharsets.UTF_8);
  }

  private Uploads uploads() {
    return new Uploads(
        id -> Optional.empty(),
        bucket.documents(),
        cache(),
        CLOCK,
        WorkPlaces.ofThisMachine(Asker.STAYS));
  }

  private StructureCache cache() {
    return new StructureCache(List.of(), bucket.documents(), List.of(), CLOCK, () -> 0);
  }

  @Test
  void refusesAnUploadWhoseDocumentIsTooLargeAndWritesNothing() {
    byte[] file = cif(24, 30);
    for (int time = 0; time < 2; time++) {
      assertThatThrownBy(() -> uploads().accept(file))
          .isInstanceOfSatisfying(
              CrystalException.class,
              refusal -> assertThat(refusal.field()).isEqualTo("size of the structure document"))
          .hasMessageContainingAll(" MB; at most 5 MB", "fewer elements on a site");
    }
    assertThat(bucket.keys()).isEmpty();
  }

  private Optional<StructureDocument> accepted(byte[] file) {
    try {
      return Optional.of(uploads().accept(file));
    } catch (CrystalException tooLarge) {
      return Optional.empty();
    }
  }

  @Test
  void readsTheLargestDocumentThatItAccepts() {
    Optional<StructureDocument> largest = Optional.empty();
    for (int elements = 28; elements > 12 && largest.isEmpty(); elements--) {
      largest = accepted(cif(24, elements));
    }
    StructureDocument accepted = largest.orElseThrow();
    assertThat(accepted.json().length)
        .isBetween(AnswerSize.MAX_BYTES * 9 / 10, AnswerSize.MAX_BYTES);
    assertThat(cache().document(accepted.id()).document()).isEqualTo(accepted);
  }

  @Test
  void keepsTheStoredStructureWhereTheSourceHasOneThatIsTooLarge() {
    Material silicon = Crystals.silicon("mp-149");
    assertThat(bucket.documents().adopt(silicon)).isTrue();
    Material huge = UploadedCif.read(cif(24, 30));
    Material news =
        new Material(silicon.id(), huge.crystal(), silicon.source(), List.of(), List.of());
    StructureOutcome outcome =
        new StructureUpdates(bucket.documents())
            .apply(silicon.id(), new UpstreamStatus.Found(news), NOON, NOON);
    assertThat(outcome)
        .isInstanceOfSatisfying(
            StructureOutcome.Failed.class,
            failed -> assertThat(failed.reason()).contains("at most 5 MB"));
    assertThat(bucket.documents().find(silicon.id()).orElseThrow().material()).isEqualTo(silicon);
  }
}
