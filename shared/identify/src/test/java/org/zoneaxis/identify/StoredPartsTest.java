package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.net.NetMetric;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.zone.CrystalZones;
import org.zoneaxis.identify.zone.CrystalZonesFinder;
import org.zoneaxis.identify.zone.ZonesCodec;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;

/** Stored crystals are looked at a few at a time, and the answer is that of all at once. */
class StoredPartsTest {

  private static final CrystalZones FACES = zones("cod-9008468");
  private static final CrystalZones BODY = zones("cod-9008536");

  private static CrystalZones zones(String id) {
    return new CrystalZonesFinder()
        .of(new Library().find(MaterialId.parse(id)).orElseThrow().crystal());
  }

  /** Polonium in cubes of many sizes. */
  private static List<KnownCrystal> cubes(int count) {
    List<KnownCrystal> cubes = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      double edge = 3 + 0.01 * i;
      CrystalZones like = i % 2 == 0 ? FACES : BODY;
      MaterialFacts facts =
          MaterialFacts.of(
              new CatalogueEntry(
                  MaterialId.parse("mp-" + (9_000_000 + i)),
                  new Formula(List.of(new Formula.Term(Element.Po, BigDecimal.ONE))),
                  List.of(),
                  Optional.empty(),
                  new UnitCell(edge, edge, edge, 90, 90, 90),
                  4,
                  new Revision("0".repeat(64)),
                  CellOrigin.MEASURED));
      cubes.add(
          new KnownCrystal(facts, new CrystalZones(facts.lattice(), like.zones(), like.rings())));
    }
    return cubes;
  }

  private static byte[] bytes(CrystalZones zones) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      ZonesCodec.write(zones, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private record Stored(List<KnownCrystal> crystals) implements CrystalSource {

    private Found found() {
      return new Found(
          crystals.stream()
              .map(crystal -> new PackedCrystal(crystal.facts(), bytes(crystal.zones())))
              .toList(),
          List.of("stored"));
    }

    @Override
    public Found madeOf(Set<Integer> atomicNumbers) {
      return found();
    }

    @Override
    public Found withNet(NetMetric net) {
      return found();
    }
  }

  private static IdentifyQuery query(String text) {
    return IdentifyQuery.parse(
        Stream.of(text.split("&"))
            .map(part -> part.split("=", 2))
            .collect(Collectors.toMap(part -> part[0], part -> List.of(part[1]))));
  }

  private static List<String> told(Identification answer) {
    return answer.candidates().stream()
        .map(
            row ->
                row.material().id()
                    + " "
                    + row.axis()
                    + " "
                    + Math.round(1e6 * row.probability())
                    + " "
                    + row.net()
                    + " "
                    + row.members().size())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ratio=1.155&angle=54.7&elements=Po&limit=50",
        "d1=2.1&d2=1.82&angle=54.7&elements=Po&limit=50",
        "spots=0.475,0.001;0,0.474;0.474,0.475;-0.475,0;0,-0.475&unit=1/A&limit=50"
      })
  void answerIsThatOfAllAtOnce(String text) {
    List<KnownCrystal> cubes = cubes(173);
    Identification parts = new Identifier(new Stored(cubes)).identifyAmong(query(text), List.of());
    Identification whole = new Identifier().identifyAmong(query(text), cubes);
    assertThat(told(parts)).isEqualTo(told(whole)).isNotEmpty();
    assertThat(parts.searched()).isEqualTo(whole.searched());
    assertThat(parts.total()).isEqualTo(whole.total());
    assertThat(parts.notes()).contains("stored");
  }

  @Test
  void orderOfThePartsDoesNotMatter() {
    List<KnownCrystal> cubes = cubes(120);
    List<KnownCrystal> turned = new ArrayList<>(cubes);
    Collections.reverse(turned);
    IdentifyQuery query = query("d1=2.1&d2=1.82&angle=54.7&elements=Po&limit=50");
    assertThat(told(new Identifier(new Stored(turned)).identifyAmong(query, List.of())))
        .isEqualTo(told(new Identifier(new Stored(cubes)).identifyAmong(query, List.of())));
  }

  @Test
  void ringsAreLookedForInAllOfThem() {
    List<KnownCrystal> cubes = cubes(120);
    double edge = cubes.get(100).facts().lattice().lengthA();
    String rings =
        Stream.of(3, 4, 8, 11, 12)
            .map(squares -> Decimal.of(edge / Math.sqrt(squares), 5))
            .collect(Collectors.joining(","));
    RingIdentification answer =
        new Identifier(new Stored(cubes))
            .identifyRings(
                IdentifyQuery.parse(Map.of("rings", List.of(rings), "elements", List.of("Po"))),
                List.of());
    assertThat(answer.candidates().get(0).members())
        .extracting(member -> member.material().id())
        .contains(cubes.get(100).facts().id());
    assertThat(answer.searched()).isGreaterThanOrEqualTo(120);
    assertThat(answer.notes()).contains("stored");
  }

  @Test
  void bytesThatAreNotWholeAreNoCrystal() {
    byte[] whole = bytes(FACES);
    assertThat(ZonesCodec.isWhole(whole)).isTrue();
    for (int length = 0; length < whole.length; length++) {
      assertThat(ZonesCodec.isWhole(Arrays.copyOf(whole, length))).isFalse();
    }
    assertThat(ZonesCodec.isWhole(Arrays.copyOf(whole, whole.length + 1))).isFalse();
  }
}
