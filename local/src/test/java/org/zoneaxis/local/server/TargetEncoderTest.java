package org.zoneaxis.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetEncoderTest {

  @ParameterizedTest
  @CsvSource({
    "/[110].svg, /%5B110%5D.svg",
    "/a?right=[1-11], /a?right=%5B1-11%5D",
    "/%zz, /%25zz",
    "/%, /%25",
    "/%4, /%254",
    "/a|b^c`d, /a%7Cb%5Ec%60d",
    "/a#b, /a%23b",
    "//a/b, /%2Fa/b",
    "'/\"<>', /%22%3C%3E"
  })
  void whatATargetMayNotHoldIsEncoded(String sent, String encoded) {
    assertThat(TargetEncoder.encoded(sent)).isEqualTo(encoded);
  }

  @Test
  void octetsAreEncodedOneByOne() {
    String octets =
        new String("/\u00e9".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);

    assertThat(TargetEncoder.encoded(octets)).isEqualTo("/%C3%A9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/v1/diffraction/cod-9008468/1,-1,0.svg?kv=300&gmax=2.5",
        "/%5B110%5D",
        "/a//b",
        "*",
        "http://localhost:8080/p/r1/x",
        "/a;b=c/~d_e!$&'()*+,=:@?/?"
      })
  void whatIsAsItShouldBeStays(String target) {
    assertThat(TargetEncoder.encoded(target)).isEqualTo(target);
    assertThat(URI.create(target)).isNotNull();
  }
}
