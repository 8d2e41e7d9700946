package org.zoneaxis.library;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;

/**
 * The structures that come with the program, so that it draws without a network: well-known
 * materials of the Crystallography Open Database as published, and of the Materials Project in the
 * conventional standard cell. docs/library.md lists them.
 *
 * <p>Nothing is read before the first question, and an entry when it is asked for. Thread-safe.
 */
public final class Library {

  /** Read once, on first use. */
  private static final class Shared {
    static final LibraryFile FILE = LibraryFile.ofResources(LibraryPart.files());
  }

  private final Supplier<LibraryFile> file;

  /** All that comes with the program. */
  public Library() {
    this.file = () -> Shared.FILE;
  }

  /** Some entries. */
  public Library(LibraryFile entries) {
    this.file = () -> entries;
  }

  /** Looks up an entry, such as {@code cod-9008566}. */
  public Optional<Material> find(MaterialId id) {
    return file.get().find(id);
  }

  /** All entries without their atoms, in the order of their ids. */
  public Stream<LibraryEntry> entries() {
    return file.get().entries();
  }

  /** The number of entries. */
  public int size() {
    return file.get().size();
  }
}
