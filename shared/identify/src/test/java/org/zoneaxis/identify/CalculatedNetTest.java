package org.zoneaxis.identify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.zone.CalculatedNet;
import org.zoneaxis.identify.zone.ZoneSpots.Kind;

/** The net of a row lies where the measured spots are. */
class CalculatedNetTest {

  private static final double SAME = 1e-6;

  private final Identifier identifier = new Identifier();

  private List<Candidate> rows(String query) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String part : query.split("&")) {
      String[] sides = part.split("=");
      values.put(sides[0], List.of(sides[1]));
    }
    return identifier.identify(IdentifyQuery.parse(values), List.of()).candidates();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ratio=1.155&angle=54.7",
        "ratio=1.155&angle=125.3&d1=3.135",
        "ratio=1.633&angle=90",
        "spots=49.5,0.2;16.2,46.8;-33.2,46.9;-49.4,0;66,46.7",
        "spots=149.5,100.2;116.2,146.8;66.8,146.9;50.6,100;166,146.7&centre=100,100",
        "spots=49.5,0.2;16.2,46.8;-33.2,46.9;-49.4,0;66,46.7;20,9&elements=Cu,Ni,Si"
      })
  void everySpotOfAKnownKindHasItsPointAndEveryPointItsOpposite(String query) {
    for (Candidate row : rows(query)) {
      SpotPosition centre = row.drawn().centre();
      for (IndexedSpot spot : row.spots()) {
        if (spot.hkl().isPresent()
            && (spot.kind() == Kind.STRONG || spot.kind() == Kind.DOUBLE)
            && !spot.hkl().get().isDirectBeam()) {
          assertThat(row.drawn().points())
              .as("%s %s %s", row.material().id(), row.axis(), spot)
              .anyMatch(
                  point ->
                      point.kind() == spot.kind()
                          && point.position().distance(spot.calculated()) < SAME);
        }
      }
      for (CalculatedNet.Point point : row.drawn().points()) {
        SpotPosition opposite =
            new SpotPosition(
                2 * centre.x() - point.position().x(), 2 * centre.y() - point.position().y());
        assertThat(row.drawn().points())
            .anyMatch(
                other ->
                    other.kind() == point.kind() && other.position().distance(opposite) < SAME);
      }
    }
  }

  /** 002 of silicon along [110] is halfway to 004, and double diffraction alone shows it. */
  @ParameterizedTest
  @ValueSource(strings = {"ratio=1&angle=70.5&elements=Si"})
  void whatDoubleDiffractionShowsIsSaid(String query) {
    Candidate silicon = rows(query).get(0);
    assertThat(silicon.axis().toString()).isEqualTo("1,1,0");
    assertThat(silicon.drawn().points().stream().filter(point -> point.kind() == Kind.DOUBLE))
        .hasSizeGreaterThanOrEqualTo(2);
  }
}
