package org.zoneaxis.http.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.http.search.Catalogue;
import org.zoneaxis.http.search.StoreStandIn;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.zone.CrystalZones;
import org.zoneaxis.identify.zone.CrystalZonesFinder;
import org.zoneaxis.identify.zone.ZonesCodec;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.search.CuratedNames;
import org.zoneaxis.source.catalogue.BucketParts;
import org.zoneaxis.source.catalogue.CatalogueHead;
import org.zoneaxis.source.catalogue.CatalogueWriter;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.source.catalogue.NetShape;
import org.zoneaxis.storage.object.ObjectContent;

/** Identification of what is stored and not in the library. */
class StoredIdentificationTest {

  private static final String ID = "mp-999001";
  private static final double EDGE = 4.3;

  @TempDir private Path folder;

  private StoreStandIn store;
  private Identifier identifier;

  /** Polonium as copper has its atoms, in a larger cell. */
  @BeforeEach
  void start() throws IOException {
    store = new StoreStandIn();
    CrystalZones copper =
        new CrystalZonesFinder()
            .of(new Library().find(MaterialId.parse("cod-9008468")).orElseThrow().crystal());
    CrystalZones zones =
        new CrystalZones(
            Lattice.ofParameters(EDGE, EDGE, EDGE, 90, 90, 90), copper.zones(), copper.rings());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes);
        CatalogueWriter writer =
            new CatalogueWriter(
                folder.resolve("waiting"), CuratedNames.none(), ZonesCodec.VERSION)) {
      ZonesCodec.write(zones, out);
      writer.add(
          entry(),
          new CrystalSketch(
              bytes.toByteArray(),
              zones.nets().stream().map(StoredIdentificationTest::shape).toList()),
          false);
      CatalogueHead head = writer.finish(new BucketParts(store.store(), BucketParts.CATALOGUE));
      store
          .store()
          .replace(
              CatalogueHead.KEY, new ObjectContent(head.write(), "application/json", "no-cache"));
    }
    identifier = new Identifier(new StoredCrystals(new Catalogue(store.store(), () -> 0L)));
  }

  @AfterEach
  void stop() {
    store.close();
  }

  private static CatalogueEntry entry() {
    return new CatalogueEntry(
        MaterialId.parse(ID),
        new Formula(List.of(new Formula.Term(Element.Po, BigDecimal.ONE))),
        List.of(),
        Optional.empty(),
        new UnitCell(EDGE, EDGE, EDGE, 90, 90, 90),
        4,
        new Revision("0".repeat(64)),
        CellOrigin.MEASURED);
  }

  private static NetShape shape(NetMetric net) {
    return new NetShape(-net.ab() / net.aa(), net.area() / net.aa(), net.area());
  }

  private Identification identify(Map<String, String> parameters) {
    Map<String, List<String>> query =
        parameters.entrySet().stream()
            .collect(
                Collectors.toMap(Map.Entry::getKey, parameter -> List.of(parameter.getValue())));
    return identifier.identify(IdentifyQuery.parse(query), List.of());
  }

  private static boolean hasIt(Identification found) {
    return found.candidates().stream()
        .anyMatch(candidate -> candidate.material().id().text().equals(ID));
  }

  @Test
  void isFoundByTwoSpotsAndElements() {
    Identification found = identify(Map.of("ratio", "1.155", "angle", "54.7", "elements", "Po"));

    assertThat(found.candidates())
        .filteredOn(candidate -> candidate.material().id().text().equals(ID))
        .first()
        .satisfies(first -> assertThat(first.axis()).isEqualTo(new ZoneAxis(1, 1, 0)));
  }

  @Test
  void isNotAmongOtherElements() {
    assertThat(hasIt(identify(Map.of("ratio", "1.155", "angle", "54.7", "elements", "Cu Zn"))))
        .isFalse();
    assertThat(hasIt(identify(Map.of("ratio", "1.155", "angle", "54.7")))).isFalse();
  }

  /** The square net of [001], 2 % too large. */
  private static Map<String, String> spots() {
    return Map.of(
        "spots", "0.475,0.001;0,0.474;0.474,0.475;-0.475,0;0,-0.475", "unit", "1/A", "limit", "50");
  }

  @Test
  void isFoundByItsNetWithoutElements() {
    Identification found = identify(spots());

    assertThat(hasIt(found)).isTrue();
  }

  @Test
  void answerSaysWhereThePartsAreGone() {
    for (String key : List.copyOf(store.objects().keySet())) {
      if (key.startsWith(BucketParts.CATALOGUE)) {
        store.damage(key);
      }
    }

    Identification found = identify(spots());

    assertThat(hasIt(found)).isFalse();
    assertThat(found.candidates()).isNotEmpty();
    assertThat(found.notes()).anyMatch(note -> note.contains("catalogue of what is stored"));
  }
}
