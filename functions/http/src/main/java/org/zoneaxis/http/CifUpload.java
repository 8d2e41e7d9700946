package org.zoneaxis.http;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Set;

/** What a request that brings a CIF says about its body. */
final class CifUpload {

  private static final String RIGHT =
      "send the CIF as the body, as text/plain, chemical/x-cif or application/octet-stream";

  /** Types of whose kind some are read; there is no registered one for CIF. */
  private static final Set<String> READ =
      Set.of(
          "text/plain",
          "text/cif",
          "text/x-cif",
          "application/octet-stream",
          "application/cif",
          "application/x-cif",
          // What curl says of --data-binary.
          "application/x-www-form-urlencoded",
          "binary/octet-stream");

  private CifUpload() {}

  /**
   * Refuses a body that cannot be a CIF by what is said about it.
   *
   * @throws MediaTypeException naming the header
   */
  static void check(HttpRequest<?> request) {
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

  private static boolean isRead(String type) {
    String name = type.split(";", -1)[0].strip().toLowerCase(Locale.ROOT);
    return name.isEmpty() || name.startsWith("chemical/") || READ.contains(name);
  }
}
