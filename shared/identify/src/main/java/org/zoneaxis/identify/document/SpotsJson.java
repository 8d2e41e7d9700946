package org.zoneaxis.identify.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.IndexedSpot;
import org.zoneaxis.identify.Net;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;

/** An identification of spots as JSON. */
final class SpotsJson extends AnswerJson {

  SpotsJson(JsonGenerator json) {
    super(json);
  }

  void identification(Identification identification) throws IOException {
    json.writeStartObject();
    query(identification.query());
    net(identification.net(), identification.query());
    calibration(identification);
    texts("notes", identification.notes());
    json.writeNumberField("searched", identification.searched());
    json.writeNumberField("total", identification.total());
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : identification.candidates()) {
      candidate(candidate, identification.query());
    }
    json.writeEndArray();
    rows(identification);
    json.writeEndObject();
  }

  private void rows(Identification identification) throws IOException {
    json.writeNumberField("nets", identification.nets());
    json.writeArrayFieldStart("rows");
    for (Identification.Row row : identification.rows()) {
      json.writeStartObject();
      json.writeNumberField("row", row.number());
      number("probability", row.probability(), AnswerDigits.PROBABILITY);
      json.writeNumberField("total", row.total());
      json.writeNumberField("materials", row.materials());
      json.writeArrayFieldStart("candidates");
      for (Identification.Alike alike : row.alike()) {
        json.writeStartObject();
        json.writeNumberField("rank", alike.rank());
        number("probability", alike.probability(), AnswerDigits.PROBABILITY);
        json.writeStringField("family", alike.family().orElse(null));
        material(alike.material());
        zoneAxis(alike.axis(), alike.material().lattice().isHexagonal());
        axes(alike.material().hexagonalAxes());
        json.writeNumberField("materials", alike.materials());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void net(NetFit net, IdentifyQuery query) throws IOException {
    if (query.measurement() instanceof Measurement.TwoSpots) {
      return;
    }
    json.writeObjectFieldStart("net");
    position("centre", net.centre().position());
    json.writeArrayFieldStart("centreShift");
    json.writeNumber(net.centre().shiftM());
    json.writeNumber(net.centre().shiftN());
    json.writeEndArray();
    position("a", new SpotPosition(net.basis().ax(), net.basis().ay()));
    position("b", new SpotPosition(net.basis().bx(), net.basis().by()));
    number("residual", net.residual(), AnswerDigits.POSITION);
    number("error", net.error(), AnswerDigits.POSITION);
    json.writeNumberField("explained", net.explained());
    json.writeNumberField("spots", net.spots().size());
    json.writeEndObject();
  }

  private void calibration(Identification identification) throws IOException {
    json.writeFieldName("calibration");
    if (identification.calibration().isEmpty()) {
      json.writeNull();
      return;
    }
    Identification.Calibration calibration = identification.calibration().get();
    json.writeStartObject();
    number("scale", calibration.scale(), AnswerDigits.RATIO);
    json.writeNumberField("rank", calibration.candidate().rank());
    json.writeStringField("material", calibration.candidate().material().id().text());
    integers("zoneAxis", calibration.candidate().axis().indices(false));
    json.writeStringField("text", calibration.text());
    json.writeEndObject();
  }

  private void candidate(Candidate candidate, IdentifyQuery query) throws IOException {
    Net net = candidate.net();
    json.writeStartObject();
    json.writeNumberField("rank", candidate.rank());
    json.writeNumberField("row", candidate.row());
    number("probability", candidate.probability(), AnswerDigits.PROBABILITY);
    json.writeBooleanField("tied", candidate.tied());
    json.writeStringField("family", candidate.family().orElse(null));
    material(candidate.material());
    zoneAxis(candidate.axis(), candidate.material().lattice().isHexagonal());
    axes(candidate.material().hexagonalAxes());
    json.writeNumberField("equivalentZones", candidate.equivalents());
    measured("g1", net.g1(), net.d1(), net.allowed1());
    measured("g2", net.g2(), net.d2(), net.allowed2());
    number("ratio", net.ratio(), AnswerDigits.RATIO);
    number("angle", net.angle(), AnswerDigits.ANGLE);
    json.writeBooleanField("basis", net.basis());
    json.writeBooleanField("counterClockwise", net.counterClockwise());
    json.writeBooleanField("twofold", candidate.twofold());
    json.writeFieldName("turned");
    if (candidate.twofold()) {
      json.writeNull();
    } else {
      json.writeStartObject();
      indices("g1", net.g1().negated());
      indices("g2", net.g2().negated());
      json.writeEndObject();
    }
    json.writeObjectFieldStart("deviation");
    number("ratio", candidate.deviation().ratio(), AnswerDigits.DEVIATION);
    number("angle", candidate.deviation().angle(), AnswerDigits.DEVIATION);
    number("d1", candidate.deviation().d1(), AnswerDigits.DEVIATION);
    number("d2", candidate.deviation().d2(), AnswerDigits.DEVIATION);
    json.writeEndObject();
    number("scale", candidate.scale(), AnswerDigits.SCALE);
    number("distortion", candidate.distortion(), AnswerDigits.DEVIATION);
    if (candidate.distortion().isPresent()) {
      number("direction", candidate.direction(), AnswerDigits.DIRECTION);
    }
    number("score", candidate.score(), AnswerDigits.SCORE);
    if (query.measurement() instanceof Measurement.Spots) {
      spots(candidate);
    }
    texts("equals", candidate.alike().stream().map(MaterialId::text).toList());
    members(candidate.members());
    json.writeStringField("diffraction", candidate.diffraction());
    json.writeEndObject();
  }

  private void spots(Candidate candidate) throws IOException {
    json.writeNumberField("unexplained", candidate.unexplained());
    json.writeArrayFieldStart("spots");
    for (IndexedSpot spot : candidate.spots()) {
      json.writeStartObject();
      position("position", spot.position());
      if (spot.hkl().isPresent()) {
        indices("hkl", spot.hkl().get());
        json.writeStringField("kind", spot.kind().name().toLowerCase(Locale.ROOT));
      } else {
        json.writeNullField("hkl");
        json.writeNullField("kind");
      }
      position("calculated", spot.calculated());
      number("residual", spot.residual(), AnswerDigits.POSITION);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void measured(String name, MillerIndices hkl, double d, boolean allowed)
      throws IOException {
    json.writeObjectFieldStart(name);
    indices("hkl", hkl);
    number("d", d, AnswerDigits.SPACING);
    json.writeBooleanField("allowed", allowed);
    json.writeEndObject();
  }
}
