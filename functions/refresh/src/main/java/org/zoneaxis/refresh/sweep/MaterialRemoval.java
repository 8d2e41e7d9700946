package org.zoneaxis.refresh.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.object.S3Connection;
import org.zoneaxis.storage.object.StorageSettings;
import org.zoneaxis.storage.structure.StructureDocuments;
import org.zoneaxis.storage.structure.StructureRevisions;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.services.s3.S3Client;

/** Takes all that a bucket has of a material out of it, for an operator who has to. */
public final class MaterialRemoval implements AutoCloseable {

  private final S3Client connection;
  private final ObjectHousekeeping housekeeping;
  private final StructureRevisions revisions;
  private final UsedParts parts;

  private MaterialRemoval(S3Client connection, StorageSettings storage) {
    this.connection = connection;
    this.housekeeping = new ObjectHousekeeping(connection, storage.bucket());
    ObjectStore store = new ObjectStore(connection, storage.bucket());
    this.revisions = new StructureRevisions(housekeeping, new StructureDocuments(store));
    this.parts = new UsedParts(store, housekeeping);
  }

  /**
   * Opens the connection.
   *
   * @param storage where the bucket is
   * @param credentials who asks it
   */
  public static MaterialRemoval open(StorageSettings storage, AwsCredentialsProvider credentials) {
    return new MaterialRemoval(S3Connection.open(storage, credentials), storage);
  }

  /**
   * Its structure documents, the current one first: without it nobody makes a picture again.
   *
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  public List<ListedObject> structures(MaterialId id) {
    return revisions.all(id);
  }

  /**
   * The pictures that show it, alone or with others, of all render numbers and revisions.
   *
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  public List<ListedObject> pictures(MaterialId id) {
    try (Stream<ListedObject> all = PictureFolders.in(housekeeping).of(id)) {
      return all.toList();
    }
  }

  /**
   * Parts of catalogues that were replaced, which may still say what the material was.
   *
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  public List<ListedObject> partsOfEarlierCatalogues() {
    return UsedParts.FOLDERS.stream().flatMap(parts::unused).toList();
  }

  /**
   * Deletes objects in their order.
   *
   * @return the names that the store did not delete
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  public List<String> delete(List<ListedObject> objects) {
    List<String> left = new ArrayList<>();
    int most = ObjectHousekeeping.MOST_DELETED;
    for (int i = 0; i < objects.size(); i += most) {
      left.addAll(
          housekeeping.deleteAll(
              objects.subList(i, Math.min(objects.size(), i + most)).stream()
                  .map(ListedObject::key)
                  .toList()));
    }
    return left;
  }

  @Override
  public void close() {
    connection.close();
  }
}
