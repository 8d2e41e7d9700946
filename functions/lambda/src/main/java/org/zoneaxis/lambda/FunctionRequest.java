package org.zoneaxis.lambda;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.convert.value.MutableConvertibleValues;
import io.micronaut.core.convert.value.MutableConvertibleValuesMap;
import io.micronaut.http.CaseInsensitiveMutableHttpHeaders;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.ByteBody;
import io.micronaut.http.cookie.Cookies;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.simple.SimpleHttpParameters;
import io.micronaut.http.simple.cookies.SimpleCookies;
import io.micronaut.http.uri.QueryStringDecoder;
import io.micronaut.servlet.http.ServletHttpRequest;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.http.address.RequestTarget;

/** An event as the framework's request. */
final class FunctionRequest
    implements ServletHttpRequest<HttpEvent, Object>, ServerHttpRequest<Object> {

  private final HttpEvent event;
  private final long maxBody;
  private final ConversionService conversion;
  private final URI uri;
  private final HttpHeaders headers;
  private final HttpParameters parameters;
  private final MutableConvertibleValues<Object> attributes = new MutableConvertibleValuesMap<>();

  /**
   * A request.
   *
   * @param maxBody the longest body that is read, in bytes
   */
  FunctionRequest(HttpEvent event, long maxBody, ConversionService conversion) {
    this.event = event;
    this.maxBody = maxBody;
    this.conversion = conversion;
    this.uri = URI.create(target(event));
    Map<String, List<String>> values = new LinkedHashMap<>();
    event.headers().forEach((name, value) -> values.put(name, List.of(value)));
    this.headers = new CaseInsensitiveMutableHttpHeaders(values, conversion);
    SimpleHttpParameters query = new SimpleHttpParameters(conversion);
    // As on the local server a semicolon stands between no parameters. The decoder's own switch for
    // that takes the ampersand along.
    new QueryStringDecoder(URI.create(uri.toString().replace(";", "%3B")))
        .parameters()
        .forEach((name, all) -> query.add(name, List.copyOf(all)));
    this.parameters = query;
  }

  /** The text of an event holds characters, a target octets. */
  private static String target(HttpEvent event) {
    String text = event.query().isEmpty() ? event.path() : event.path() + "?" + event.query();
    return RequestTarget.encoded(
        new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1));
  }

  @Override
  public HttpMethod getMethod() {
    return HttpMethod.parse(event.method());
  }

  @Override
  public String getMethodName() {
    return event.method();
  }

  @Override
  public URI getUri() {
    return uri;
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public HttpParameters getParameters() {
    return parameters;
  }

  @Override
  public Cookies getCookies() {
    return new SimpleCookies(conversion);
  }

  @Override
  public MutableConvertibleValues<Object> getAttributes() {
    return attributes;
  }

  @Override
  public ByteBody byteBody() {
    if (event.body().length > maxBody) {
      throw new ContentLengthExceededException(maxBody, event.body().length);
    }
    return byteBodyFactory().adapt(event.body());
  }

  @Override
  public Optional<Object> getBody() {
    return Optional.of(event.body());
  }

  @Override
  public InputStream getInputStream() {
    return new ByteArrayInputStream(event.body());
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(getInputStream(), getCharacterEncoding()));
  }

  @Override
  public HttpEvent getNativeRequest() {
    return event;
  }
}
