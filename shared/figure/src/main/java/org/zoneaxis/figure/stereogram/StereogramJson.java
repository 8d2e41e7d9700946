package org.zoneaxis.figure.stereogram;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.stereogram.GreatCircle;
import org.zoneaxis.diffraction.stereogram.StereogramPole;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/** A stereogram as JSON: directions, then planes, each from the centre outwards. */
final class StereogramJson {

  private static final int IN_DISC = 12;

  private StereogramJson() {}

  static String write(Material material, ZoneStereogram value) {
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          FigureJson.zoneAxis(json, value.zoneAxis());
          json.writeObjectFieldStart("parameters");
          json.writeStringField("projection", value.projection().text());
          if (value.right().isPresent()) {
            indices(json, "right", value.right().get());
          } else {
            json.writeNullField("right");
          }
          json.writeEndObject();
          if (value.pointGroup().isPresent()) {
            json.writeStringField("pointGroup", value.pointGroup().get());
          } else {
            json.writeNullField("pointGroup");
          }
          json.writeArrayFieldStart("poles");
          poles(json, "uvw", value.directions(), value.projection());
          poles(json, "hkl", value.planes(), value.projection());
          json.writeEndArray();
          json.writeArrayFieldStart("triangle");
          for (Vector3 corner : value.triangle()) {
            var at = value.projection().projection().point(corner);
            pair(json, at.x(), at.y());
          }
          json.writeEndArray();
        });
  }

  private static void poles(
      JsonGenerator json, String name, List<StereogramPole> poles, DiscProjection projection)
      throws IOException {
    for (StereogramPole pole : poles) {
      WorkCancelledException.throwIfCancelled();
      json.writeStartObject();
      json.writeFieldName(name);
      json.writeArray(
          pole.pole().indices(false).stream().mapToInt(Integer::intValue).toArray(), 0, 3);
      json.writeFieldName("position");
      pair(json, pole.position().x(), pole.position().y());
      number(json, "angle", pole.angle(), PatternNumbers.ANGLE);
      if (pole.pole() instanceof Pole.Normal && projection == DiscProjection.ANGLE) {
        greatCircle(json, new GreatCircle(pole.direction()));
      }
      json.writeEndObject();
    }
  }

  /** Of a plane: where all directions in it are; null where that is a diameter. */
  private static void greatCircle(JsonGenerator json, GreatCircle plane) throws IOException {
    if (plane.circle().isEmpty()) {
      json.writeNullField("greatCircle");
      return;
    }
    GreatCircle.Circle circle = plane.circle().get();
    json.writeObjectFieldStart("greatCircle");
    json.writeFieldName("centre");
    pair(json, circle.centre().x(), circle.centre().y());
    number(json, "radius", circle.radius(), IN_DISC);
    json.writeEndObject();
  }

  private static void pair(JsonGenerator json, double x, double y) throws IOException {
    json.writeStartArray();
    json.writeNumber(Decimal.of(x, IN_DISC));
    json.writeNumber(Decimal.of(y, IN_DISC));
    json.writeEndArray();
  }
}
