package org.zoneaxis.figure.structure;

import java.util.Map;
import java.util.TreeMap;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.Provenance;

/** A structure's picture in words, for readers who do not see it and for what has no room. */
final class StructureDescription {

  private final Material material;
  private final StructureView view;
  private final boolean hexagonal;

  /** The description of a material's structure. */
  StructureDescription(Material material, StructureView view) {
    this.material = material;
    this.view = view;
    this.hexagonal = material.crystal().lattice().isHexagonal();
  }

  private String bonds() {
    if (view.atomsOnly()) {
      return ", too many to draw bonds and shares of sites.";
    }
    return " and "
        + (view.bonds().isEmpty() ? "no" : Integer.toString(view.bonds().size()))
        + (view.bonds().size() == 1 ? " bond" : " bonds")
        + (view.bondsLeftOut() ? ", too many to draw." : ".");
  }

  /** The description, on one line. */
  String text() {
    StringBuilder words = new StringBuilder(300);
    words.append("One cell with its borders completed: ");
    words.append(view.atoms().size()).append(view.atoms().size() == 1 ? " atom" : " atoms");
    Map<Element, Integer> counts = new TreeMap<>();
    for (SeenAtom atom : view.atoms()) {
      counts.merge(atom.element(), 1, Integer::sum);
    }
    String separator = " (";
    for (Map.Entry<Element, Integer> count : counts.entrySet()) {
      words.append(separator).append(count.getValue());
      words.append(' ').append(count.getKey().symbol());
      separator = ", ";
    }
    words.append(")").append(bonds());
    words.append(" Right-handed, zone axis towards the viewer");
    view.right()
        .ifPresent(
            right ->
                words
                    .append(", normal of ")
                    .append(IndexLettering.inLine(right.indices(hexagonal)))
                    .append(" to the right"));
    words.append(", as in the diffraction pattern.");
    Provenance.append(words, material);
    return words.toString();
  }
}
