package org.zoneaxis.refresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A process in which a database and a store are that somebody else refreshes: {@code memory} or a
 * folder for the embedded server, and a number of structures. Prints the addresses of the store and
 * of the database in two lines, and ends when its input does.
 */
public final class RefreshStage {

  private RefreshStage() {}

  /** Runs until the input ends. */
  public static void main(String[] arguments) throws Exception {
    try (MaterialsProjectServer database = MaterialsProjectServer.startCubic();
        BucketServer server = server(arguments[0]);
        Scene scene = new Scene(server.settings(), database)) {
      scene.store(Integer.parseInt(arguments[1]));
      server.age(Scene.AGE);
      System.out.println(server.settings().endpoint().orElseThrow());
      System.out.println(database.url());
      System.out.flush();
      untilTheInputEnds();
    }
    System.exit(0);
  }

  private static BucketServer server(String kind) throws Exception {
    return kind.equals("memory")
        ? ConditionalServer.start()
        : EmbeddedServer.start(Files.createDirectories(Path.of(kind)));
  }

  private static void untilTheInputEnds() throws IOException {
    while (System.in.read() >= 0) {
      // nothing is said
    }
  }
}
