package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Crystals without a file: one material and one picture from JSON and from the command line. */
class WrittenCellTest extends ServiceTest {

  /**
   * A crystal in the ways in which it can be written.
   *
   * @param json for the service
   * @param options for the command line
   */
  private record Written(String name, String json, List<String> options) {

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Written> crystals() {
    return List.of(
        new Written(
            "five-element alloy",
            """
            {"name": "CoCrFeMnNi", "cell": {"a": 3.59, "b": 3.59, "c": 3.59, "alpha": 90,
             "beta": 90, "gamma": 90}, "spaceGroup": 225, "sites": [{"xyz": [0, 0, 0], "species":
             {"Co": 0.2, "Cr": 0.2, "Fe": 0.2, "Mn": 0.2, "Ni": 0.2}}]}
            """,
            List.of(
                "--cell",
                "3.59",
                "--group",
                "Fm-3m",
                "--atoms",
                "Co Cr Fe Mn Ni",
                "--name",
                "CoCrFeMnNi")),
        new Written(
            "strained film",
            """
            {"cell": {"a": 3.85, "c": 3.98}, "spaceGroup": "P 4/m m m", "sites": [
             {"element": "Sr", "xyz": [0, 0, 0]}, {"element": "Ti", "xyz": [0.5, 0.5, 0.5]},
             {"element": "O", "xyz": [0.5, 0.5, 0]}, {"element": "O", "xyz": [0, 0.5, 0.5]}]}
            """,
            List.of(
                "--cell",
                "3.85,3.85,3.98,90,90,90",
                "--group",
                "123",
                "--atoms",
                "Sr 0 0 0; Ti 1/2 1/2 1/2; O 1/2 1/2 0; O 0 1/2 1/2")));
  }

  private static HttpResponse<byte[]> post(String json) {
    return service.post(
        "/v1/materials",
        json.getBytes(StandardCharsets.UTF_8),
        "Content-Type",
        "application/json; charset=utf-8");
  }

  private static CommandRun draw(List<String> options, String... more) {
    return CommandRun.of(
        Map.of(),
        Stream.of(List.of("draw"), options, List.of(more))
            .flatMap(List::stream)
            .toArray(String[]::new));
  }

  @ParameterizedTest
  @MethodSource("crystals")
  void jsonAndCommandLineMakeOneMaterialAndOnePicture(Written written) {
    HttpResponse<byte[]> answer = post(written.json());
    assertThat(answer.statusCode()).isEqualTo(201);
    String location = answer.headers().firstValue("Location").orElseThrow();
    assertThat(location).matches("/v1/materials/cif-[0-9a-f]{16}");
    String id = location.substring(location.lastIndexOf('/') + 1);

    CommandRun picture = draw(written.options(), "110");

    assertThat(picture.err()).isEmpty();
    assertThat(picture.status()).isZero();
    assertThat(picture.text()).contains(id);
    String object = service.location("/v1/diffraction/" + id + "/110.svg");
    assertThat(service.get(object).body()).isEqualTo(picture.out());
  }

  @Test
  void refusalSaysWhatFieldAndWhatWouldBeRight() {
    HttpResponse<byte[]> answer =
        post("{\"cell\": {\"a\": 3.9, \"c\": 4.0}, \"spaceGroup\": 221, \"sites\": \"Fe 0 0 0\"}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(new String(answer.body(), StandardCharsets.UTF_8))
        .contains("\"parameter\":\"cell\"", "3.9 3.9 4 90 90 90", "take P4/mmm with the sites Fe");
    assertThat(post("{").statusCode()).isEqualTo(422);
    assertThat(post("").statusCode()).isEqualTo(422);
  }

  @Test
  void jsonThatIsTooLargeIsRefused() {
    assertThat(post(" ".repeat(2 * 1024 * 1024 + 1)).statusCode()).isEqualTo(413);
  }

  @Test
  void jsonWithoutItsTypeIsToldToSayIt() {
    HttpResponse<byte[]> answer =
        service.post(
            "/v1/materials",
            "{}".getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/x-www-form-urlencoded");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("application/json");
  }

  @Test
  void commandLineNamesTheOptionThatIsWrong() {
    CommandRun wrong =
        draw(List.of("--cell", "3.59", "--group", "Fm-3m", "--atoms", "Co 0 0 0; Xx 0 0 0"), "110");
    assertThat(wrong.status()).isEqualTo(1);
    assertThat(wrong.err()).contains("--atoms[1] is 'Xx'").contains("symbol of an element");

    CommandRun missing = draw(List.of("--cell", "3.59"), "110");
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("add --group");

    CommandRun both = draw(List.of("--cell", "3.59", "--cif", "my.cif"), "110");
    assertThat(both.status()).isEqualTo(2);
    assertThat(both.err()).contains("not both");
  }
}
