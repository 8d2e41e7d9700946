package org.zoneaxis.library.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.FormulaText;

/** Catalogues of made-up materials, of any size, for tests and measurements. */
public final class MadeUpCatalogue {

  private static final String[] SYLLABLES = {
    "an", "bar", "cel", "dol", "er", "fer", "gal", "hal", "in", "jo", "kal", "lan", "mol", "nat",
    "or", "per", "qua", "ros", "sil", "tor", "ul", "ver", "wol", "xan", "yt", "zir"
  };

  private static final List<Element> ELEMENTS = List.of(Element.values());

  private MadeUpCatalogue() {}

  static CatalogueEntry entry(String id, String formula, String... names) {
    return entry(id, formula, Optional.empty(), List.of(names));
  }

  static CatalogueEntry entry(
      String id, String formula, Optional<SpaceGroup> group, List<String> names) {
    return new CatalogueEntry(
        MaterialId.parse(id),
        FormulaText.parse(formula),
        names,
        group,
        new UnitCell(4, 5, 6, 90, 90, 90),
        8,
        new Revision("0".repeat(64)),
        CellOrigin.MEASURED);
  }

  /** Materials of one to five elements; one in five has a name of its own. */
  public static List<CatalogueEntry> entries(int count) {
    Random random = new Random(count);
    List<CatalogueEntry> entries = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder formula = new StringBuilder();
      int elements = 1 + Math.min(4, (int) Math.abs(random.nextGaussian() * 1.2 + 2));
      List<Element> used = new ArrayList<>();
      for (int j = 0; j < elements; j++) {
        Element element =
            random.nextInt(4) == 0 ? Element.O : ELEMENTS.get(random.nextInt(ELEMENTS.size()));
        if (!used.contains(element)) {
          used.add(element);
          int number = 1 + random.nextInt(6);
          formula.append(element.symbol()).append(number > 1 ? Integer.toString(number) : "");
        }
      }
      List<String> names = new ArrayList<>();
      if (random.nextInt(5) == 0) {
        names.add(name(random));
      }
      int group = 1 + random.nextInt(230);
      entries.add(
          entry(
              "mp-" + (i + 1),
              formula.toString(),
              Optional.of(new SpaceGroup(group, "G" + group)),
              names));
    }
    return entries;
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    String mineral = name.append("ite").toString();
    return mineral.substring(0, 1).toUpperCase(Locale.ROOT)
        + mineral.substring(1)
        + (random.nextInt(4) == 0 ? " " + SYLLABLES[random.nextInt(SYLLABLES.length)] + "ous" : "");
  }
}
