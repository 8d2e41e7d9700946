package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.zoneaxis.storage.work.WorkPlaces;

/** A service that has no place left to compute in. */
class BusyServiceTest {

  private static final String SEEN = "/v1/diffraction/cod-9008566/110.svg";

  @TempDir private Path data;

  private static void assertRefused(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).contains("5");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void whatHasToBeComputedIsRefusedForAMomentAndWhatIsThereIsServed() {
    WorkPlaces places = new WorkPlaces(1, Duration.ZERO);
    try (Databases databases = Databases.start();
        Service service = Service.on(data, Service.databases(databases.url()), places)) {
      String object = service.location(SEEN);

      places.in(
          () -> {
            for (String path :
                List.of(
                    "/v1/diffraction/cod-9008566/111.svg",
                    "/v1/structure/cod-9008566/111.svg",
                    "/v1/diffraction/cod-9008566/110.svg?right=0,0,4",
                    "/v1/identify?ratio=1&angle=70.5",
                    "/identify?ratio=1&angle=70.5",
                    "/?material=cod-9008566&zone=111",
                    object.replace("1_1_0", "1_1_2"))) {
              assertRefused(service.get(path));
            }
            assertThat(
                    new String(
                        service.get("/v1/diffraction/cod-9008566/111.svg").body(),
                        StandardCharsets.UTF_8))
                .startsWith("<svg");
            assertThat(service.get(object).statusCode()).isEqualTo(200);
            assertThat(service.get(SEEN).statusCode()).isEqualTo(302);
            assertThat(service.get("/v1/materials/cod-9008566").statusCode()).isEqualTo(200);
            return 0;
          });

      assertThat(service.get("/v1/diffraction/cod-9008566/111.svg").statusCode()).isEqualTo(302);
    }
  }
}
