package org.zoneaxis.source;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.cif.CifDocument;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.storage.StructureSource;

/**
 * Structures of the Crystallography Open Database that come with the program, so that it draws
 * without a network. A file is read when it is asked for, not before.
 */
public final class Library implements StructureSource {

  private static final String PREFIX = "cod-";
  private static final String PROVIDER = "Crystallography Open Database";
  private static final String LICENCE = "public domain";

  /**
   * Looks up an entry, such as {@code cod-9008566}.
   *
   * @throws org.zoneaxis.crystal.CrystalException where there is a file but no crystal in it
   */
  @Override
  public Optional<Material> find(MaterialId id) {
    if (!id.text().startsWith(PREFIX)) {
      return Optional.empty();
    }
    String number = id.text().substring(PREFIX.length());
    return file(number).map(CifReader::read).map(document -> material(id, number, document));
  }

  private static Optional<byte[]> file(String number) {
    try (InputStream file = Library.class.getResourceAsStream("cod/" + number + ".cif")) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("the library's file " + number + ".cif cannot be read", e);
    }
  }

  private static Material material(MaterialId id, String number, CifDocument document) {
    Source source =
        new Source(
            PROVIDER,
            "https://www.crystallography.net/cod/" + number + ".html",
            LICENCE,
            document.citation().orElse(""));
    return new Material(
        id, document.crystal(), source, document.names().all(), document.warnings());
  }
}
