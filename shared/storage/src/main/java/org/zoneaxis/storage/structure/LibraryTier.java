package org.zoneaxis.storage.structure;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.structure.LookupResult.Known;
import org.zoneaxis.storage.structure.LookupResult.Unknown;
import org.zoneaxis.storage.structure.LookupResult.Unusable;

/** The structures that need neither bucket nor network. */
final class LibraryTier {

  private final List<StructureSource> sources;

  LibraryTier(List<? extends StructureSource> sources) {
    this.sources = List.copyOf(sources);
  }

  /** What the library has, for ever. */
  LookupResult find(MaterialId id) {
    try {
      return StructureTiers.first(sources, id)
          .<LookupResult>map(material -> ofLibrary(Structure.of(material), StructureCache.FOR_EVER))
          .orElseGet(() -> new Unknown());
    } catch (CrystalException e) {
      return new Unusable(e, StructureCache.UNUSABLE_FOR);
    }
  }

  private static Known ofLibrary(Structure structure, Duration goodFor) {
    return new Known(
        new ServedDocument(StructureDocument.immutable(structure), List.of()),
        Optional.empty(),
        Instant.MAX,
        goodFor);
  }

  /** What the library has, where the bucket cannot be asked whether it has something later. */
  Optional<Known> instead(MaterialId id) {
    return find(id) instanceof Known known
        ? Optional.of(
            new Known(
                new ServedDocument(
                    known.document(),
                    List.of(
                        "Served from the library of the program; the storage, which may have a"
                            + " later structure, could not be reached.")),
                Optional.empty(),
                Instant.MAX,
                StructureCache.CURRENT_FOR))
        : Optional.empty();
  }
}
