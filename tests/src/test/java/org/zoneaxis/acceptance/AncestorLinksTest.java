package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links to the ancestor of this service, which stand in lecture notes, lead on. */
class AncestorLinksTest extends ServiceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/dp_sim/?structure=mp-81&zone_axis=111    | /v1/diffraction/mp-81/1,1,1.svg",
        "/dp_sim/?structure=mp-81&zone_axis=1-10   | /v1/diffraction/mp-81/1,-1,0.svg",
        "/dp_sim/?structure=mp-81&zone_axis=1,1,0  | /v1/diffraction/mp-81/1,1,0.svg",
        "/dp_sim/?structure=mp-81&zone_axis=%5B1%201%200%5D | /v1/diffraction/mp-81/1,1,0.svg",
        "/dp_sim/?structure=mp-81&zone_axis=abc    | /v1/diffraction/mp-81/1,1,1.svg",
        "/dp_sim/?structure=mp-81&zone_axis=000    | /v1/diffraction/mp-81/1,1,1.svg",
        "/dp_sim/?structure=mp-81                  | /v1/diffraction/mp-81/1,1,1.svg",
        "/dp_sim/?structure=%3Cb%3E&zone_axis=110  | /?material=%3Cb%3E&zone=110",
        "/dp_sim/                                  | /",
        "/dp_sim                                   | /",
        "/dp_sim/img/mp-81_1_1_0_dp_plot.png       | /v1/diffraction/mp-81/1,1,0.svg",
        "/dp_sim/img/mp-81_1_-1_0_dp_plot.png      | /v1/diffraction/mp-81/1,-1,0.svg",
        "/dp_sim/img/mp-81_1_1_1_structure_plot.png | /v1/structure/mp-81/1,1,1.svg"
      })
  void leadsToWhatItShowed(String old, String now) {
    HttpResponse<byte[]> answer = service.get(old.strip());

    assertThat(answer.statusCode()).isEqualTo(301);
    assertThat(answer.headers().firstValue("Location")).contains(now);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/dp_sim/img/",
        "/dp_sim/img/mp-81_1_1_dp_plot.png",
        "/dp_sim/img/mp-81_1_1_0_dp_plot.gif",
        "/dp_sim/img/%2e%2e_1_1_0_dp_plot.png",
        "/dp_sim/other"
      })
  void knowsNothingElse(String path) {
    assertThat(service.get(path).statusCode()).isEqualTo(404);
  }
}
