package org.zoneaxis.micrograph.index;

import java.util.List;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;

/**
 * Where to look for what an image shows.
 *
 * @param elements only at materials made of these and no others; empty for all
 * @param materials only at these; empty for all
 * @param calculated whether cells that were calculated are looked at
 * @param frameworks whether zeolites and other frameworks are looked at
 * @param limit how many candidates are wanted at most
 */
public record Wanted(
    List<Element> elements,
    List<MaterialId> materials,
    boolean calculated,
    boolean frameworks,
    int limit) {

  /** Copies the lists. */
  public Wanted {
    elements = List.copyOf(elements);
    materials = List.copyOf(materials);
  }
}
