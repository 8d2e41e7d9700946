package org.zoneaxis.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** The fields of a line, written one after the other. */
@FunctionalInterface
public interface JsonFields {

  /**
   * Writes them.
   *
   * @param json stands within the object of the line, and is left there
   * @throws IOException where {@code json} throws it
   */
  void writeTo(JsonGenerator json) throws IOException;
}
