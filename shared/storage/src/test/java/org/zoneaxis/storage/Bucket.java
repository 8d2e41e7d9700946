package org.zoneaxis.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.object.ObjectHousekeeping;
import org.zoneaxis.storage.object.ObjectStore;
import org.zoneaxis.storage.structure.StructureDocuments;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** The bucket of a real S3 server, with what a test wants to see and do in it. */
public final class Bucket implements AutoCloseable {

  private final S3Server server;
  private final S3Client behind;
  private final S3Client s3;
  private final CallCounter counter = new CallCounter();
  private final KillSwitch kill = new KillSwitch();
  private final List<S3Client> others = new ArrayList<>();

  private Bucket(S3Server server) {
    this.server = server;
    this.behind = server.connect();
    this.s3 = server.connect(counter, kill);
  }

  public static Bucket on(Path folder) throws Exception {
    return new Bucket(S3Server.start(folder));
  }

  public ObjectStore store() {
    return new ObjectStore(s3, S3Server.BUCKET);
  }

  public StructureDocuments documents() {
    return new StructureDocuments(store());
  }

  /** Documents over a connection of their own, with somebody between. */
  public StructureDocuments documents(ExecutionInterceptor between) {
    S3Client other = server.connect(between);
    others.add(other);
    return new StructureDocuments(new ObjectStore(other, S3Server.BUCKET));
  }

  ObjectHousekeeping housekeeping() {
    return new ObjectHousekeeping(s3, S3Server.BUCKET);
  }

  public KillSwitch kill() {
    return kill;
  }

  /** Methods of the calls since the last time. */
  public List<String> calls() {
    List<String> calls = counter.calls();
    counter.forget();
    return calls;
  }

  /** All keys, sorted. */
  public List<String> keys() {
    return behind
        .listObjectsV2Paginator(request -> request.bucket(S3Server.BUCKET))
        .contents()
        .stream()
        .map(S3Object::key)
        .sorted()
        .toList();
  }

  public String text(String key) {
    return new String(
        new ObjectStore(behind, S3Server.BUCKET).get(key).orElseThrow().bytes(),
        StandardCharsets.UTF_8);
  }

  /** Writes what no writer of ours would. */
  public void damage(MaterialId id, String text) {
    behind.putObject(
        request -> request.bucket(S3Server.BUCKET).key(StructureDocuments.currentKey(id)),
        RequestBody.fromString(text));
  }

  public void delete(String key) {
    behind.deleteObject(request -> request.bucket(S3Server.BUCKET).key(key));
  }

  /** What a reader finds who knows nothing. */
  public StructureDocuments.Reading current(MaterialId id) {
    return new StructureDocuments(new ObjectStore(behind, S3Server.BUCKET)).current(id);
  }

  @Override
  public void close() {
    others.forEach(S3Client::close);
    s3.close();
    behind.close();
    server.close();
  }
}
