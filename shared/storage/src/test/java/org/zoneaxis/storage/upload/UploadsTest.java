package org.zoneaxis.storage.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.Bucket;
import org.zoneaxis.storage.Crowd;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.ObjectContent;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.ServedDocument;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureDocuments;
import org.zoneaxis.storage.structure.StructureSource;
import org.zoneaxis.storage.structure.UnknownMaterialException;
import org.zoneaxis.storage.work.Asker;
import org.zoneaxis.storage.work.WorkPlaces;

class UploadsTest {

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

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

  private StructureCache cache() {
    return new StructureCache(List.of(), bucket.documents(), List.of(), NOON, () -> 0);
  }

  private Uploads uploads(StructureCache cache) {
    return new Uploads(
        id -> Optional.empty(),
        bucket.documents(),
        cache,
        NOON,
        WorkPlaces.ofThisMachine(Asker.STAYS));
  }

  private static byte[] polonium(String name, String sites) {
    return ("data_x\n_chemical_name_common '"
            + name
            + "'\n_cell_length_a 4\n_cell_length_b 4\n_cell_length_c 4\n_cell_angle_alpha 90\n"
            + "_cell_angle_beta 90\n_cell_angle_gamma 90\n"
            + "_symmetry_space_group_name_H-M 'P 1'\nloop_\n_atom_site_label\n"
            + "_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n"
            + sites)
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] polonium(String name) {
    return polonium(name, "Po1 0 0 0\nO1 0.5 0.5 0.5\n");
  }

  @Test
  void crystalOfTheLibraryIsThatOfTheLibrary() {
    Material mine = UploadedCif.read(polonium("Mine"));
    Material known =
        new Material(
            MaterialId.ofUpload(Revision.of(mine.crystal())),
            mine.crystal(),
            new Source("Textbook", "https://example.org/po", "CC0-1.0", ""),
            List.of("Polonium oxide"),
            List.of());
    StructureSource library = id -> Optional.of(known).filter(one -> one.id().equals(id));
    Uploads uploads =
        new Uploads(
            library, bucket.documents(), cache(), NOON, WorkPlaces.ofThisMachine(Asker.STAYS));
    assertThat(uploads.accept(polonium("Mine")).material()).isEqualTo(known);
    assertThat(bucket.calls()).isEmpty();
  }

  @Test
  void namesTheMaterialByItsCrystal() {
    StructureDocument document = uploads(cache()).accept(polonium("Mine"));
    assertThat(document.id().text())
        .isEqualTo("cif-" + document.revision().sha256().substring(0, 16));
    assertThat(document.material().names()).containsExactly("Mine");
    assertThat(document.material().source().provider()).isEqualTo("uploaded structure");
    assertThat(document.checked()).contains(NOON.instant());
    assertThat(document.material()).isEqualTo(UploadedCif.read(polonium("Mine")));
    assertThat(bucket.calls()).containsExactly("GET", "PUT", "PUT");
    assertThat(bucket.keys())
        .containsExactly(
            "structures/" + document.id() + ".json",
            "structures/" + document.id() + "/" + document.revision().shortForm() + ".json");
  }

  @Test
  void sameCrystalTwiceIsOneMaterial() {
    Uploads uploads = uploads(cache());
    StructureDocument first = uploads.accept(polonium("First"));
    bucket.calls();
    StructureDocument second = uploads.accept(polonium("First", "O9 0.5 -0.5 1.5\nPo7 1 0 -1\n"));
    assertThat(second).isEqualTo(first);
    assertThat(bucket.calls()).containsExactly("GET");
    assertThat(bucket.keys()).hasSize(2);
  }

  /**
   * In either order: neither the words of the first hold, nor do those of the last replace them.
   */
  @Test
  void everyFileOfACrystalKeepsItsOwnWords() {
    Uploads uploads = uploads(cache());
    StructureDocument first = uploads.accept(polonium("First"));
    StructureDocument second = uploads.accept(polonium("Second"));
    assertThat(second.material().names()).contains("Second").doesNotContain("First");
    assertThat(second.id()).isNotEqualTo(first.id());
    assertThat(second.revision()).isNotEqualTo(first.revision());
    assertThat(second.material().crystal()).isEqualTo(first.material().crystal());
    assertThat(uploads.accept(polonium("First"))).isEqualTo(first);
    assertThat(cache().document(first.id()).document()).isEqualTo(first);
    assertThat(cache().document(second.id()).document()).isEqualTo(second);
  }

  @Test
  void isFoundThoughItWasUnknownAMomentAgo() {
    StructureCache cache = cache();
    MaterialId id = UploadedCif.read(polonium("Mine")).id();
    assertThatThrownBy(() -> cache.get(id)).isInstanceOf(UnknownMaterialException.class);
    StructureDocument document = uploads(cache).accept(polonium("Mine"));
    assertThat(cache.document(id)).isEqualTo(new ServedDocument(document, List.of()));
  }

