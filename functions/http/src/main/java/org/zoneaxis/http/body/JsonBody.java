package org.zoneaxis.http.body;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.http.error.MediaTypeException;
import org.zoneaxis.storage.upload.UploadTooLargeException;

/** The body of a request that is JSON, as it came. */
public final class JsonBody {

  private static final String JSON = "application/json";

  private JsonBody() {}

  /**
   * Reads a body.
   *
   * @param most how many bytes it may have
   * @throws MediaTypeException where a header says that it is something else
   * @throws RequestException where there is none
   * @throws UploadTooLargeException where there is more
   */
  public static byte[] read(HttpRequest<?> request, int most) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    if (type != null && !type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT).equals(JSON)) {
      throw new MediaTypeException(HttpHeaders.CONTENT_TYPE, type, "send JSON as " + JSON);
    }
    byte[] body = RequestBody.bytes(request);
    if (body.length == 0) {
      throw new RequestException("body", "", "send the measurement as a JSON object");
    }
    if (body.length > most) {
      throw new UploadTooLargeException(body.length, most);
    }
    return body;
  }
}
