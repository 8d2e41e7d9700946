package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identification and atlas through the running service and the command line. */
class IdentifyRouteTest extends ServiceTest {

  private static JsonNode json(byte[] bytes) throws IOException {
    return new ObjectMapper().readTree(bytes);
  }

  private static CommandRun run(byte[] in, String... arguments) {
    return CommandRun.of(in, Map.of(), arguments);
  }

  @Test
  void everyCandidateHasAPictureWithTheSameBasis() throws IOException {
    service.calls().since();

    HttpResponse<byte[]> answer = service.get("/v1/identify?ratio=1&angle=70.5&limit=5");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().firstValue("Cache-Control"))
        .contains("public, max-age=60, s-maxage=300");
    assertThat(service.calls().since()).isEmpty();
    assertThat(json(answer.body()).get("candidates")).hasSize(5);
    for (JsonNode candidate : json(answer.body()).get("candidates")) {
      if (!candidate.get("basis").booleanValue()) {
        continue;
      }
      String picture = candidate.get("diffraction").textValue();
      assertThat(service.get(picture).statusCode()).isEqualTo(302);
      JsonNode basis =
          json(service.get(service.location(picture.replace(".svg", ".json"))).body()).get("basis");
      // Equivalent ones, where the picture takes another of them.
      for (String vector : List.of("g1", "g2")) {
        assertThat(candidate.get(vector).get("d").doubleValue())
            .isCloseTo(basis.get(vector).get("d").doubleValue(), within(1e-4));
      }
    }
  }

  @Test
  void uploadedCrystalIsLookedAtWhereItIsNamed() throws IOException {
    JsonNode receipt =
        json(service.post("/v1/materials", Cifs.bytes("COD-C-Lonsdaleite.cif")).body());
    String id = receipt.get("id").textValue();

    JsonNode answer = json(service.get("/v1/identify?ratio=1&angle=60&materials=" + id).body());

    assertThat(answer.get("candidates").get(0).get("material").get("id").textValue()).isEqualTo(id);
    assertThat(answer.get("candidates").get(0).get("zoneAxis").toString()).isEqualTo("[0,0,1]");
    assertThat(answer.get("candidates").get(0).get("zoneAxis4").toString()).isEqualTo("[0,0,0,1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?ratio=1.155&angle=54.7&elements=Fe+Cr+Ni",
        "?ratio=1.155&angle=54,7&elements=Fe,Ni",
        "?ratio=1.155&angle=54.7%C2%B0&elements=ni",
        "?ratio=0.866&angle=54.7&elements=Ni",
        "?ratio=1.155&angle=54.7&materials=austenite"
      })
  void whatPeopleTypeFindsAFaceCentredCubicCrystal(String query) throws IOException {
    JsonNode first = json(service.get("/v1/identify" + query).body()).get("candidates").get(0);

    assertThat(first.get("family").textValue()).isEqualTo("Face-centred cubic lattice");
    assertThat(first.get("zoneAxis").toString()).isEqualTo("[1,1,0]");
  }

  @Test
  void bodyOfSpotsIsAnsweredAsItsAddressWouldBe() throws IOException {
    byte[] body =
        """
        {"spots":[[49.5,0.2],[16.2,46.8],[-33.2,46.9],[-49.4,0],[66,46.7]],"elements":["Cu","Ni"]}
        """
            .getBytes(StandardCharsets.UTF_8);

    HttpResponse<byte[]> posted =
        service.post("/v1/identify", body, "Content-Type", "application/json");
    HttpResponse<byte[]> got =
        service.get(
            "/v1/identify?spots=49.5+0.2%3B16.2+46.8%3B-33.2+46.9%3B-49.4+0%3B66+46.7&elements=Cu,Ni");

    assertThat(posted.statusCode()).isEqualTo(200);
    assertThat(posted.body()).isEqualTo(got.body());
    assertThat(json(got.body()).get("candidates").get(0).get("zoneAxis").toString())
        .isEqualTo("[1,1,0]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | 400 | a JSON object",
        "{\"spots\":[[1,2],[3]]} | 400 | spots",
        "{\"spots\":[[1,2],[3,4]],\"angle\":true} | 400 | angle",
        "{\"ratio\":1,\"angle\":60,\"colour\":\"red\"} | 400 | colour",
        "{\"ratio\":1, | 400 | not JSON",
        "'' | 400 | body"
      })
  void bodiesThatAreNoneAreRefused(String body, int status, String words) throws IOException {
    HttpResponse<byte[]> answer =
        service.post(
            "/v1/identify",
            body.getBytes(StandardCharsets.UTF_8),
            "Content-Type",
            "application/json");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(json(answer.body()).toString()).contains(words);
  }

  @Test
  void ringsAreIdentifiedAtTheSameAddress() throws IOException {
    JsonNode first =
        json(service.get("/v1/identify?rings=42,69,81,108&unit=px&elements=Au").body())
            .get("candidates")
            .get(0);

    assertThat(first.get("material").get("formula").textValue()).isEqualTo("Au");
    assertThat(service.get(first.get("picture").textValue()).statusCode()).isEqualTo(302);
  }

  @Test
  void commandReadsFilesOfSpots() throws IOException {
    byte[] table =
        "# measured\nName;X (px);Y (px)\na;49,5;0,2\nb;16,2;46,8\nc;-33,2;46,9\n"
            .getBytes(StandardCharsets.UTF_8);

    CommandRun outcome = run(table, "identify", "--spots", "-", "--elements", "Cu Ni");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.text().lines().skip(1).findFirst().orElseThrow()).contains("[1 1 0]");
  }

  @Test
  void commandTakesRings() {
    CommandRun outcome =
        run(new byte[0], "identify", "--rings", "2.04,1.77,1.25", "--elements", "Ni");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.text()).contains("cod-9008476", "111 200 220");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400, angle",
    "?ratio=1, 400, angle",
    "?angle=90, 400, ratio",
    "?ratio=0.01&angle=90, 400, 0.05 to 20",
    "?ratio=1&angle=90&tolerance=50, 400, 0.05 to 20",
    "?ratio=1&angle=90&angle=91, 400, once",
    "?ratio=1&angle=90&gmax=2, 400, there is no such option",
    "?ratio=1&angle=90&elements=%3Cscript%3E, 400, symbols",
    "?ratio=1&angle=90&materials=xyzzy, 404, xyzzy",
    "?spots=1+1%3B2+2%3B3+3, 400, not on one line",
    "?rings=2.04%3Bx, 400, no number",
    "?ratio=1&angle=90&materials=cod-1111119, 404, cod-1111119"
  })
  void refusalsAreProblemsThatNameTheParameter(String query, int status, String words)
      throws IOException {
    HttpResponse<byte[]> answer = service.get("/v1/identify" + query);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(json(answer.body()).toString()).contains(words);
  }

  @Test
  void atlasIsOneDocumentWithAnEntityTag() throws IOException {
    HttpResponse<byte[]> answer = service.get("/v1/atlas");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer.body()).get("types").size()).isGreaterThan(50);
    String tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(service.get("/v1/atlas", "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(service.get("/v1/atlas?q=fcc").statusCode()).isEqualTo(400);
  }

  @Test
  void commandPrintsTheJsonThatTheServiceServes() throws IOException {
    CommandRun outcome =
        run(
            new byte[0],
            "identify",
            "--d1",
            "3.13",
            "--d2",
            "1.92",
            "--angle",
            "90",
            "--elements",
            "Si",
            "--format",
            "json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.text())
        .isEqualTo(
            new String(
                service.get("/v1/identify?d1=3.13&d2=1.92&angle=90&elements=Si").body(),
                StandardCharsets.UTF_8));
  }

  @Test
  void commandPrintsATableOfTheCrystalOfAFile() {
    CommandRun outcome =
        run(
            Cifs.bytes("9008468-Cu-Copper.cif"),
            "identify",
            "--ratio",
            "1.155",
            "--angle",
            "54.7",
            "--cif",
            "-");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.status()).isZero();
    assertThat(outcome.text()).startsWith("row").contains("Cu", "[1 1 0]", "0 0 -2", "- A net");
  }

  @ParameterizedTest
  @CsvSource({
    "'identify', angle",
    "'identify --ratio 1', angle",
    "'identify --ratio x --angle 90', write a number",
    "'identify --ratio 1 --angle 90 --format xml', table",
    "'identify --ratio 1 --angle 90 --elements Qq', Fe",
    "'identify --ratoi 1', did you mean --ratio",
    "'library', --from",
    "'library --from x', --output",
    "'library --from x -o y --zones z', build"
  })
  void badUsageOfTheCommandsIsTwo(String line, String words) {
    CommandRun outcome = run(new byte[0], line.split(" "));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.text()).isEmpty();
    assertThat(outcome.err()).contains(words);
    assertThat(outcome.err().lines()).hasSize(1);
  }
}
