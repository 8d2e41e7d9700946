package org.zoneaxis.refresh;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.crystal.MaterialId;

/** What runs of a refresh are tried on: a database, a store of some kind, and the scene of both. */
abstract class SceneTest<S extends BucketServer> {

  @TempDir private Path folder;

  MaterialsProjectServer database;
  S server;
  Scene scene;

  /** Starts the store. */
  abstract S open(Path empty) throws Exception;

  @BeforeEach
  final void start() throws Exception {
    database = MaterialsProjectServer.start();
    server = open(folder);
    scene = new Scene(server.settings(), database);
  }

  @AfterEach
  final void stop() {
    scene.close();
    server.close();
    database.close();
  }

  /** So many structures that a run has to ask for. */
  final List<MaterialId> stored(int number) {
    List<MaterialId> ids = scene.store(number);
    server.age(Scene.AGE);
    return ids;
  }
}
