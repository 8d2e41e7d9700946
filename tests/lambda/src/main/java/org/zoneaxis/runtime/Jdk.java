package org.zoneaxis.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The Java that Lambda would run functions on, or what comes nearest to it here. */
public final class Jdk {

  private static final String VARIABLE = "ZONEAXIS_LAMBDA_JAVA_HOME";
  private static final List<Path> FOLDERS =
      List.of(
          Path.of("/usr/lib/jvm"), Path.of("/Library/Java/JavaVirtualMachines"), Path.of("/opt"));

  private Jdk() {}

  /**
   * The home of the Java that {@code ZONEAXIS_LAMBDA_JAVA_HOME} names, else of a Java 25 in one of
   * the usual places, else of the one that runs this.
   */
  public static Path likeLambda() {
    return Optional.ofNullable(System.getenv(VARIABLE))
        .map(Path::of)
        .or(() -> FOLDERS.stream().flatMap(Jdk::homes).filter(Jdk::isJava25).findFirst())
        .orElseGet(() -> Path.of(System.getProperty("java.home")));
  }

  private static Stream<Path> homes(Path folder) {
    if (!Files.isDirectory(folder)) {
      return Stream.empty();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .sorted()
          .flatMap(entry -> Stream.of(entry, entry.resolve("Contents/Home")))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isJava25(Path home) {
    Path release = home.resolve("release");
    try {
      return Files.isExecutable(home.resolve("bin/java"))
          && Files.isRegularFile(release)
          && Files.readString(release).contains("JAVA_VERSION=\"25");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
