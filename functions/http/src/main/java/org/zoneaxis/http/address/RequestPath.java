package org.zoneaxis.http.address;

import io.micronaut.http.HttpRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.figure.option.RequestException;

/**
 * The path of a request, taken apart before it is decoded: an encoded slash is part of a segment,
 * and never separates two.
 */
public final class RequestPath {

  private static final int HEX = 16;
  private static final int ESCAPE_LENGTH = 3;

  private RequestPath() {}

  /** The path as sent, percent-encoded. */
  public static String raw(HttpRequest<?> request) {
    String path = request.getUri().getRawPath();
    return path == null ? "" : path;
  }

  /**
   * The segments after a prefix.
   *
   * @param prefix the beginning of the path, with its last slash
   * @throws RequestException where a segment is not percent-encoded UTF-8
   */
  public static List<String> segmentsAfter(String prefix, HttpRequest<?> request) {
    String path = raw(request);
    if (!path.startsWith(prefix)) {
      return List.of();
    }
    return Stream.of(path.substring(prefix.length()).split("/", -1))
        .map(RequestPath::decoded)
        .toList();
  }

  /** Strict, and without the plus sign of forms: java.net.URLDecoder is neither. */
  private static String decoded(String segment) {
    byte[] raw = segment.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
    for (int i = 0; i < raw.length; i++) {
      if (raw[i] != '%') {
        bytes.write(raw[i]);
        continue;
      }
      int high = i + 2 < raw.length ? Character.digit(raw[i + 1], HEX) : -1;
      int low = i + 2 < raw.length ? Character.digit(raw[i + 2], HEX) : -1;
      if (high < 0 || low < 0) {
        throw new RequestException(
            "path", segment, "after % come two hexadecimal digits, for example %20");
      }
      bytes.write(high * HEX + low);
      i += ESCAPE_LENGTH - 1;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException e) {
      throw new RequestException("path", segment, "percent-encoded bytes must be UTF-8");
    }
  }
}
