package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.zoneaxis.acceptance.Template.at;
import static org.zoneaxis.acceptance.Template.list;
import static org.zoneaxis.acceptance.Template.map;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whether the local service lets pages of other origins do what a deployed one lets them do. */
class CrossOriginTest {

  private static final String[] ELSEWHERE = {"Origin", "https://notebook.example.org"};

  private static final String[] PREFLIGHT = {
    "Origin", "https://notebook.example.org",
    "Access-Control-Request-Method", "GET",
    "Access-Control-Request-Headers", "if-none-match"
  };

  private static Service service;
  private static Template template;

  @BeforeAll
  static void start(@TempDir Path data) throws IOException {
    service = Service.on(data);
    template = Template.read(PackagedFunction.ROOT.resolve("template.yaml"));
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  static List<String> paths() {
    return List.of(
        "/",
        "/health",
        "/nothing/here",
        "/v1/materials?q=rutile",
        "/v1/diffraction/cod-9008468/110.svg",
        "/v1/diffraction/cod-9008468/000.json",
        service.location("/v1/diffraction/cod-9008468/110.csv"),
        "/p/r0/nothing");
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyOriginMayReadEveryAnswer(String path) {
    int status = service.get(path).statusCode();

    HttpResponse<byte[]> elsewhere = service.get(path, ELSEWHERE);

    assertThat(elsewhere.statusCode()).isEqualTo(status);
    assertThat(cors(elsewhere))
        .isEqualTo(Map.of("access-control-allow-origin", only(path, "AccessControlAllowOrigins")));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void everyOriginMayAskWhatItMaySend(String path) {
    HttpResponse<byte[]> answer = service.send("OPTIONS", path, PREFLIGHT);

    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.body()).isEmpty();
    assertThat(cors(answer))
        .isEqualTo(
            Map.of(
                "access-control-allow-origin", only(path, "AccessControlAllowOrigins"),
                "access-control-allow-methods", joined(path, "AccessControlAllowMethods"),
                "access-control-allow-headers", joined(path, "AccessControlAllowHeaders"),
                "access-control-max-age", policy(path).get("AccessControlMaxAgeSec").toString()));
  }

  @ParameterizedTest
  @MethodSource("paths")
  void answersWithoutAnotherOriginAreAsTheyWere(String path) {
    assertThat(cors(service.get(path))).isEmpty();
  }

  @Test
  void uploadFromAnotherOriginIsTaken() {
    HttpResponse<byte[]> answer =
        service.post("/v1/materials", Cifs.bytes("9008468-Cu-Copper.cif"), ELSEWHERE);

    assertThat(answer.statusCode()).isEqualTo(201);
    assertThat(cors(answer)).containsOnlyKeys("access-control-allow-origin");
  }

  @Test
  void optionsNamesTheMethodsOfAnAddress() {
    assertThat(allowed("/v1/materials")).isEqualTo("GET, HEAD, OPTIONS, POST");
    assertThat(allowed("/health")).isEqualTo("GET, HEAD, OPTIONS");
  }

  private static String allowed(String path) {
    return service.send("OPTIONS", path).headers().firstValue("Allow").orElseThrow();
  }

  /** What an answer says of other origins, by names in lower case. */
  private static Map<String, String> cors(HttpResponse<byte[]> answer) {
    return answer.headers().map().entrySet().stream()
        .filter(header -> header.getKey().startsWith("access-control-"))
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                header -> String.join(" and ", header.getValue()),
                (one, other) -> one + " and " + other,
                TreeMap::new));
  }

  /** What the network of a deployment adds to answers of a path. */
  private static Map<String, Object> policy(String path) {
    Map<String, Object> distribution =
        map(template.properties("Distribution").get("DistributionConfig"));
    Object behaviour =
        list(distribution.get("CacheBehaviors")).stream()
            .filter(each -> path.startsWith(prefix(map(each))))
            .findFirst()
            .orElse(distribution.get("DefaultCacheBehavior"));
    Map<String, Object> cors =
        map(
            at(
                template.properties(at(behaviour, "ResponseHeadersPolicyId", "Ref").toString()),
                "ResponseHeadersPolicyConfig",
                "CorsConfig"));
    assertThat(cors).containsEntry("AccessControlAllowCredentials", false);
    return cors;
  }

  private static String prefix(Map<String, Object> behaviour) {
    return behaviour.get("PathPattern").toString().replace("*", "");
  }

  private static String joined(String path, String property) {
    return list(at(policy(path), property, "Items")).stream()
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static String only(String path, String property) {
    assertThat(Stream.of(joined(path, property)).toList()).containsExactly("*");
    return "*";
  }
}
