package org.zoneaxis.identify;

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
        "angle=90; ratio; 1 to 20",
        "angle=90&d1=2; ratio; d1 and d2",
        "ratio=0.99&angle=90; ratio; from 1 to 20",
        "ratio=20.1&angle=90; ratio; from 1 to 20",
        "ratio=NaN&angle=90; ratio; plain decimal",
        "ratio=1e1&angle=90; ratio; plain decimal",
        "ratio=-1&angle=90; ratio; plain decimal",
        "ratio=1,5&angle=90; ratio; plain decimal",
        "ratio=\u0661&angle=90; ratio; plain decimal",
        "ratio=1.00000000000000000000000000001&angle=90; ratio; plain decimal",
        "ratio=&angle=90; ratio; plain decimal",
        "ratio=1&angle=180.1; angle; from 0 to 180",
        "ratio=1&angle=90&d1=0.1; d1; from 0.2 to 100",
        "ratio=1&angle=90&d2=101; d2; from 0.2 to 100",
        "ratio=1&angle=90&tolerance=0; tolerance; from 0.1 to 20",
        "ratio=1&angle=90&tolerance=20.01; tolerance; from 0.1 to 20",
        "ratio=1&angle=90&angleTolerance=11; angleTolerance; from 0.1 to 10",
        "ratio=1&angle=90&limit=0; limit; 1 to 200",
        "ratio=1&angle=90&limit=201; limit; 1 to 200",
        "ratio=1&angle=90&limit=1.0; limit; 1 to 200",
        "ratio=1&angle=90&elements=Xx; elements; for example Fe,C",
        "ratio=1&angle=90&elements=fe; elements; for example Fe,C",
        "ratio=1&angle=90&elements=; elements; for example Fe,C",
        "ratio=1&angle=90&elements=Fe,; elements; for example Fe,C",
        "ratio=1&angle=90&Angle=90; Angle; there are ratio, angle",
        "ratio=1&angle=90&kv=200; kv; there are ratio, angle",
        "ratio=1&ratio=1&angle=90; ratio; once",
        "ratio=1.5&angle=90&d1=2&d2=2; ratio; d1 and d2 make it 1.0000"
      })
  void refusesNamingTheParameterAndWhatItTakes(String query, String parameter, String words) {
    assertThatThrownBy(() -> IdentifyQuery.parse(values(query)))
        .isInstanceOfSatisfying(
            RequestException.class,
            refusal -> {
              assertThat(refusal.parameter()).isEqualTo(parameter);
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
    assertThat(query.tolerance()).isEqualTo(2);
    assertThat(query.angleTolerance()).isEqualTo(2);
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

    IdentifyQuery query = IdentifyQuery.parse(given);

    assertThat(query.ratio()).isGreaterThanOrEqualTo(1);
    assertThat(query.ratio())
        .isCloseTo(Math.max(first / second, second / first), Offset.offset(1e-5));
    assertThat(query.d1().orElseThrow()).isGreaterThanOrEqualTo(query.d2().orElseThrow());
  }

  @Test
  void oneSpacingAndTheRatioMakeTheOther() {
    IdentifyQuery query = IdentifyQuery.parse(values("ratio=2&angle=80&d2=1.5"));

    assertThat(query.d1()).hasValue(3);
    assertThat(query.isCalibrated()).isTrue();
  }
}
