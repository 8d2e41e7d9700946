package org.zoneaxis.http.identify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.http.search.Catalogue;
import org.zoneaxis.identify.CrystalSource;
import org.zoneaxis.identify.MaterialFacts;
import org.zoneaxis.identify.PackedCrystal;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.zone.ZonesCodec;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.source.catalogue.CrystalQuery;
import org.zoneaxis.source.catalogue.NetRange;
import org.zoneaxis.source.catalogue.NetShape;
import org.zoneaxis.source.parts.BrokenPartException;
import org.zoneaxis.source.parts.ByteReader;

/** The crystals of the catalogue. Thread-safe. */
final class StoredCrystals implements CrystalSource {

  /** Each takes a tenth of a millisecond; of their nets only a few are in memory at a time. */
  private static final int MOST_OF_ELEMENTS = 2000;

  private static final int MOST_WITH_NET = 500;

  /** How much a net may be distorted, and larger or smaller, as logarithms. */
  private static final double DISTORTION = 0.06;

  private static final double SCALE = 0.1;

  private final Catalogue catalogue;

  StoredCrystals(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Found madeOf(Set<Integer> atomicNumbers) {
    Set<Element> elements = EnumSet.noneOf(Element.class);
    for (Element element : Element.values()) {
      if (atomicNumbers.contains(element.atomicNumber())) {
        elements.add(element);
      }
    }
    return find(
        new CrystalQuery(elements, List.of(), ZonesCodec.VERSION, MOST_OF_ELEMENTS),
        "of these elements and no others; those of the fewest elements were looked at, ");
  }

  @Override
  public Found withNet(NetMetric net) {
    NetMetric reduced = net.reduced().metric();
    NetShape shape =
        new NetShape(
            Math.min(0.5, Math.max(0, -reduced.ab() / reduced.aa())),
            reduced.area() / reduced.aa(),
            reduced.area());
    return find(
        new CrystalQuery(
            Set.of(),
            List.of(new NetRange(shape, DISTORTION, SCALE)),
            ZonesCodec.VERSION,
            MOST_WITH_NET),
        "with such a net, or nearly, and elements leave fewer; the nearest were looked at, ");
  }

  /** All of one look, or of none: a part that is broken half way leaves nothing of it. */
  private Found find(CrystalQuery query, String which) {
    Catalogue.Answer<Found> answer =
        catalogue.askCrystals(
            crystals -> {
              List<PackedCrystal> found = new ArrayList<>();
              int all = crystals.visit(query, (entry, sketch) -> found.add(packed(entry, sketch)));
              return new Found(found, notes(all, query.most(), which));
            });
    return answer.isWhole() ? answer.value() : new Found(List.of(), answer.notes());
  }

  private static List<String> notes(int all, int most, String which) {
    return all > most
        ? List.of("There are " + all + " stored materials " + which + most + " of them.")
        : List.of();
  }

  private static PackedCrystal packed(CatalogueEntry entry, ByteReader sketch) {
    byte[] zones = sketch.readBytes(sketch.left());
    if (!ZonesCodec.isWhole(zones)) {
      throw new BrokenPartException("the zones of " + entry.id() + " are not whole");
    }
    return new PackedCrystal(MaterialFacts.of(entry), zones);
  }
}
