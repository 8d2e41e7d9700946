package org.zoneaxis.source.optimade;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.refusal.NotationException;

/**
 * A database that speaks OPTIMADE.
 *
 * @param name what it is called
 * @param baseUrl its address, with or without the version at its end
 * @param idPrefix what a material's name begins with here, such as {@code mp-}
 * @param entryPrefix what stands there in the database instead; often the same, or nothing
 * @param pageUrl an entry's page for people, without the entry's id at its end; may be empty
 * @param licence name of the licence; empty where it is not known
 * @param attribution the credit asked for
 * @param setting the cell that indices refer to
 * @param origin whether its cells were measured or calculated
 */
public record OptimadeProvider(
    String name,
    URI baseUrl,
    String idPrefix,
    String entryPrefix,
    String pageUrl,
    String licence,
    String attribution,
    CellSetting setting,
    CellOrigin origin) {

  private static final Pattern VERSIONED = Pattern.compile(".*/v[0-9]+(?:\\.[0-9]+){0,2}");

  /** A database of which nothing else is known than what its name says of its cells. */
  public OptimadeProvider(
      String name,
      URI baseUrl,
      String idPrefix,
      String entryPrefix,
      String pageUrl,
      String licence,
      String attribution,
      CellSetting setting) {
    this(
        name,
        baseUrl,
        idPrefix,
        entryPrefix,
        pageUrl,
        licence,
        attribution,
        setting,
        Source.usual(name));
  }

  /** Whether a material is one of this database's. */
  boolean answersFor(MaterialId id) {
    return id.text().startsWith(idPrefix);
  }

  /** The name of a material in the database. */
  String entry(MaterialId id) {
    String text = id.isEntry() ? "opt-" + id.plainRest() : id.text();
    return entryPrefix + text.substring(idPrefix.length());
  }

  /** The name of an entry here, whatever of its spellings the database uses. */
  Optional<MaterialId> material(String entry) {
    if (!entry.startsWith(entryPrefix) || entry.indexOf('%') >= 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(MaterialId.parse(idPrefix + entry.substring(entryPrefix.length())));
    } catch (NotationException e) {
      return Optional.empty();
    }
  }

  /** An entry's page for people; where the database has none, what it answers to programs. */
  String page(MaterialId id) {
    return pageUrl.isEmpty()
        ? structures() + "/" + OptimadePages.encoded(entry(id))
        : pageUrl + entry(id);
  }

  /** The address of all structures, version 1. */
  String structures() {
    String base = baseUrl.toString().replaceAll("/+$", "");
    return (VERSIONED.matcher(base).matches() ? base : base + "/v1") + "/structures";
  }
}
