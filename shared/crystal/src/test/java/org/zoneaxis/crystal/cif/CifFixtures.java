package org.zoneaxis.crystal.cif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;

/** The files described in the README beside them. */
public final class CifFixtures {

  private CifFixtures() {}

  public static byte[] bytes(String name) {
    try (InputStream stream = CifFixtures.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalArgumentException(name + " is not there");
      }
      return name.endsWith(".gz")
          ? new GZIPInputStream(stream).readAllBytes()
          : stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CifDocument read(String name) {
    return CifReader.read(bytes(name));
  }

  public static CifDocument readText(String text) {
    return CifReader.read(text.getBytes(StandardCharsets.UTF_8));
  }

  /** What gemmi 0.5.7 counts in each real file. */
  static JsonNode expected() {
    try {
      return new ObjectMapper().readTree(bytes("expected.json")).get("files");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
