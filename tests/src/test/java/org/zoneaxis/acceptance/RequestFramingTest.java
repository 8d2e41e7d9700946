package org.zoneaxis.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two readers could understand in two ways are refused, and the connection ends. */
class RequestFramingTest extends ServiceTest {

  private static final String SECOND = "GET /v1/atlas HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private static RawHttp.Answer send(String head, String rest) throws IOException {
    return RawHttp.send(service.url(), head.replace("|", "\r\n") + "\r\n\r\n" + rest);
  }

  private static void assertRefused(RawHttp.Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.header("Content-Type")).contains("application/problem+json");
    assertThat(answer.header("Connection")).contains("close");
    // What follows is not taken for another request.
    assertThat(answer.body()).endsWith("}").contains("\"status\":" + status);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /health HTTP/1.1|Host: localhost|Host: example.org",
        "GET /health HTTP/1.1|Host: localhost|Host: localhost",
        "GET /health HTTP/1.1|host: localhost|HOST: localhost",
        "GET /health HTTP/1.0|Host: localhost|Host: localhost",
        "GET /health HTTP/1.1|Accept: */*"
      })
  void noHostOrSeveralIs400(String head) throws IOException {
    assertRefused(send(head, SECOND), 400);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gzip",
        "gzip, chunked",
        "chunked, chunked",
        "chunked, gzip",
        "identity",
        "xchunked",
        "chunked|Transfer-Encoding: identity"
      })
  void unknownTransferEncodingIs501(String coding) throws IOException {
    assertRefused(
        send(
            "POST /v1/materials HTTP/1.1|Host: localhost|Transfer-Encoding: " + coding,
            "0\r\n\r\n" + SECOND),
        501);
  }

  @Test
  void chunkedIsRead() throws IOException {
    RawHttp.Answer answer =
        send(
            "POST /v1/materials HTTP/1.1|Host: localhost|Connection: close"
                + "|Transfer-Encoding: Chunked",
            "4\r\nnone\r\n0\r\n\r\n");

    assertThat(answer.status()).isEqualTo(422);
  }

  @Test
  void olderClientsNameNoHost() throws IOException {
    assertThat(send("GET /health HTTP/1.0", "").status()).isEqualTo(200);
  }
}
