package org.zoneaxis.figure.caption;

import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.text.Legible;

/** What has no room in a caption about where a structure comes from. */
public final class Provenance {

  private static final int MAX_URL = 160;
  private static final int MAX_CREDIT = 160;
  private static final int MAX_WARNING = 200;
  private static final int MAX_WARNINGS = 5;

  private Provenance() {}

  /** What titles call a material: its formula and, in brackets, its id. */
  public static String named(Material material) {
    return material.crystal().formula() + " (" + material.id() + ")";
  }

  /** Appends, in sentences: which state of which entry, whose, and its faults. */
  public static void append(StringBuilder words, Material material) {
    words.append(" Structure: revision ").append(material.revision().shortForm());
    String url = Legible.of(material.source().url(), MAX_URL);
    words.append(url.isEmpty() ? "." : " (" + url + ").");
    String credit = Legible.of(material.source().attribution(), MAX_CREDIT);
    if (!credit.isEmpty()) {
      words.append(' ').append(credit);
    }
    material.cautions().stream()
        .limit(MAX_WARNINGS)
        .map(warning -> Legible.of(warning, MAX_WARNING))
        .forEach(warning -> words.append(' ').append(warning));
    int more = material.cautions().size() - MAX_WARNINGS;
    if (more > 0) {
      words.append(" There are ").append(more).append(" more notes in the JSON.");
    }
  }
}
