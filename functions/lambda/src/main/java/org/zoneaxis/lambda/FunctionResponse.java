package org.zoneaxis.lambda;

import io.micronaut.core.convert.ConversionService;
import io.micronaut.core.convert.value.MutableConvertibleValues;
import io.micronaut.core.convert.value.MutableConvertibleValuesMap;
import io.micronaut.http.CaseInsensitiveMutableHttpHeaders;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.servlet.http.ServletHttpResponse;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The framework's response, from which an answer is made. */
final class FunctionResponse implements ServletHttpResponse<HttpAnswer, Object> {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final MutableConvertibleValues<Object> attributes = new MutableConvertibleValuesMap<>();
  private final MutableHttpHeaders headers;
  private int status = HttpStatus.OK.getCode();
  private String reason = HttpStatus.OK.getReason();
  private Optional<Object> body = Optional.empty();

  FunctionResponse(ConversionService conversion) {
    this.headers = new CaseInsensitiveMutableHttpHeaders(conversion);
  }

  @Override
  public HttpAnswer getNativeResponse() {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (String name : headers.names()) {
      values.put(name, headers.getAll(name));
    }
    return new HttpAnswer(status, values, bytes.toByteArray());
  }

  @Override
  public OutputStream getOutputStream() {
    return bytes;
  }

  @Override
  public BufferedWriter getWriter() {
    return new BufferedWriter(new OutputStreamWriter(bytes, getCharacterEncoding()));
  }

  /** There are no cookies here. */
  @Override
  public MutableHttpResponse<Object> cookie(Cookie cookie) {
    throw new UnsupportedOperationException("no cookies");
  }

  @Override
  public MutableHttpResponse<Object> status(int code, CharSequence message) {
    status = code;
    reason = message == null ? HttpStatus.getDefaultReason(code) : message.toString();
    return this;
  }

  @Override
  public int code() {
    return status;
  }

  @Override
  public String reason() {
    return reason;
  }

  @Override
  public MutableHttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public MutableConvertibleValues<Object> getAttributes() {
    return attributes;
  }

  @Override
  public Optional<Object> getBody() {
    return body;
  }

  @Override
  @SuppressWarnings("unchecked") // the framework's signature
  public <T> MutableHttpResponse<T> body(T other) {
    body = Optional.ofNullable(other);
    return (MutableHttpResponse<T>) this;
  }
}
