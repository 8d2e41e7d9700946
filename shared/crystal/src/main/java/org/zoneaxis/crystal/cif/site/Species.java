package org.zoneaxis.crystal.cif.site;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Element;

/**
 * What a type symbol or label says stands at a site.
 *
 * @param shares the elements and their shares of the site's occupancy; empty where nothing that
 *     scatters is meant
 * @param withoutHydrogen whether it stands for a group, such as OH or NH4, of which only the atom
 *     that is no hydrogen has a place
 * @param leftOut why it is left out; empty where it is not
 */
record Species(List<Share> shares, boolean withoutHydrogen, Optional<String> leftOut) {

  static final Species VACANCY =
      new Species(List.of(), false, Optional.of("it stands for a vacancy"));

  static final Species DUMMY = new Species(List.of(), false, Optional.of("it is a dummy"));

  /** An element and its share, above 0 and at most some 1. */
  record Share(Element element, double fraction) {}

  Species {
    shares = List.copyOf(shares);
  }

  static Species of(Element element) {
    return new Species(List.of(new Share(element, 1)), false, Optional.empty());
  }

  static Species withoutHydrogen(Element element) {
    return new Species(List.of(new Share(element, 1)), true, Optional.empty());
  }
}
