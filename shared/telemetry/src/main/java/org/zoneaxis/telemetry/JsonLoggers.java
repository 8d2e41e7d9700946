package org.zoneaxis.telemetry;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.Logger;
import org.slf4j.event.Level;
import org.slf4j.spi.MDCAdapter;

/** A logger a name: ours from INFO on, those of libraries from WARN on. */
final class JsonLoggers implements ILoggerFactory {

  private static final String OURS = "org.zoneaxis.";

  private final ConcurrentMap<String, Logger> loggers = new ConcurrentHashMap<>();
  private final MDCAdapter context;

  JsonLoggers(MDCAdapter context) {
    this.context = context;
  }

  @Override
  public Logger getLogger(String name) {
    return loggers.computeIfAbsent(
        name,
        missing ->
            new JsonLogger(missing, missing.startsWith(OURS) ? Level.INFO : Level.WARN, context));
  }
}
