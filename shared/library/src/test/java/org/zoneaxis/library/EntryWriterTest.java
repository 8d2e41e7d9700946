package org.zoneaxis.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.FewestDigits;
import org.zoneaxis.library.catalogue.CatalogueEntry;

class EntryWriterTest {

  @Provide
  Arbitrary<Material> materials() {
    Arbitrary<Double> share = Arbitraries.doubles().ofScale(15).between(0.001, 0.5);
    Arbitrary<Double> coordinate = Arbitraries.doubles().ofScale(15).between(0, 0.06);
    Arbitrary<OptionalDouble> displacement =
        Arbitraries.doubles()
            .ofScale(15)
            .between(-0.1, 2)
            .injectNull(0.4)
            .map(u -> u == null ? OptionalDouble.empty() : OptionalDouble.of(u));
    Arbitrary<List<Occupant>> occupants =
        Combinators.combine(share, displacement, share, displacement)
            .as(
                (p, u, q, v) ->
                    List.of(new Occupant(Element.Fe, p, u), new Occupant(Element.D, q, v)));
    Arbitrary<List<Occupant>> full = displacement.map(u -> List.of(new Occupant(Element.O, 1, u)));
    Arbitrary<Crystal> crystals =
        Combinators.combine(
                Arbitraries.doubles().ofScale(15).between(10, 499),
                Arbitraries.doubles().ofScale(15).between(70, 110),
                coordinate,
                occupants,
                full,
                Arbitraries.of(CellSetting.CONVENTIONAL_STANDARD, CellSetting.AS_PUBLISHED))
            .as(
                (edge, angle, x, mixed, alone, setting) ->
                    new Crystal(
                        Lattice.ofParameters(edge, edge + 1, edge / 3 + 7, 90, angle, angle),
                        List.of(
                            new Site(x, x / 3, 1 - x, mixed), new Site(0.5, x, 0.25 + x, alone)),
                        setting,
                        setting == CellSetting.AS_PUBLISHED
                            ? Optional.empty()
                            : Optional.of(new SpaceGroup(0, "P-1"))));
    Arbitrary<String> text = Arbitraries.strings().ofMaxLength(20);
    return Combinators.combine(crystals, text.list().ofMaxSize(3), text)
        .as(
            (crystal, texts, any) ->
                new Material(
                    MaterialId.parse("cod-1234567"),
                    crystal,
                    new Source(any, any, any, any),
                    texts,
                    texts));
  }

  @Property(tries = 300)
  void writesWhatReadsBackAsTheSame(@ForAll("materials") Material material) {
    byte[] line = EntryWriter.line(material, "others");
    Material read = EntryReader.material(line, 0, line.length);
    // Lone surrogates cannot be written in UTF-8; all else comes back.
    if (new String(
            material.source().provider().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)
        .equals(material.source().provider())) {
      assertThat(read.source()).isEqualTo(material.source());
    }
    assertThat(read.crystal()).isEqualTo(material.crystal());
    assertThat(read.revision()).isEqualTo(material.revision());
    assertThat(new String(line, StandardCharsets.UTF_8)).doesNotContain("\n", "\r");
    LibraryEntry entry = EntryReader.entry(line, 0, line.length);
    assertThat(entry.listed()).isEqualTo(CatalogueEntry.of(read));
  }

  @Property
  void writesNumbersThatReadBackAsTheSame(@ForAll double value) {
    assertThat(Double.parseDouble(FewestDigits.text(value))).isEqualTo(value == 0 ? 0.0 : value);
  }

  @Example
  void writesNumbersAsPeopleWriteThem() {
    assertThat(FewestDigits.text(5.4307)).isEqualTo("5.4307");
    assertThat(FewestDigits.text(1e-12)).isEqualTo("0.000000000001");
    assertThat(FewestDigits.text(120)).isEqualTo("120");
    assertThat(FewestDigits.text(0.1 + 0.2)).isEqualTo("0.30000000000000004");
    assertThat(FewestDigits.text(-0.0)).isEqualTo("0");
  }
}
