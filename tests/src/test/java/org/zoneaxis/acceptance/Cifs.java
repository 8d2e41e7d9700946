package org.zoneaxis.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** The CIFs of the reader's tests; a README beside them describes them. */
final class Cifs {

  private static final Path FOLDER =
      Path.of(
          System.getProperty("zoneaxis.root"),
          "shared/crystal/src/test/resources/org/zoneaxis/crystal/cif");

  private Cifs() {}

  static Path file(String name) {
    return FOLDER.resolve(name);
  }

  static byte[] bytes(String name) {
    try (InputStream file = Files.newInputStream(file(name))) {
      return name.endsWith(".gz") ? new GZIPInputStream(file).readAllBytes() : file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Files with a crystal in them, though not each can be used. */
  static Stream<String> real() {
    return names("").stream().filter(name -> name.endsWith(".cif"));
  }

  /** Files with something wrong in them. */
  static Stream<String> malformed() {
    return names("malformed").stream().map(name -> "malformed/" + name);
  }

  private static List<String> names(String folder) {
    try (Stream<Path> files = Files.list(file(folder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
