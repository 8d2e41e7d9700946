package org.zoneaxis.source.conversion;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.LibraryPart;

/**
 * A library made of a collection.
 *
 * @param lines the entries as they stand in the library's files, sorted by id, without line feeds
 * @param entries the same without their atoms
 * @param leftOut the files that are not in it, in the order in which they were read
 * @param doubts entries whose density is far from the usual one of such atoms, in sentences
 */
public record ConvertedLibrary(
    List<byte[]> lines,
    List<LibraryEntry> entries,
    List<RejectedFile> leftOut,
    List<String> doubts) {

  /** Copies the lists. */
  public ConvertedLibrary {
    lines = List.copyOf(lines);
    entries = List.copyOf(entries);
    leftOut = List.copyOf(leftOut);
    doubts = List.copyOf(doubts);
  }

  /** A file of the library: its lines, each ended by a line feed. */
  public byte[] file(LibraryPart part) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    for (int i = 0; i < lines.size(); i++) {
      if (LibraryPart.of(entries.get(i).listed().id()) == part) {
        file.writeBytes(lines.get(i));
        file.write('\n');
      }
    }
    return file.toByteArray();
  }

  /** The page that says what is in, what is not, and why. */
  public String page() {
    return LibraryPage.of(this);
  }
}
