package org.zoneaxis.http.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import java.util.Locale;
import java.util.Set;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.http.body.RequestBody;
import org.zoneaxis.http.error.MediaTypeException;
import org.zoneaxis.storage.upload.UploadTooLargeException;

/** What a request that brings a crystal says about its body: a CIF, or a cell written down. */
final class CifUpload {

  private static final String RIGHT =
      "send the CIF as the body, as text/plain, chemical/x-cif or application/octet-stream, or a"
          + " cell that is written down as application/json";

  private static final String JSON = "application/json";

  /** What curl says of {@code --data-binary}, and of {@code -d}. */
  private static final String FORM = "application/x-www-form-urlencoded";

  /** Types of whose kind some are read; there is no registered one for CIF. */
  private static final Set<String> READ =
      Set.of(
          "text/plain",
          "text/cif",
          "text/x-cif",
          "application/octet-stream",
          "application/cif",
          "application/x-cif",
          FORM,
          JSON,
          "binary/octet-stream");

  private CifUpload() {}

  /**
   * The body of a request, taken as it came: the framework would make a form of what curl sends
   * unless told otherwise. The server stops reading where there is more than it is set to take.
   *
   * @return the bytes; none where there is no body
   * @throws RequestException where curl has taken its ends of lines away, or it is cut off
   * @throws MediaTypeException where a header says that the body is something else
   * @throws UploadTooLargeException where there is more than 2 MiB
   * @throws ContentLengthExceededException where the server noticed that before
   */
  static byte[] read(HttpRequest<?> request) {
    check(request);
    byte[] body = RequestBody.bytes(request);
    if (body.length > CifReader.MAX_BYTES) {
      throw new UploadTooLargeException(body.length, CifReader.MAX_BYTES);
    }
    if (isForm(request) && body.length > 0 && body[0] == '{') {
      throw new RequestException(
          HttpHeaders.CONTENT_TYPE,
          FORM,
          "a cell that is written down is JSON: curl says so with -H 'Content-Type:"
              + " application/json'");
    }
    if (isForm(request) && isOneLine(body)) {
      throw new RequestException(
          "body",
          "one line",
          "a CIF has many; curl sends a file as it is with --data-binary @my.cif, and without its"
              + " ends of lines with -d");
    }
    return body;
  }

  private static void check(HttpRequest<?> request) {
    request.getHeaders().getAll(HttpHeaders.CONTENT_ENCODING).stream()
        .filter(coding -> !coding.equalsIgnoreCase("identity"))
        .findFirst()
        .ifPresent(
            coding -> {
              throw new MediaTypeException(
                  HttpHeaders.CONTENT_ENCODING, coding, "send the CIF uncompressed");
            });
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    if (type != null && !isRead(type)) {
      throw new MediaTypeException(HttpHeaders.CONTENT_TYPE, type, RIGHT);
    }
  }

  /** Whether the body is a cell that is written down, and no CIF. */
  static boolean isWritten(HttpRequest<?> request) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    return type != null && name(type).equals(JSON);
  }

  private static boolean isForm(HttpRequest<?> request) {
    String type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    return type != null && type.startsWith(FORM);
  }

  private static boolean isOneLine(byte[] body) {
    for (byte octet : body) {
      if (octet == '\n' || octet == '\r') {
        return false;
      }
    }
    return body.length > 0;
  }

  private static boolean isRead(String type) {
    String name = name(type);
    return name.isEmpty() || name.startsWith("chemical/") || READ.contains(name);
  }

  private static String name(String type) {
    return type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
  }
}
