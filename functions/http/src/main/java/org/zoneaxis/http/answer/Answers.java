package org.zoneaxis.http.answer;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.stream.Stream;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.storage.object.Sha256;

/** The answers that the routes have in common. */
public final class Answers {

  public static final MediaType SVG = MediaType.of(FigureFormat.SVG.contentType());

  public static final MediaType HTML = MediaType.of("text/html; charset=utf-8");

  private Answers() {}

  /** The way to where something is now, which may be another place tomorrow. */
  public static MutableHttpResponse<byte[]> elsewhere(String location) {
    return HttpResponse.<byte[]>status(HttpStatus.FOUND)
        .contentLength(0)
        .header(HttpHeaders.LOCATION, location)
        .header(HttpHeaders.CACHE_CONTROL, CachePolicy.FRONT.header());
  }

  /**
   * An object, to be kept for ever; without its bytes where the client has them.
   *
   * @param request the request, whose {@code If-None-Match} is honoured
   * @param bytes the object
   * @param contentType its media type
   * @param etag its strong entity tag, in quotes
   */
  public static MutableHttpResponse<byte[]> object(
      HttpRequest<?> request, byte[] bytes, String contentType, String etag) {
    return unlessThere(request, bytes, MediaType.of(contentType), etag, CachePolicy.FOR_EVER);
  }

  /**
   * A JSON document that may be another one in a minute; without its bytes where they are known.
   */
  public static MutableHttpResponse<byte[]> document(HttpRequest<?> request, byte[] json) {
    return text(request, json, MediaType.APPLICATION_JSON_TYPE);
  }

  /** A JSON document that is true for a moment only. */
  public static MutableHttpResponse<byte[]> passing(HttpRequest<?> request, byte[] json) {
    String etag = '"' + Sha256.of(json).hex() + '"';
    return unlessThere(request, json, MediaType.APPLICATION_JSON_TYPE, etag, CachePolicy.NEVER);
  }

  /** A page for people; without its bytes where they are known. */
  public static MutableHttpResponse<byte[]> page(HttpRequest<?> request, byte[] html) {
    return text(request, html, HTML);
  }

  /** What may be another text in a minute; without its bytes where they are known. */
  public static MutableHttpResponse<byte[]> text(
      HttpRequest<?> request, byte[] text, MediaType type) {
    String etag = '"' + Sha256.of(text).hex() + '"';
    return unlessThere(request, text, type, etag, CachePolicy.FRONT);
  }

  private static MutableHttpResponse<byte[]> unlessThere(
      HttpRequest<?> request, byte[] bytes, MediaType type, String etag, CachePolicy cache) {
    MutableHttpResponse<byte[]> response =
        has(request, etag)
            ? HttpResponse.status(HttpStatus.NOT_MODIFIED)
            : HttpResponse.ok(bytes).contentType(type).contentLength(bytes.length);
    return response
        .header(HttpHeaders.ETAG, etag)
        .header(HttpHeaders.CACHE_CONTROL, cache.header());
  }

  /** Weak comparison, as RFC 9110 section 13.1.2 wants it; our tags hold no comma. */
  private static boolean has(HttpRequest<?> request, String etag) {
    return request.getHeaders().getAll(HttpHeaders.IF_NONE_MATCH).stream()
        .flatMap(tags -> Stream.of(tags.split(",")))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals("*") || tag.equals(etag));
  }
}
