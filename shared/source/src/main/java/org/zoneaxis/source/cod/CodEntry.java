package org.zoneaxis.source.cod;

import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.cif.CifDocument;

/** An entry of the Crystallography Open Database, in the cell as published. */
public final class CodEntry {

  /** What the database is called. */
  public static final String PROVIDER = "Crystallography Open Database";

  private static final String PREFIX = "cod-";
  private static final String LICENCE = "public domain";

  private CodEntry() {}

  /** Whether a material is one of this database's. */
  public static boolean isNamedBy(MaterialId id) {
    return id.text().startsWith(PREFIX);
  }

  /** The seven digits of an entry. */
  public static String number(MaterialId id) {
    return id.text().substring(PREFIX.length());
  }

  /**
   * Makes a material of an entry.
   *
   * @param id the entry, such as {@code cod-9008566}
   * @param document its file
   */
  public static Material material(MaterialId id, CifDocument document) {
    Source source =
        new Source(
            PROVIDER,
            "https://www.crystallography.net/cod/" + number(id) + ".html",
            LICENCE,
            document.citation().orElse(""));
    return new Material(
        id, document.crystal(), source, document.names().all(), document.warnings());
  }
}
