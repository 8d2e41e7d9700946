package org.zoneaxis.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.spi.MDCAdapter;

/** Writes what is logged as one line of JSON, with what the thread is at. */
final class JsonLogger extends LegacyAbstractLogger {

  private static final long serialVersionUID = 1L;

  /** An exception has causes, but not for ever. */
  private static final int MAX_CAUSES = 5;

  private static final int MAX_FRAMES = 20;

  private final Level threshold;
  private final transient MDCAdapter context;

  JsonLogger(String name, Level threshold, MDCAdapter context) {
    this.name = name;
    this.threshold = threshold;
    this.context = context;
  }

  @Override
  protected String getFullyQualifiedCallerName() {
    return JsonLogger.class.getName();
  }

  @Override
  protected void handleNormalizedLoggingCall(
      Level level, Marker marker, String pattern, Object[] arguments, Throwable failure) {
    Map<String, String> current = context.getCopyOfContextMap();
    StandardOutput.line(
        json -> {
          json.writeStringField("timestamp", Instant.now().toString());
          json.writeStringField("level", level.name());
          json.writeStringField("logger", name);
          json.writeStringField(
              "message", MessageFormatter.basicArrayFormat(String.valueOf(pattern), arguments));
          for (Map.Entry<String, String> entry :
              new TreeMap<>(current == null ? Map.<String, String>of() : current).entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
          }
          if (failure != null) {
            json.writeArrayFieldStart("causes");
            write(json, failure);
            json.writeEndArray();
          }
        });
  }

  private static void write(JsonGenerator json, Throwable failure) throws IOException {
    Throwable cause = failure;
    for (int i = 0; i < MAX_CAUSES && cause != null; i++) {
      json.writeStartObject();
      json.writeStringField("type", cause.getClass().getName());
      json.writeStringField("message", String.valueOf(cause.getMessage()));
      json.writeArrayFieldStart("at");
      StackTraceElement[] frames = cause.getStackTrace();
      for (int j = 0; j < Math.min(frames.length, MAX_FRAMES); j++) {
        json.writeString(frames[j].toString());
      }
      json.writeEndArray();
      json.writeEndObject();
      cause = cause.getCause();
    }
  }

  @Override
  public boolean isTraceEnabled() {
    return isEnabled(Level.TRACE);
  }

  @Override
  public boolean isDebugEnabled() {
    return isEnabled(Level.DEBUG);
  }

  @Override
  public boolean isInfoEnabled() {
    return isEnabled(Level.INFO);
  }

  @Override
  public boolean isWarnEnabled() {
    return isEnabled(Level.WARN);
  }

  @Override
  public boolean isErrorEnabled() {
    return isEnabled(Level.ERROR);
  }

  private boolean isEnabled(Level level) {
    return level.toInt() >= threshold.toInt();
  }
}
