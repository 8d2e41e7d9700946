package org.zoneaxis.benchmarks.catalogue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.source.catalogue.NetShape;

/**
 * As many materials as are wanted, the library's and then made-up ones: crystals of the library
 * with other elements in their places and a cell that is larger or smaller by up to 15 %, so that
 * their zones are those of their model. Four of five are of the Materials Project and calculated;
 * three of ten have names, a tenth of them names of chemists' length. The same every time.
 */
final class MadeUpMaterials {

  private static final long SEED = 20_261_129;
  private static final int LARGEST_CELL = 100;

  /** So many make all shapes of cells. */
  private static final int EVERY = 4;

  private static final int FIRST_COD = 3_000_000;
  private static final int FIRST_MP = 100_000;

  private static final String[] SYLLABLES = {
    "an", "bar", "cel", "dol", "er", "fer", "gal", "hal", "in", "jo", "kal", "lan", "mol", "nat",
    "or", "per", "qua", "ros", "sil", "tor", "ul", "ver", "wol", "xan", "yt", "zir"
  };

  private static final String[] ENDINGS = {"ite", "ate", "ide", "ine", "ium", "ene"};

  /** Elements that most compounds are made of come more often. */
  private static final List<Element> FREQUENT =
      List.of(
          Element.O,
          Element.O,
          Element.O,
          Element.O,
          Element.O,
          Element.O,
          Element.S,
          Element.S,
          Element.F,
          Element.Cl,
          Element.N,
          Element.P,
          Element.Si,
          Element.Si,
          Element.Al,
          Element.Fe,
          Element.Mn,
          Element.Co,
          Element.Ni,
          Element.Cu,
          Element.Ti,
          Element.Li,
          Element.Na,
          Element.K,
          Element.Ca,
          Element.Ba,
          Element.Sr,
          Element.Mg,
          Element.H,
          Element.C,
          Element.Se,
          Element.Te,
          Element.V,
          Element.Zn);

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final List<LibraryEntry> models;
  private final Map<MaterialId, CrystalSketch> sketches = new HashMap<>();
  private final Function<MaterialId, CrystalSketch> sketcher;

  /**
   * A material.
   *
   * @param entry what a list shows
   * @param sketch what identification needs
   */
  record MadeUp(CatalogueEntry entry, CrystalSketch sketch) {}

  /** Takes them. */
  @FunctionalInterface
  interface Taker {
    void take(MadeUp material) throws Exception;
  }

  /**
   * Makes materials.
   *
   * @param sketcher sketches a material of the library
   */
  MadeUpMaterials(Function<MaterialId, CrystalSketch> sketcher) {
    this.sketcher = sketcher;
    List<LibraryEntry> all =
        new Library()
            .entries()
            .filter(entry -> entry.listed().siteCount() <= LARGEST_CELL)
            .filter(entry -> !entry.category().equals("zeolites"))
            .toList();
    this.models =
        IntStream.range(0, all.size()).filter(i -> i % EVERY == 0).mapToObj(all::get).toList();
  }

  /** Sketches the models, which is no part of writing a catalogue; how long one took, in ms. */
  double prepare() {
    long begun = System.nanoTime();
    models.forEach(model -> sketch(model.listed().id(), 1));
    return (System.nanoTime() - begun) / 1e6 / models.size();
  }

  /** Makes so many, the library's among them. */
  void make(int count, Taker taker) throws Exception {
    Set<String> taken = new LinkedHashSet<>();
    int made = 0;
    for (LibraryEntry entry : new Library().entries().toList()) {
      if (made < count) {
        taken.add(entry.listed().id().text());
        taker.take(new MadeUp(entry.listed(), CrystalSketch.NONE));
        made++;
      }
    }
    for (int number = 0; made < count; number++) {
      boolean calculated = random.nextInt(5) > 0;
      String id = calculated ? "mp-" + (FIRST_MP + number) : "cod-" + (FIRST_COD + number);
      if (taken.add(id)) {
        taker.take(madeUp(MaterialId.parse(id), calculated));
        made++;
      }
    }
  }

  private MadeUp madeUp(MaterialId id, boolean calculated) {
    CatalogueEntry model = models.get(random.nextInt(models.size())).listed();
    double scale = 0.85 + 0.3 * random.nextDouble();
    UnitCell cell = model.cell();
    CatalogueEntry entry =
        new CatalogueEntry(
            id,
            formula(model.formula()),
            random.nextInt(10) < 3 ? List.of(name()) : List.of(),
            model.spaceGroup(),
            new UnitCell(
                cell.a() * scale,
                cell.b() * scale,
                cell.c() * scale,
                cell.alpha(),
                cell.beta(),
                cell.gamma()),
            model.siteCount(),
            new Revision(hex(8) + hex(8) + hex(8) + hex(8) + hex(8) + hex(8) + hex(8) + hex(8)),
            calculated ? CellOrigin.CALCULATED : CellOrigin.MEASURED);
    return new MadeUp(entry, sketch(model.id(), scale));
  }

  private String hex(int digits) {
    return String.format(Locale.ROOT, "%0" + digits + "x", random.nextInt() & 0xFFFFFFFFL);
  }

  private CrystalSketch sketch(MaterialId model, double scale) {
    CrystalSketch sketch = sketches.computeIfAbsent(model, sketcher);
    return new CrystalSketch(
        sketch.bytes(),
        sketch.nets().stream()
            .map(net -> new NetShape(net.x(), net.y(), net.area() / (scale * scale)))
            .toList());
  }

  private Formula formula(Formula model) {
    List<Formula.Term> terms = new ArrayList<>();
    Set<Element> used = new LinkedHashSet<>();
    for (Formula.Term term : model.terms()) {
      Element element = element();
      if (used.add(element)) {
        terms.add(new Formula.Term(element, term.count()));
      }
    }
    return new Formula(terms.isEmpty() ? one() : terms);
  }

  private static List<Formula.Term> one() {
    return List.of(new Formula.Term(Element.Fe, BigDecimal.ONE));
  }

  private Element element() {
    Element[] all = Element.values();
    return random.nextBoolean()
        ? FREQUENT.get(random.nextInt(FREQUENT.size()))
        : all[random.nextInt(all.length)];
  }

  private String name() {
    StringBuilder name = new StringBuilder(word());
    int words = random.nextInt(10) == 0 ? 3 + random.nextInt(3) : random.nextInt(2);
    for (int i = 0; i < words; i++) {
      name.append(i % 2 == 0 ? ' ' : '-').append(word());
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    for (int i = 2 + random.nextInt(3); i > 0; i--) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.append(ENDINGS[random.nextInt(ENDINGS.length)]).toString();
  }
}
