package org.zoneaxis.source.catalogue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.zoneaxis.source.parts.PartName;
import org.zoneaxis.storage.object.Sha256;

/**
 * An object that says which of many parts are the current ones: {@code
 * {"format":1,"materials":1100, "directory":"<SHA-256>","length":2000}}. Everything else is in
 * parts, which never change.
 *
 * @param format of the directory and what it leads to
 * @param materials how many materials there are
 * @param directory the part that says where everything is
 */
public record CatalogueHead(int format, int materials, PartName directory) {

  /** The name of the head of the catalogue. */
  public static final String KEY = "catalog/head.json";

  private static final JsonFactory JSON = new JsonFactory();

  /** The object. */
  public byte[] write() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      json.writeNumberField("format", format);
      json.writeNumberField("materials", materials);
      json.writeStringField("directory", directory.digest().hex());
      json.writeNumberField("length", directory.length());
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return out.toByteArray();
  }

  /**
   * Reads a head.
   *
   * @throws IOException where it is none
   */
  public static CatalogueHead read(byte[] document) throws IOException {
    int format = -1;
    int materials = -1;
    String digest = "";
    int length = -1;
    try (JsonParser parser = JSON.createParser(document)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new IOException("it is no object");
      }
      for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
        parser.nextToken();
        switch (name) {
          case "format" -> format = parser.getIntValue();
          case "materials" -> materials = parser.getIntValue();
          case "directory" -> digest = parser.getText();
          case "length" -> length = parser.getIntValue();
          default -> parser.skipChildren();
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw new IOException("it is cut off");
      }
    }
    if (format < 0 || materials < 0 || length < 0 || !Sha256.isForm(digest)) {
      throw new IOException("it lacks something");
    }
    return new CatalogueHead(format, materials, new PartName(new Sha256(digest), length));
  }
}
