package org.zoneaxis.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.source.cod.CodEntry;
import org.zoneaxis.storage.StructureSource;

/**
 * Structures of the Crystallography Open Database that come with the program, so that it draws
 * without a network. A file is read when it is asked for, not before.
 */
public final class Library implements StructureSource {

  /**
   * Looks up an entry, such as {@code cod-9008566}.
   *
   * @throws org.zoneaxis.crystal.CrystalException where there is a file but no crystal in it
   */
  @Override
  public Optional<Material> find(MaterialId id) {
    if (!CodEntry.isNamedBy(id)) {
      return Optional.empty();
    }
    return file(CodEntry.number(id))
        .map(CifReader::read)
        .map(document -> CodEntry.material(id, document));
  }

  private static Optional<byte[]> file(String number) {
    try (InputStream file = Library.class.getResourceAsStream("cod/" + number + ".cif")) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the library's file " + number + ".cif cannot be read", e);
    }
  }
}
