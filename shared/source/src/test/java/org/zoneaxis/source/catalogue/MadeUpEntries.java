package org.zoneaxis.source.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;

/** Made-up materials of all shapes, with names that begin and end alike. */
public final class MadeUpEntries {

  private static final String[] SYLLABLES = {"an", "bar", "cel", "dol", "er", "fer", "gal", "ite"};
  private static final Element[] ELEMENTS = Element.values();

  private MadeUpEntries() {}

  /** So many, the same every time. */
  public static List<CatalogueEntry> some(int count) {
    Random random = new Random(count);
    List<CatalogueEntry> entries = new ArrayList<>(count);
    for (int i = 1; i <= count; i++) {
      double a = 3 + random.nextInt(40) / 10.0;
      boolean cubic = random.nextBoolean();
      entries.add(
          new CatalogueEntry(
              MaterialId.parse(i % 7 == 0 ? "opt-oqmd-" + i + (i % 2 == 0 ? ":x" : "") : "mp-" + i),
              formula(random),
              random.nextInt(5) == 0 ? List.of(name(random), name(random)) : List.of(),
              group(random),
              new UnitCell(
                  a, cubic ? a : a + 1, cubic ? a : a * 1.5, 90, 90, random.nextInt(2) * 30 + 90),
              1 + random.nextInt(100),
              new Revision(String.format(Locale.ROOT, "%064x", i)),
              random.nextBoolean() ? CellOrigin.MEASURED : CellOrigin.CALCULATED));
    }
    return entries;
  }

  private static Optional<SpaceGroup> group(Random random) {
    int number = random.nextInt(231);
    return number == 0 ? Optional.empty() : Optional.of(new SpaceGroup(number, "G" + number));
  }

  private static Formula formula(Random random) {
    Map<Element, BigDecimal> counts = new EnumMap<>(Element.class);
    for (int i = 1 + random.nextInt(4); i > 0; i--) {
      Element element =
          random.nextInt(4) == 0 ? Element.O : ELEMENTS[random.nextInt(ELEMENTS.length)];
      counts.put(element, BigDecimal.valueOf(1 + random.nextInt(6)));
    }
    return new Formula(
        counts.entrySet().stream()
            .map(part -> new Formula.Term(part.getKey(), part.getValue()))
            .toList());
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 2 + random.nextInt(4); i > 0; i--) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)])
          .append(random.nextInt(6) == 0 && i > 1 ? " " : "");
    }
    return name.toString();
  }
}
