package org.zoneaxis.http.trace;

import io.micronaut.context.annotation.Secondary;
import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One line of JSON a request in the log, for operators who keep such lines. */
@Singleton
@Secondary
final class LoggedJournal implements RequestJournal {

  private static final Logger LOG = LoggerFactory.getLogger(RequestLog.class);

  private final ObjectMapper json;

  LoggedJournal(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public boolean isOpen() {
    return LOG.isInfoEnabled();
  }

  @Override
  public void write(RequestRecord request) {
    try {
      LOG.info("{}", json.writeValueAsString(request));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
