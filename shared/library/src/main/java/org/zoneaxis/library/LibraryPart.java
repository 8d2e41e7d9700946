package org.zoneaxis.library;

import java.util.Arrays;
import java.util.List;
import org.zoneaxis.crystal.MaterialId;

/**
 * A file of the library, so that none is too large to be looked at. Entries are sorted by id, also
 * from one part to the next.
 */
public enum LibraryPart {
  /** The zeolite frameworks, which have no number in any database and the most atoms. */
  ZEOLITES("cif-", "zeolites.jsonl"),
  /** Entries of the Crystallography Open Database. */
  COD("cod-", "cod.jsonl"),
  /** Facts of the literature. */
  LITERATURE("lib-", "literature.jsonl"),
  /** Entries of the Materials Project. */
  MATERIALS_PROJECT("mp-", "materials-project.jsonl");

  private final String beginning;
  private final String file;

  LibraryPart(String beginning, String file) {
    this.beginning = beginning;
    this.file = file;
  }

  /** The name of its file. */
  public String file() {
    return file;
  }

  /** The names of all files, in their order. */
  static List<String> files() {
    return Arrays.stream(values()).map(LibraryPart::file).toList();
  }

  /**
   * Where an entry stands.
   *
   * @throws IllegalArgumentException where no part has entries with such an id
   */
  public static LibraryPart of(MaterialId id) {
    return Arrays.stream(values())
        .filter(part -> id.text().startsWith(part.beginning))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(id + " is in no part of the library"));
  }
}
