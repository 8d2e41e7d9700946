package org.zoneaxis.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;

/**
 * The library's file in memory: one entry a line, sorted by id. Its text is held as it is; an entry
 * is read when it is asked for. Immutable.
 */
final class LibraryFile {

  private static final String BEFORE_ID = "{\"id\":\"";

  private final byte[] text;

  /** Where the lines begin, and where one more would. */
  private final int[] starts;

  LibraryFile(byte[] text) {
    this.text = text.clone();
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length).filter(i -> text[i] == '\n').map(i -> i + 1))
            .toArray();
  }

  static LibraryFile ofResource(String name) {
    try (InputStream resource = LibraryFile.class.getResourceAsStream(name)) {
      return new LibraryFile(resource.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the library cannot be read", e);
    }
  }

  int size() {
    return starts.length - 1;
  }

  Optional<Material> find(MaterialId id) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = id(middle).compareTo(id.text());
      if (order == 0) {
        return Optional.of(EntryReader.material(text, starts[middle], length(middle)));
      }
      if (order < 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return Optional.empty();
  }

  Stream<LibraryEntry> entries() {
    return IntStream.range(0, size())
        .mapToObj(line -> EntryReader.entry(text, starts[line], length(line)));
  }

  private int length(int line) {
    return starts[line + 1] - 1 - starts[line];
  }

  private String id(int line) {
    int start = starts[line] + BEFORE_ID.length();
    int end = start;
    while (text[end] != '"') {
      end++;
    }
    return new String(text, start, end - start, StandardCharsets.US_ASCII);
  }
}
