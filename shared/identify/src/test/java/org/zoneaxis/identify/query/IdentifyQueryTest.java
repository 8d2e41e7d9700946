package org.zoneaxis.identify.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.option.RequestException;

class IdentifyQueryTest {

  private static Map<String, List<String>> values(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      values
          .computeIfAbsent(part.substring(0, equals), unused -> new ArrayList<>())
          .add(part.substring(equals + 1));
    }
    return values;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "ratio=1; angle; 0 to 180",
        "angle=90; ratio; d1 and d2",
        "angle=90&d1=2; ratio; d1 and d2",
        "ratio=0.01&angle=90; ratio; from 0.05 to 20",
        "ratio=20.1&angle=90; ratio; from 0.05 to 20",
        "ratio=NaN&angle=90; ratio; write a number",
        "ratio=1e99&angle=90; ratio; write a number",
        "ratio=-1&angle=90; ratio; from 0.05 to 20",
        "ratio=1,5,2&angle=90; ratio; write a number",
        "ratio=\u0661&angle=90; ratio; write a number",
        "ratio=1.00000000000000000000000000001&angle=90; ratio; write a number",
        "ratio=&angle=90; ratio; write a number",
        "ratio=1&angle=180.1; angle; from 0 to 180",
        "ratio=1&angle=90&d1=0; d1; from 0.001",
        "ratio=1&angle=90&tolerance=0; tolerance; from 0.05 to 20",
        "ratio=1&angle=90&tolerance=20.01; tolerance; from 0.05 to 20",
        "ratio=1&angle=90&angleTolerance=11; angleTolerance; from 0.05 to 10",
        "ratio=1&angle=90&limit=0; limit; 1 to 200",
        "ratio=1&angle=90&limit=201; limit; 1 to 200",
        "ratio=1&angle=90&limit=1.0; limit; 1 to 200",
        "ratio=1&angle=90&elements=Xx; elements; for example Fe,C",
        "ratio=1&angle=90&elements=Fe Qq; elements; for example Fe,C",
        "ratio=1&angle=90&elements=; elements; for example Fe,C",
        "ratio=1&angle=90&materials=; materials; ids or names",
        "ratio=1&angle=90&Angle=90; Angle; there are ratio, angle",
        "ratio=1&angle=90&gmax=2; gmax; there are ratio, angle",
        "ratio=1&ratio=1&angle=90; ratio; once",
        "ratio=1.5&angle=90&d1=2&d2=2; ratio; d1 and d2 make it 1.0000",
        "ratio=1&angle=90&d1=2&unit=mm; unit; cameraConstant",
        "ratio=1&angle=90&unit=inch; unit; 1/nm",
        "spots=1 2 3; spots; x and y of each",
        "spots=1 2; spots; the least that span a net",
        "spots=1 2|3 4|5 6&unit=nm; unit; px, mm, 1/A or 1/nm",
        "spots=1 2|3 4|5 6&rings=2,1; spots; one measurement",
        "spots=1 2|3 4|5 6&unit=1/nm&scale=0.01; scale; leave it out",
        "rings=2.04,x; rings; no number",
        "rings=2.04,0; rings; above 0",
        "rings=; rings; 2.04,1.44"
      })
  void refusesNamingTheParameterAndWhatItTakes(String query, String parameter, String words) {
    assertThatThrownBy(() -> IdentifyQuery.parse(values(query.replace('|', ';'))))
        .isInstanceOfSatisfying(
            RequestException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo(parameter);
              assertThat(refusal.expected()).contains(words);
            });
  }

  @Test
  void refusesNamesOfNoMaterial() {
    assertThatThrownBy(() -> IdentifyQuery.parse(values("ratio=1&angle=90&materials=copper")))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("mp-149");
  }

  @Test
  void refusesListsThatAreTooLong() {
    String many = "Fe" + ",Fe".repeat(50);

    assertThatThrownBy(() -> IdentifyQuery.parse(values("ratio=1&angle=90&elements=" + many)))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("at most 50");
  }

  @Test
  void takesSpellingsOfMaterialsAndRepetitions() {
    IdentifyQuery query =
        IdentifyQuery.parse(values("ratio=1&angle=90&materials=mp-ft, mp-149&elements=Si,O,Si"));

    assertThat(query.materials()).singleElement().hasToString("mp-149");
    assertThat(query.elements()).hasSize(2);
    assertThat(two(query).tolerance()).isEqualTo(2);
    assertThat(two(query).angleTolerance()).isEqualTo(2);
    assertThat(query.limit()).isEqualTo(20);
    assertThat(query.isCalibrated()).isFalse();
  }

  @Property
  void ratioFollowsFromSpacingsInAnyOrder(
      @ForAll @DoubleRange(min = 1, max = 4) double first,
      @ForAll @DoubleRange(min = 1, max = 4) double second) {
    Map<String, List<String>> given = values("angle=80");
    given.put(
        "d1",
        List.of(
            java.math.BigDecimal.valueOf(first)
                .setScale(6, java.math.RoundingMode.HALF_UP)
                .toPlainString()));
    given.put(
        "d2",
        List.of(
            java.math.BigDecimal.valueOf(second)
                .setScale(6, java.math.RoundingMode.HALF_UP)
                .toPlainString()));

    Measurement.TwoSpots query = two(IdentifyQuery.parse(given));

    assertThat(query.ratio()).isGreaterThanOrEqualTo(1);
    assertThat(query.ratio())
        .isCloseTo(Math.max(first / second, second / first), Offset.offset(1e-5));
    assertThat(query.d1().orElseThrow()).isGreaterThanOrEqualTo(query.d2().orElseThrow());
  }

  @Test
  void oneSpacingAndTheRatioMakeTheOther() {
    IdentifyQuery query = IdentifyQuery.parse(values("ratio=2&angle=80&d2=1.5"));

    assertThat(two(query).d1()).hasValue(3);
    assertThat(query.isCalibrated()).isTrue();
  }

  private static Measurement.TwoSpots two(IdentifyQuery query) {
    return (Measurement.TwoSpots) query.measurement();
  }

  /** What a session at a microscope types, and what was refused in vain. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ratio=0.866&angle=54.7 | 1.1547 | 54.7",
        "ratio=0,866&angle=54,7 | 1.1547 | 54.7",
        "ratio=1.155&angle=54.7\u00B0 | 1.155 | 54.7",
        "ratio=1,155&angle= 54,7 \u00B0 | 1.155 | 54.7",
        "d1=2.04&d2=1.7667&angle=54.7 | 1.1547 | 54.7",
        "d1=0.204&d2=0.17667&angle=54.7&unit=nm | 1.1547 | 54.7",
        "d1=4.902&d2=5.6603&angle=54.7&unit=1/nm | 1.1547 | 54.7",
        "d1=4.902&d2=5.6603&angle=54.7&unit=nm\u207B\u00B9 | 1.1547 | 54.7",
        "d1=0.4902&d2=0.56603&angle=54.7&unit=1/\u00C5 | 1.1547 | 54.7",
        "d1=10&d2=11.547&angle=54.7&unit=mm&cameraConstant=20.4 | 1.1547 | 54.7"
      })
  void numbersAreTakenAsPeopleWriteThem(String query, double ratio, double angle) {
    Measurement.TwoSpots two = two(IdentifyQuery.parse(values(query.strip())));

    assertThat(two.ratio()).isCloseTo(ratio, Offset.offset(1e-4));
    assertThat(two.angle()).isEqualTo(angle);
    if (query.contains("d1")) {
      assertThat(two.d1().orElseThrow()).isCloseTo(2.04, Offset.offset(1e-3));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Fe Cr Ni",
        "fe,cr,ni",
        "FE CR NI",
        "Fe, Cr, Ni",
        "Fe;Cr;Ni",
        "Fe-Cr-Ni",
        "FeCrNi",
        "Fe+Cr+Ni",
        "iron chromium Nickel",
        "Fe70Cr20Ni10"
      })
  void elementsAreTakenInAnyForm(String text) {
    IdentifyQuery query = IdentifyQuery.parse(values("ratio=1&angle=90&elements=" + text));

    assertThat(query.elements())
        .extracting(element -> element.symbol())
        .containsExactlyInAnyOrder("Fe", "Cr", "Ni");
  }

  @Test
  void namesOfMaterialsMeanMaterials() {
    IdentifyQuery query =
        IdentifyQuery.parse(
            values("ratio=1&angle=90&materials=austenite"),
            name -> MaterialId.parse(name.equals("austenite") ? "cod-9008469" : name));

    assertThat(query.materials()).singleElement().hasToString("cod-9008469");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rings=2.04,1.44,1.23",
        "rings=2,04; 1,44; 1,23",
        "rings=2.04 1.44 1.23",
        "rings=0.204,0.144,0.123&unit=nm"
      })
  void ringsAreTakenWithPointsOrCommas(String query) {
    Measurement.Rings rings = (Measurement.Rings) IdentifyQuery.parse(values(query)).measurement();

    assertThat(rings.isCalibrated()).isTrue();
    assertThat(rings.radii()).hasSize(3);
    assertThat(1 / rings.radii().get(0)).isCloseTo(2.04, Offset.offset(1e-9));
    assertThat(1 / rings.radii().get(2)).isCloseTo(1.23, Offset.offset(1e-9));
  }

  @Test
  void ringsInPixelsHaveNoScale() {
    Measurement.Rings rings =
        (Measurement.Rings) IdentifyQuery.parse(values("rings=42,69,81,108&unit=px")).measurement();

    assertThat(rings.isCalibrated()).isFalse();
    assertThat(rings.radii()).containsExactly(42.0, 69.0, 81.0, 108.0);
  }

  @Test
  void spotsOfOneUnitAreSpotsOfAnother() {
    Measurement.Spots spots =
        (Measurement.Spots)
            IdentifyQuery.parse(
                    values("spots=4,9 0;1,6 4,6;-3,3 4,6&centre=0 0&unit=1/nm&error=0,05"))
                .measurement();

    assertThat(spots.scale()).hasValue(0.1);
    assertThat(spots.spots().spots()).hasSize(3);
    assertThat(spots.spots().spots().get(1).y()).isEqualTo(4.6);
    assertThat(spots.spots().centre()).isPresent();
    assertThat(spots.spots().error()).hasValue(0.05);
  }

  @Test
  void threeSpotsArePlaces() {
    Measurement.Spots spots =
        (Measurement.Spots)
            IdentifyQuery.parse(values("ratio=1&angle=70.53&third=1,633;35,26&d1=2.08"))
                .measurement();

    assertThat(spots.spots().spots()).hasSize(3);
    assertThat(spots.scale().orElseThrow()).isCloseTo(1 / 2.08, Offset.offset(1e-12));
    assertThat(spots.spots().spots().get(2).x()).isCloseTo(1.3333, Offset.offset(1e-3));
  }

  @Test
  void cameraLengthAndVoltageMakeTheConstant() {
    Measurement.Rings rings =
        (Measurement.Rings)
            IdentifyQuery.parse(values("rings=10,20&unit=mm&cameraLength=1000&kv=200"))
                .measurement();

    // lambda = 0.025079 angstrom at 200 kV
    assertThat(rings.radii().get(0)).isCloseTo(10 / 25.079, Offset.offset(1e-5));
  }
}
