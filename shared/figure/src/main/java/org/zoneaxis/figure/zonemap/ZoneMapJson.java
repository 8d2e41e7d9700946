package org.zoneaxis.figure.zonemap;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.kikuchi.KikuchiBand;
import org.zoneaxis.diffraction.kikuchi.ZoneMap;
import org.zoneaxis.diffraction.projection.Projection;
import org.zoneaxis.diffraction.stereogram.StereogramPole;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/** A zone map as JSON: zones from the pole of the map outwards, bands by |g|. */
final class ZoneMapJson {

  private static final int IN_DISC = 12;

  private ZoneMapJson() {}

  static String write(Material material, ZoneMap map, OptionValues options) {
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          FigureJson.beam(json, FigureOptions.electrons(options));
          json.writeObjectFieldStart("parameters");
          json.writeNumberField("gmax", options.get(FigureOptions.GMAX));
          json.writeEndObject();
          json.writeArrayFieldStart("triangle");
          for (Vector3 corner : map.triangle().corners()) {
            var at = Projection.EQUAL_ANGLE.point(map.frame().onPage(corner));
            numbers(json, at.x(), at.y());
          }
          json.writeEndArray();
          json.writeArrayFieldStart("zones");
          for (StereogramPole zone : map.zones()) {
            json.writeStartObject();
            List<Integer> uvw = zone.pole().indices(false);
            json.writeFieldName("uvw");
            json.writeArray(uvw.stream().mapToInt(Integer::intValue).toArray(), 0, 3);
            json.writeFieldName("position");
            numbers(json, zone.position().x(), zone.position().y());
            number(json, "angle", zone.angle(), PatternNumbers.ANGLE);
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeArrayFieldStart("bands");
          for (KikuchiBand band : map.bands()) {
            band(json, band);
          }
          json.writeEndArray();
        });
  }

  private static void band(JsonGenerator json, KikuchiBand band) throws IOException {
    json.writeStartObject();
    indices(json, "hkl", band.hkl());
    json.writeFieldName("normal");
    numbers(json, band.normal().x(), band.normal().y(), band.normal().z());
    number(json, "width", band.width(), IN_DISC);
    number(json, "relative", band.relative(), PatternNumbers.RELATIVE);
    json.writeEndObject();
  }

  private static void numbers(JsonGenerator json, double... values) throws IOException {
    json.writeStartArray();
    for (double value : values) {
      json.writeNumber(Decimal.of(value, IN_DISC));
    }
    json.writeEndArray();
  }
}
