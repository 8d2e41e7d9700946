package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beams that alone take part: what is asked, said and refused. */
class ChosenBeamsTest extends ServiceTest {

  private static final String SILICON = "/v1/diffraction/cod-9008566/110.json?model=bloch";

  private static JsonNode json(String path) throws IOException {
    return ReferenceCrystal.get(service, path);
  }

  private static long bright(JsonNode pattern) {
    return ReferenceCrystal.elements(pattern.get("reflections"))
        .filter(row -> row.get("intensity").doubleValue() > 0)
        .count();
  }

  @Test
  void oneReflectionMakesTwoBeamsAndSaysSo() throws IOException {
    JsonNode pattern = json(SILICON + "&laue=1,-1,0&absorption=0&beams=2,-2,0");
    assertThat(pattern.get("beams").intValue()).isEqualTo(2);
    assertThat(bright(pattern)).isEqualTo(2);
    assertThat(pattern.at("/parameters/beams").toString()).isEqualTo("[[2,-2,0]]");
    assertThat(pattern.get("convergence").isNull()).isTrue();
    assertThat(pattern.get("transmitted").doubleValue()).isCloseTo(1, within(1e-12));
  }

  @Test
  void nothingIsSaidOfBeamsThatWereNotChosen() throws IOException {
    JsonNode pattern = json(SILICON);
    assertThat(pattern.at("/parameters/beams").isMissingNode()).isTrue();
    assertThat(pattern.get("convergence").isNull()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"diffraction", "thickness", "cbed"})
  void drawingsSayThatOnlyTheseTakePart(String figure) {
    String path = "/v1/" + figure + "/cod-9008566/110.svg?model=bloch&beams=2,-2,0";
    HttpResponse<byte[]> answer = service.get(service.location(path));
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("only 2 chosen beams")
        .doesNotContain("converged within");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2,-2,0;1,-1,1", "1,-1,1;2,-2,0", "0,0,0;1,-1,1;2,-2,0", "1-11;2-20;000"})
  void beamsAreAskedForInAnyOrder(String beams) {
    assertThat(service.location(SILICON + "&beams=" + beams))
        .endsWith("/diffraction-kv200-modelbloch-beams1_-1_1__2_-2_0.json");
  }

  @Test
  void fourIndicesAreThreeInTheKey() throws IOException {
    String path = "/v1/diffraction/cod-9008506/0001.json?model=bloch&beams=10-10";
    assertThat(service.location(path)).contains("-beams1_0_0.json");
    assertThat(json(path).get("beams").intValue()).isEqualTo(2);
  }

  @Test
  void kinematicPatternsDoNotDependOnThem() {
    assertThat(service.location("/v1/diffraction/cod-9008566/110.json?beams=1,-1,1"))
        .endsWith("/diffraction-kv200.json");
  }

  @Test
  void allBeamsByNameAreWhatAllBeamsAre() throws IOException {
    JsonNode all = json(SILICON + "&gmax=0.9&smax=0.03");
    String named =
        ReferenceCrystal.elements(all.get("reflections"))
            .filter(row -> row.get("intensity").doubleValue() > 0)
            .map(row -> ReferenceCrystal.commas(row.get("hkl")))
            .collect(Collectors.joining(";"));
    JsonNode chosen = json(SILICON + "&gmax=0.9&smax=0.03&beams=" + named);
    assertThat(chosen.get("reflections")).isEqualTo(all.get("reflections"));
    assertThat(chosen.get("beams")).isEqualTo(all.get("beams"));
  }

  /** Names of files end at 255 characters, and stores add some; those of objects do not. */
  @Test
  void manyBeamsHaveAnObjectToo() throws IOException {
    String row =
        IntStream.rangeClosed(-14, 14)
            .filter(n -> n != 0)
            .boxed()
            .flatMap(n -> n % 2 == 0 ? Stream.of(n + "," + -n + ",0") : odd(n))
            .collect(Collectors.joining(";"));
    String path = service.location(SILICON + "&kv=1500&gmax=4&smax=3&axes=given&beams=" + row);
    assertThat(path.length()).isGreaterThan(400);
    assertThat(Stream.of(path.split("/"))).allMatch(name -> name.length() <= 200);
    assertThat(path.substring(path.indexOf("1_1_0/") + 6)).contains("__/");
    JsonNode first = ReferenceCrystal.JSON.readTree(service.get(path).body());
    assertThat(first.at("/parameters/beams").size()).isEqualTo(42);
    assertThat(service.get(path).headers().firstValue("cache-control").orElseThrow())
        .contains("immutable");
  }

  private static Stream<String> odd(int n) {
    return Stream.of(n + "," + -n + ",1", n + "," + -n + ",-1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "diffraction | beams=1,-1,1;1-11 | 1,-1,1 | once",
        "diffraction | beams=000 | 0,0,0 | besides 000",
        "diffraction | beams=1,-1 | 1,-1 | ",
        "diffraction | beams=4,-4,4 | 4,-4,4 | gmax of at least 1.28 and smax of at least 0.0",
        "diffraction | beams=1,-1,1&smax=0.005&laue=5,-5,5 | 1,-1,1 | smax of at least",
        "diffraction | beams=1,-1,0 | 1,-1,0 | the lattice centring forbids it",
        "thickness | beams=9,-9,9 | 9,-9,9 | gmax of at least",
        "cbed | beams=9,-9,9 | 9,-9,9 | gmax of at least",
        "diffraction | beams=10-10 | 1,0,-1,0 | hexagonal",
      })
  void whatCannotTakePartIsRefused(String figure, String query, String value, String expected)
      throws IOException {
    HttpResponse<byte[]> answer =
        service.get("/v1/" + figure + "/cod-9008566/110.json?model=bloch&gmax=0.9&" + query);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode problem = ReferenceCrystal.JSON.readTree(answer.body());
    assertThat(problem.get("parameter").textValue()).isIn("beams", "reflection");
    assertThat(problem.get("value").textValue()).contains(value);
    assertThat(problem.get("expected").textValue()).contains(expected == null ? "" : expected);
  }

  @Test
  void curvesOfOthersAreRefusedByTheirOwnName() throws IOException {
    HttpResponse<byte[]> answer =
        service.get("/v1/thickness/cod-9008566/110.json?g=1,-1,1&beams=2,-2,0");
    JsonNode problem = ReferenceCrystal.JSON.readTree(answer.body());
    assertThat(problem.get("parameter").textValue()).isEqualTo("g");
    assertThat(problem.get("expected").textValue()).contains("only the beams that are chosen");
  }

  @Test
  void tooManyAreRefused() throws IOException {
    String many =
        IntStream.rangeClosed(1, 65)
            .mapToObj(n -> n % 20 + "," + n / 20 + ",1")
            .collect(Collectors.joining(";"));
    String wide =
        IntStream.rangeClosed(1, 60)
            .mapToObj(n -> "-" + (n % 10 + 10) + ",-" + (n / 10 + 10) + ",10")
            .collect(Collectors.joining(";"));
    for (String beams : List.of(many, wide)) {
      HttpResponse<byte[]> answer = service.get(SILICON + "&beams=" + beams);
      assertThat(answer.statusCode()).isEqualTo(400);
      JsonNode problem = ReferenceCrystal.JSON.readTree(answer.body());
      assertThat(problem.get("parameter").textValue()).isEqualTo("beams");
      assertThat(problem.get("expected").textValue()).containsAnyOf("at most 64", "500");
    }
  }
}
