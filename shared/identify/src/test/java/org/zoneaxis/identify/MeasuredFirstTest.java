package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.identify.query.IdentifyQuery;

/**
 * Spacings of real crystals lead to their measured cells, and not to calculated ones that are some
 * per cent off. The spacings follow from cells of the literature: 2H-MoS2 a = 3.160, c = 12.294
 * angstrom (B. Schoenfeld et al., Acta Cryst. B39 (1983) 404), graphite a = 2.461, c = 6.708 (P.
 * Trucano and R. Chen, Nature 258 (1975) 136), nickel a = 3.524 (H. E. Swanson and E. Tatge, NBS
 * Circular 539 I (1953) 13).
 */
class MeasuredFirstTest {

  private final Identifier identifier = new Identifier();

  private Identification identify(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    Arrays.stream(query.split("&"))
        .map(part -> part.split("=", 2))
        .forEach(part -> values.put(part[0], List.of(part[1])));
    return identifier.identify(IdentifyQuery.parse(values), List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "MoS2, d1=6.147&d2=2.737&angle=90&elements=Mo%S, lib-molybdenite",
    "MoS2, d1=2.737&d2=2.737&angle=60&elements=Mo%S, lib-molybdenite",
    "C, d1=3.354&d2=2.131&angle=90&elements=C, cod-9011577",
    "C, d1=2.131&d2=2.131&angle=60&elements=C, cod-9011577",
    "Ni, d1=2.0346&d2=1.762&angle=54.74&elements=Ni, cod-9008476",
    "Ni, d1=1.762&d2=1.762&angle=90&elements=Ni, cod-9008476"
  })
  void spacingsOfTheLiteratureFindTheMeasuredCell(String formula, String query, String id) {
    Candidate first = identify(query.replace('%', ',')).candidates().get(0);
    assertThat(first.material().formula().toString()).isEqualTo(formula);
    assertThat(first.material().id().text()).isEqualTo(id);
  }
}