  @Test
  void isThereForAnotherProcess() {
    StructureDocument document = uploads(cache()).accept(polonium("Mine"));
    assertThat(cache().document(document.id()).document()).isEqualTo(document);
  }

  @Test
  void crowdWithTheSameCrystalMakesOneMaterial() throws Exception {
    List<StructureDocument> documents =
        Crowd.all(10, () -> uploads(cache()).accept(polonium("Mine")));
    assertThat(documents).hasSize(10).containsOnly(documents.get(0));
    assertThat(bucket.keys()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void killedBetweenTwoWritesCanBeDoneAgain(int calls) {
    bucket.kill().after(calls);
    assertThatThrownBy(() -> uploads(cache()).accept(polonium("Mine")))
        .isInstanceOf(StorageUnavailableException.class);
    bucket.kill().never();
    StructureDocument document = uploads(cache()).accept(polonium("Mine"));
    assertThat(cache().document(document.id()).document()).isEqualTo(document);
  }

  @Test
  void brokenDocumentIsRestoredFromTheImmutableOne() {
    StructureDocument document = uploads(cache()).accept(polonium("Mine"));
    bucket.damage(document.id(), "{\"format\":1");
    assertThat(cache().get(document.id())).isEqualTo(document.structure());
    assertThat(bucket.current(document.id())).isInstanceOf(StructureDocuments.Current.class);
  }

  @Test
  void brokenDocumentsAreMendedByTheNextUpload() {
    StructureDocument document = uploads(cache()).accept(polonium("Mine"));
    bucket.damage(document.id(), "{\"format\":1");
    bucket
        .store()
        .replace(
            "structures/" + document.id() + "/" + document.revision().shortForm() + ".json",
            ObjectContent.immutable(new byte[] {'{'}, "application/json"));
    assertThatThrownBy(() -> cache().get(document.id()))
        .isInstanceOf(UnknownMaterialException.class);
    assertThat(uploads(cache()).accept(polonium("Mine"))).isEqualTo(document);
    assertThat(cache().get(document.id())).isEqualTo(document.structure());
  }

  /** Sixteen digits of two fingerprints may be alike; then the name is that of the first. */
  @Test
  void nameOfAnotherCrystalIsNotTakenForThisOne() {
    Material mine = UploadedCif.read(polonium("Mine"));
    Material other = UploadedCif.read(polonium("Other", "Po1 0 0 0\n"));
    bucket
        .documents()
        .adopt(
            new Material(
                mine.id(), other.crystal(), other.source(), other.names(), other.warnings()));
    List<String> before = bucket.keys();
    assertThatThrownBy(() -> uploads(cache()).accept(polonium("Mine")))
        .isInstanceOfSatisfying(
            CrystalException.class,
            refusal -> {
              assertThat(refusal.value()).isEqualTo(mine.id().text());
              assertThat(refusal.expected()).contains("another crystal");
            });
    assertThat(bucket.keys()).isEqualTo(before);
  }

  @Test
  void refusesAnEmptyFile() {
    assertThatThrownBy(() -> uploads(cache()).accept(new byte[0]))
        .isInstanceOfSatisfying(
            CrystalException.class, refusal -> assertThat(refusal.field()).isEqualTo("body"));
    assertThat(bucket.calls()).isEmpty();
  }

  @Test
  void refusesAFileThatIsTooLargeBeforeReadingIt() {
    assertThatThrownBy(() -> uploads(cache()).accept(new byte[CifReader.MAX_BYTES + 1]))
        .isInstanceOfSatisfying(
            UploadTooLargeException.class,
            refusal -> assertThat(refusal.expected()).isEqualTo("at most 2097152 bytes"));
    assertThat(bucket.calls()).isEmpty();
  }

  @Test
  void refusesWhatIsNoCrystalAndLeavesNothing() {
    assertThatThrownBy(() -> uploads(cache()).accept(polonium("Mine", "Po1 0 0 ten\n")))
        .isInstanceOf(CrystalException.class);
    assertThat(bucket.keys()).isEmpty();
  }

  @Test
  void boundsWhatTheFileSaysInWords() {
    String name = "\u202Egnp.exe\u200B" + "x".repeat(5000);
    StructureDocument document = uploads(cache()).accept(polonium(name));
    assertThat(document.material().names()).hasSize(1);
    assertThat(document.material().names().get(0))
        .hasSizeLessThan(700)
        .doesNotContain("\u202E", "\u200B");
  }

  @Test
  void uploadOfOneWhoHasGoneIsNotStored() {
    Thread.currentThread().interrupt();
    try {
      Uploads uploads = uploads(cache());
      assertThatThrownBy(() -> uploads.accept(polonium("Mine")))
          .isInstanceOf(WorkCancelledException.class);
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(bucket.documents().find(UploadedCif.read(polonium("Mine")).id())).isEmpty();
  }
}
