package org.zoneaxis.http.body;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.util.concurrent.CompletionException;
import org.zoneaxis.figure.option.RequestException;

/** The body of a request as it came, whatever its type. */
public final class RequestBody {

  private RequestBody() {}

  /**
   * The bytes; none where there is no body. The server stops reading where there is more than it is
   * set to take.
   *
   * @throws RequestException where it is cut off
   * @throws ContentLengthExceededException where the server noticed that there is too much
   */
  public static byte[] bytes(HttpRequest<?> request) {
    if (!(request instanceof ServerHttpRequest<?> raw)) {
      return request.getBody(byte[].class).orElseGet(() -> new byte[0]);
    }
    try (CloseableAvailableByteBody body = raw.byteBody().buffer().join()) {
      return body.toByteArray();
    } catch (CompletionException e) {
      if (e.getCause() instanceof ContentLengthExceededException tooLong) {
        throw tooLong;
      }
      throw new RequestException("body", "cut off", "send all of it");
    }
  }
}
