package org.zoneaxis.refresh.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.MovingHead;
import org.zoneaxis.source.catalogue.StoredCatalogue;
import org.zoneaxis.source.catalogue.ledger.Ledger;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;

/**
 * Which parts of the catalogue and of the ledger the present heads lead to. Where a head cannot be
 * followed all are taken for used.
 */
final class UsedParts {

  /** The folders of parts. */
  static final List<String> FOLDERS = List.of(BucketParts.CATALOGUE, Ledger.FOLDER);

  private final ObjectStore store;
  private final ObjectHousekeeping housekeeping;

  UsedParts(ObjectStore store, ObjectHousekeeping housekeeping) {
    this.store = store;
    this.housekeeping = housekeeping;
  }

  /** Parts in a folder that no head leads to, as they are listed. */
  Stream<ListedObject> unused(String folder) {
    Optional<Set<String>> used = used(folder);
    return used.isEmpty()
        ? Stream.empty()
        : housekeeping.listFolder(folder, "").filter(object -> !used.get().contains(object.key()));
  }

  /** Those of some parts that are unused still. */
  List<ListedObject> stillUnused(String folder, List<ListedObject> parts) {
    Optional<Set<String>> used = used(folder);
    return used.isEmpty()
        ? List.of()
        : parts.stream().filter(part -> !used.get().contains(part.key())).toList();
  }

  private Optional<Set<String>> used(String folder) {
    boolean catalogue = folder.equals(BucketParts.CATALOGUE);
    BucketParts parts = new BucketParts(store, folder);
    Optional<CatalogueHead> head =
        MovingHead.read(store, catalogue ? CatalogueHead.KEY : Ledger.KEY).head();
    try {
      return head.map(
          found -> {
            List<PartName> names =
                new ArrayList<>(
                    catalogue
                        ? StoredCatalogue.parts(found, parts::read)
                        : Ledger.parts(found, parts));
            names.add(found.directory());
            Set<String> keys = new HashSet<>();
            names.forEach(name -> keys.add(parts.key(name)));
            return keys;
          });
    } catch (BrokenPartException e) {
      return Optional.empty();
    }
  }
}
