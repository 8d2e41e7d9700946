package org.zoneaxis.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Ticker;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.structure.ServedDocument;
import org.zoneaxis.storage.structure.StructureCache;

/** Every structure of the library as a document. */
class LibraryDocumentTest {

  private static final Library LIBRARY = new Library();

  static Stream<MaterialId> materials() {
    return LIBRARY.entries().map(entry -> entry.listed().id());
  }

  @ParameterizedTest
  @MethodSource("materials")
  void readsBackTheSameToTheBit(MaterialId id) {
    ServedDocument served =
        new StructureCache(List.of(LIBRARY::find), Ticker.systemTicker()).document(id);

    StructureDocument read = StructureDocument.read(served.json());

    assertThat(read).isEqualTo(served.document());
    assertThat(read.revision()).isEqualTo(LIBRARY.find(id).orElseThrow().revision());
    assertThat(read.json()).isEqualTo(served.json());
  }
}
