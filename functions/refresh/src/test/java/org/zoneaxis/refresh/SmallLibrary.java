package org.zoneaxis.refresh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryFile;
import org.zoneaxis.library.LibraryPart;

/**
 * What comes with the program, but a twentieth of most of it: a run adopts every entry of the
 * Materials Project into an empty bucket, and most tests begin with one.
 */
final class SmallLibrary {

  private static final int STEP = 20;

  static final Library ENTRIES =
      new Library(
          new LibraryFile(
              Arrays.stream(LibraryPart.values())
                  .flatMap(SmallLibrary::some)
                  .collect(Collectors.joining())
                  .getBytes(StandardCharsets.UTF_8)));

  private SmallLibrary() {}

  private static Stream<String> some(LibraryPart part) {
    List<String> lines = lines(part);
    int step = part == LibraryPart.COD ? 1 : STEP;
    return IntStream.iterate(0, i -> i < lines.size(), i -> i + step)
        .mapToObj(i -> lines.get(i) + "\n");
  }

  private static List<String> lines(LibraryPart part) {
    try (InputStream in = LibraryPart.class.getResourceAsStream(part.file())) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
