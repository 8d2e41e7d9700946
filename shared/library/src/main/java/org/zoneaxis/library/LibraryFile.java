package org.zoneaxis.library;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;

/**
 * Entries of a library in memory: one a line, sorted by id. The text is held as it is; an entry is
 * read when it is asked for. Immutable.
 */
public final class LibraryFile {

  private static final String BEFORE_ID = "{\"id\":\"";

  private final byte[] text;

  /** Where the lines begin, and where one more would. */
  private final int[] starts;

  public LibraryFile(byte[] text) {
    this.text = text.clone();
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length).filter(i -> text[i] == '\n').map(i -> i + 1))
            .toArray();
  }

  /** Files of the program, one after the other. */
  static LibraryFile ofResources(List<String> names) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (String name : names) {
      try (InputStream resource = LibraryFile.class.getResourceAsStream(name)) {
        resource.transferTo(text);
      } catch (IOException e) {
        throw new UncheckedIOException("the library cannot be read", e);
      }
    }
    return new LibraryFile(text.toByteArray());
  }

  int size() {
    return starts.length - 1;
  }

  public Optional<Material> find(MaterialId id) {
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

  public Stream<LibraryEntry> entries() {
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
