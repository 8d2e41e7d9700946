package org.zoneaxis.identify.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.RingCandidate;
import org.zoneaxis.identify.RingIdentification;

/** An identification of rings as JSON. */
final class RingsJson extends AnswerJson {

  RingsJson(JsonGenerator json) {
    super(json);
  }

  void rings(RingIdentification identification) throws IOException {
    json.writeStartObject();
    query(identification.query());
    texts("notes", identification.notes());
    json.writeNumberField("searched", identification.searched());
    json.writeNumberField("total", identification.total());
    json.writeArrayFieldStart("candidates");
    for (RingCandidate candidate : identification.candidates()) {
      ringCandidate(candidate);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void ringCandidate(RingCandidate candidate) throws IOException {
    json.writeStartObject();
    json.writeNumberField("rank", candidate.rank());
    number("probability", candidate.probability(), AnswerDigits.PROBABILITY);
    json.writeBooleanField("tied", candidate.tied());
    json.writeStringField("family", candidate.family().orElse(null));
    material(candidate.material());
    json.writeNullField("zoneAxis");
    number("scale", candidate.scale(), AnswerDigits.SCALE);
    number("score", candidate.score(), AnswerDigits.SCORE);
    json.writeNumberField("unexplained", candidate.unexplained());
    json.writeArrayFieldStart("rings");
    for (RingCandidate.IndexedRing ring : candidate.rings()) {
      json.writeStartObject();
      number("radius", ring.radius(), AnswerDigits.POSITION);
      lines("lines", ring.lines());
      json.writeBooleanField("beyond", ring.beyond());
      number("deviation", ring.deviation(), AnswerDigits.DEVIATION);
      json.writeEndObject();
    }
    json.writeEndArray();
    lines("missing", candidate.missing());
    texts("equals", candidate.alike().stream().map(MaterialId::text).toList());
    members(candidate.members());
    json.writeStringField("picture", candidate.picture());
    json.writeEndObject();
  }

  private void lines(String name, List<RingCandidate.Line> lines) throws IOException {
    json.writeArrayFieldStart(name);
    for (RingCandidate.Line line : lines) {
      json.writeStartObject();
      indices("hkl", line.hkl());
      number("d", line.d(), AnswerDigits.SPACING);
      number("relative", line.relative(), AnswerDigits.DEVIATION);
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
