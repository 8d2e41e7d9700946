package org.zoneaxis.identify.document;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.MaterialFacts;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;

/** What the documents of identifications and of the atlas have in common. */
abstract class AnswerJson {

  /** Of a row so many materials are told with their probabilities; ids of all are. */
  private static final int MEMBERS = 20;

  /** What is written to. */
  final JsonGenerator json;

  AnswerJson(JsonGenerator json) {
    this.json = json;
  }

  final void query(IdentifyQuery query) throws IOException {
    json.writeObjectFieldStart("query");
    if (query.measurement() instanceof Measurement.TwoSpots two) {
      number("ratio", two.ratio(), AnswerDigits.RATIO);
      number("angle", two.angle(), AnswerDigits.ANGLE);
      number("d1", two.d1(), AnswerDigits.SPACING);
      number("d2", two.d2(), AnswerDigits.SPACING);
      number("tolerance", two.tolerance(), AnswerDigits.DEVIATION);
      number("angleTolerance", two.angleTolerance(), AnswerDigits.DEVIATION);
    } else if (query.measurement() instanceof Measurement.Spots spots) {
      json.writeNumberField("spots", spots.spots().spots().size());
      number("scale", spots.scale(), AnswerDigits.SCALE);
    } else if (query.measurement() instanceof Measurement.Rings rings) {
      json.writeArrayFieldStart("rings");
      for (double radius : rings.radii()) {
        json.writeNumber(Decimal.rounded(radius, AnswerDigits.SCALE));
      }
      json.writeEndArray();
      json.writeBooleanField("calibrated", rings.isCalibrated());
    }
    texts("elements", query.elements().stream().map(element -> element.symbol()).toList());
    texts("materials", query.materials().stream().map(MaterialId::text).toList());
    json.writeNumberField("limit", query.limit());
    json.writeEndObject();
  }

  /** The materials of a row of which it has more than one, as many as are likely. */
  final void members(List<Candidate.Member> members) throws IOException {
    json.writeArrayFieldStart("members");
    for (Candidate.Member member : members.subList(0, Math.min(MEMBERS, members.size()))) {
      json.writeStartObject();
      json.writeStringField("id", member.material().id().text());
      json.writeStringField("formula", member.material().formula().toString());
      json.writeStringField("name", member.material().name().orElse(null));
      number("probability", member.probability(), AnswerDigits.PROBABILITY);
      number("scale", member.scale(), AnswerDigits.SCALE);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  final void position(String name, SpotPosition position) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(Decimal.rounded(position.x(), AnswerDigits.POSITION));
    json.writeNumber(Decimal.rounded(position.y(), AnswerDigits.POSITION));
    json.writeEndArray();
  }

  final void material(MaterialFacts material) throws IOException {
    json.writeObjectFieldStart("material");
    json.writeStringField("id", material.id().text());
    json.writeStringField("formula", material.formula().toString());
    json.writeStringField("name", material.name().orElse(null));
    spaceGroup(material.spaceGroup());
    json.writeStringField("structureType", material.type().map(StructureType::id).orElse(null));
    json.writeStringField("origin", material.origin().label());
    json.writeEndObject();
  }

  final void spaceGroup(Optional<SpaceGroup> known) throws IOException {
    json.writeFieldName("spaceGroup");
    if (known.isEmpty()) {
      json.writeNull();
      return;
    }
    SpaceGroup group = known.get();
    json.writeStartObject();
    if (group.number() > 0) {
      json.writeNumberField("number", group.number());
    } else {
      json.writeNullField("number");
    }
    json.writeStringField("symbol", group.symbol());
    json.writeEndObject();
  }

  final void zoneAxis(ZoneAxis axis, boolean hexagonal) throws IOException {
    integers("zoneAxis", axis.indices(false));
    if (hexagonal) {
      integers("zoneAxis4", axis.indices(true));
    }
  }

  /** Said where it is not the cell of the document that indices refer to. */
  final void axes(boolean hexagonal) throws IOException {
    if (hexagonal) {
      json.writeStringField("axes", "hexagonal");
    }
  }

  final void indices(String name, MillerIndices hkl) throws IOException {
    integers(name, hkl.indices(false));
  }

  final void integers(String name, List<Integer> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  final void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  final void number(String name, OptionalDouble value, int decimals) throws IOException {
    if (value.isPresent()) {
      number(name, value.getAsDouble(), decimals);
    } else {
      json.writeNullField(name);
    }
  }

  final void number(String name, double value, int decimals) throws IOException {
    BigDecimal rounded = Decimal.rounded(value, decimals);
    json.writeFieldName(name);
    json.writeNumber(rounded);
  }
}
