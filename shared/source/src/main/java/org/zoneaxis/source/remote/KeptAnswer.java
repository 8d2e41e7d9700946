package org.zoneaxis.source.remote;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.FormulaText;
import org.zoneaxis.library.notation.Match;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamJson;

/**
 * An answer as it is kept.
 *
 * @param at when it was given
 * @param findings the answer
 */
record KeptAnswer(Instant at, RemoteFindings findings) {

  private static final int FORMAT = 1;
  private static final JsonFactory JSON = new JsonFactory();

  byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      json.writeStringField("at", at.toString());
      json.writeNumberField("leftOut", findings.leftOut());
      json.writeBooleanField("complete", findings.complete());
      json.writeArrayFieldStart("hits");
      for (RemoteHit hit : findings.hits()) {
        write(json, hit);
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(JsonGenerator json, RemoteHit hit) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", hit.id().text());
    json.writeStringField("formula", hit.formula().toString());
    json.writeArrayFieldStart("names");
    for (String name : hit.names()) {
      json.writeString(name);
    }
    json.writeEndArray();
    if (hit.spaceGroup().isPresent()) {
      json.writeNumberField("number", hit.spaceGroup().get().number());
      json.writeStringField("symbol", hit.spaceGroup().get().symbol());
    }
    UnitCell cell = hit.cell();
    double[] numbers = {cell.a(), cell.b(), cell.c(), cell.alpha(), cell.beta(), cell.gamma()};
    json.writeFieldName("cell");
    json.writeArray(numbers, 0, numbers.length);
    if (hit.siteCount().isPresent()) {
      json.writeNumberField("siteCount", hit.siteCount().getAsInt());
    }
    if (hit.atomVolume().isPresent()) {
      json.writeNumberField("atomVolume", hit.atomVolume().getAsDouble());
    }
    json.writeStringField("origin", hit.origin().label());
    json.writeStringField("match", hit.match().name());
    json.writeEndObject();
  }

  /**
   * Reads what was written.
   *
   * @throws IOException where it is none of this format
   */
  static KeptAnswer read(byte[] bytes) throws IOException {
    try {
      JsonField root = UpstreamJson.read("the answer that was kept", bytes);
      if (root.get("format").integer().orElse(0) != FORMAT) {
        throw new IOException("it has another format");
      }
      List<RemoteHit> hits = new ArrayList<>();
      for (JsonField hit : root.get("hits").items()) {
        hits.add(hit(hit));
      }
      return new KeptAnswer(
          Instant.parse(text(root, "at")),
          new RemoteFindings(
              hits, root.get("leftOut").integer().orElse(0), root.get("complete").isTrue()));
    } catch (UpstreamException
        | CrystalException
        | NotationException
        | DateTimeException
        | IllegalArgumentException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  private static RemoteHit hit(JsonField hit) {
    List<JsonField> cell = hit.get("cell").items();
    JsonField volume = hit.get("atomVolume");
    return new RemoteHit(
        MaterialId.parse(text(hit, "id")),
        FormulaText.parse(text(hit, "formula")),
        hit.get("names").items().stream().map(JsonField::text).flatMap(Optional::stream).toList(),
        hit.get("symbol")
            .text()
            .map(symbol -> new SpaceGroup(hit.get("number").integer().orElse(0), symbol)),
        new UnitCell(
            cell.get(0).number(),
            cell.get(1).number(),
            cell.get(2).number(),
            cell.get(3).number(),
            cell.get(4).number(),
            cell.get(5).number()),
        hit.get("siteCount").integer().map(OptionalInt::of).orElseGet(OptionalInt::empty),
        volume.isPresent() ? OptionalDouble.of(volume.number()) : OptionalDouble.empty(),
        CellOrigin.ofLabel(text(hit, "origin")).orElseThrow(IllegalArgumentException::new),
        Match.valueOf(text(hit, "match")));
  }

  private static String text(JsonField object, String name) {
    return object.get(name).text().orElseThrow(() -> object.get(name).wrong("it must be text"));
  }
}
