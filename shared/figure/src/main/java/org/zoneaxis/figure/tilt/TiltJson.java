package org.zoneaxis.figure.tilt;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.RotationMatrix;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.tilt.Settlement;
import org.zoneaxis.diffraction.tilt.StageTilt;
import org.zoneaxis.diffraction.tilt.TiltTarget;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.table.FigureJson;

/** A plan of tilts as JSON, angles in degrees. */
public final class TiltJson {

  private static final int DECIMALS = 9;
  private static final int ELEMENT = 12;

  private TiltJson() {}

  /** The document in UTF-8. */
  public static byte[] of(TiltPlan plan) {
    return FigureJson.document(
            json -> {
              FigureJson.material(json, plan.material());
              FigureJson.zoneAxis(json, plan.seen().zone());
              if (plan.target().isPresent()) {
                zone(json, "target", plan.target().get());
              } else {
                json.writeNullField("target");
              }
              json.writeObjectFieldStart("parameters");
              number(json, "alpha", plan.seen().tilt().alpha(), DECIMALS);
              number(json, "beta", plan.seen().tilt().beta(), DECIMALS);
              indices(json, "reflection", plan.seen().reflection());
              number(json, "azimuth", plan.seen().azimuth(), DECIMALS);
              number(json, "axis", plan.holder().axisAzimuth(), DECIMALS);
              json.writeStringField("holder", plan.options().get(TiltOptions.HOLDER).text());
              json.writeNumberField("alphaSign", plan.holder().alphaSign());
              json.writeNumberField("betaSign", plan.holder().betaSign());
              number(json, "alphaLimit", plan.holder().alphaLimit(), DECIMALS);
              number(json, "betaLimit", plan.holder().betaLimit(), DECIMALS);
              json.writeNumberField("kv", plan.options().get(FigureOptions.KV));
              json.writeEndObject();
              if (plan.angle().isPresent()) {
                number(json, "angle", plan.angle().get(), DECIMALS);
              } else {
                json.writeNullField("angle");
              }
              crystalToHolder(json, plan);
              targets(json, "targets", plan.targets());
              json.writeBooleanField("ambiguous", !plan.turned().isEmpty());
              targets(json, "turned", plan.turned());
              twoBeam(json, plan.twoBeam());
              if (plan.settlement().isPresent()) {
                settlement(json, plan.settlement().get(), plan.reversed());
              }
            })
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void twoBeam(JsonGenerator json, List<TiltPlan.TwoBeam> conditions)
      throws IOException {
    json.writeArrayFieldStart("twoBeam");
    for (TiltPlan.TwoBeam condition : conditions) {
      json.writeStartObject();
      indices(json, "hkl", condition.hkl());
      vector(json, "direction", condition.target().direction());
      reached(json, condition.target());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void settlement(
      JsonGenerator json, Settlement settlement, Optional<Settlement.Candidate> reversed)
      throws IOException {
    json.writeObjectFieldStart("second");
    json.writeBooleanField("settled", settlement.settled().isPresent());
    json.writeArrayFieldStart("deviations");
    for (Settlement.Candidate candidate : settlement.candidates()) {
      json.writeNumber(Decimal.of(candidate.deviation(), DECIMALS));
    }
    json.writeEndArray();
    if (reversed.isPresent()) {
      json.writeObjectFieldStart("betaReversed");
      number(json, "deviation", reversed.get().deviation(), DECIMALS);
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  /** From the Cartesian axes of the crystal to the holder at zero tilt, row by row. */
  private static void crystalToHolder(JsonGenerator json, TiltPlan plan) throws IOException {
    RotationMatrix rows = plan.planner().crystal().crystalToHolder().inverse();
    json.writeArrayFieldStart("crystalToHolder");
    for (Vector3 row : List.of(rows.x(), rows.y(), rows.z())) {
      numbers(json, row);
    }
    json.writeEndArray();
  }

  private static void vector(JsonGenerator json, String name, Vector3 vector) throws IOException {
    json.writeFieldName(name);
    numbers(json, vector);
  }

  private static void numbers(JsonGenerator json, Vector3 vector) throws IOException {
    json.writeStartArray();
    for (double part : new double[] {vector.x(), vector.y(), vector.z()}) {
      json.writeNumber(Decimal.of(part, ELEMENT));
    }
    json.writeEndArray();
  }

  private static void zone(JsonGenerator json, String name, ZoneAxis uvw) throws IOException {
    json.writeFieldName(name);
    json.writeArray(new int[] {uvw.u(), uvw.v(), uvw.w()}, 0, 3);
  }

  private static void targets(JsonGenerator json, String name, List<TiltTarget> targets)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (TiltTarget target : targets) {
      json.writeStartObject();
      zone(json, "zone", target.zone().orElseThrow());
      if (target.band().isPresent()) {
        indices(json, "band", target.band().get());
      } else {
        json.writeNullField("band");
      }
      reached(json, target);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void reached(JsonGenerator json, TiltTarget target) throws IOException {
    number(json, "alpha", target.tilt().alpha(), DECIMALS);
    number(json, "beta", target.tilt().beta(), DECIMALS);
    number(json, "angle", target.angle(), DECIMALS);
    json.writeBooleanField("reachable", target.reachable());
    json.writeArrayFieldStart("path");
    for (StageTilt tilt : target.path()) {
      json.writeStartArray();
      json.writeNumber(Decimal.of(tilt.alpha(), DECIMALS));
      json.writeNumber(Decimal.of(tilt.beta(), DECIMALS));
      json.writeEndArray();
    }
    json.writeEndArray();
  }
}
