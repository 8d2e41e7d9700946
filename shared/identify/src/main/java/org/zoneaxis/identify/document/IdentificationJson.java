package org.zoneaxis.identify.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.identify.atlas.Atlas;

/** Identifications and the atlas as JSON documents; docs/api.md describes them. */
public final class IdentificationJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  private IdentificationJson() {}

  private interface Content {
    void write(JsonGenerator json) throws IOException;
  }

  private static byte[] document(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      content.write(generator);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** An identification. */
  public static byte[] of(Identification identification) {
    return document(json -> new SpotsJson(json).identification(identification));
  }

  /** An identification of rings. */
  public static byte[] of(RingIdentification identification) {
    return document(json -> new RingsJson(json).rings(identification));
  }

  /** The atlas. */
  public static byte[] of(Atlas atlas) {
    return document(json -> new AtlasJson(json).atlas(atlas));
  }
}
