package org.zoneaxis.identify;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.SpotPosition;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/** Identifications and the atlas as JSON documents; docs/api.md describes them. */
public final class IdentificationJson {

  private static final JsonFactory JSON =
      JsonFactory.builder().enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN).build();

  /** Of a row so many materials are told with their probabilities; ids of all are. */
  private static final int MEMBERS = 20;

  private final JsonGenerator json;

  private IdentificationJson(JsonGenerator json) {
    this.json = json;
  }

  private interface Content {
    void write(IdentificationJson writer) throws IOException;
  }

  private static byte[] document(Content content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = JSON.createGenerator(bytes)) {
      content.write(new IdentificationJson(generator));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return bytes.toByteArray();
  }

  /** An identification. */
  public static byte[] of(Identification identification) {
    return document(writer -> writer.identification(identification));
  }

  /** An identification of rings. */
  public static byte[] of(RingIdentification identification) {
    return document(writer -> writer.rings(identification));
  }

  /** The atlas. */
  public static byte[] of(Atlas atlas) {
    return document(writer -> writer.atlas(atlas));
  }

  private void identification(Identification identification) throws IOException {
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
    json.writeEndObject();
  }

  private void query(IdentifyQuery query) throws IOException {
    json.writeObjectFieldStart("query");
    if (query.measurement() instanceof Measurement.TwoSpots two) {
      number("ratio", two.ratio(), Decimals.RATIO);
      number("angle", two.angle(), Decimals.ANGLE);
      number("d1", two.d1(), Decimals.SPACING);
      number("d2", two.d2(), Decimals.SPACING);
      number("tolerance", two.tolerance(), Decimals.DEVIATION);
      number("angleTolerance", two.angleTolerance(), Decimals.DEVIATION);
    } else if (query.measurement() instanceof Measurement.Spots spots) {
      json.writeNumberField("spots", spots.spots().spots().size());
      number("scale", spots.scale(), Decimals.SCALE);
    } else if (query.measurement() instanceof Measurement.Rings rings) {
      json.writeArrayFieldStart("rings");
      for (double radius : rings.radii()) {
        json.writeNumber(Decimals.rounded(radius, Decimals.SCALE));
      }
      json.writeEndArray();
      json.writeBooleanField("calibrated", rings.isCalibrated());
    }
    texts("elements", query.elements().stream().map(element -> element.symbol()).toList());
    texts("materials", query.materials().stream().map(MaterialId::text).toList());
    json.writeNumberField("limit", query.limit());
    json.writeEndObject();
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
    number("residual", net.residual(), Decimals.POSITION);
    number("error", net.error(), Decimals.POSITION);
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
    number("scale", calibration.scale(), Decimals.RATIO);
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
    number("probability", candidate.probability(), Decimals.PROBABILITY);
    json.writeBooleanField("tied", candidate.tied());
    json.writeStringField("family", candidate.family().orElse(null));
    material(candidate.material());
    zoneAxis(candidate.axis(), candidate.material().lattice().isHexagonal());
    axes(candidate.material().hexagonalAxes());
    json.writeNumberField("equivalentZones", candidate.equivalents());
    measured("g1", net.g1(), net.d1(), net.allowed1());
    measured("g2", net.g2(), net.d2(), net.allowed2());
    number("ratio", net.ratio(), Decimals.RATIO);
    number("angle", net.angle(), Decimals.ANGLE);
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
    number("ratio", candidate.deviation().ratio(), Decimals.DEVIATION);
    number("angle", candidate.deviation().angle(), Decimals.DEVIATION);
    number("d1", candidate.deviation().d1(), Decimals.DEVIATION);
    number("d2", candidate.deviation().d2(), Decimals.DEVIATION);
    json.writeEndObject();
    number("scale", candidate.scale(), Decimals.SCALE);
    number("distortion", candidate.distortion(), Decimals.DEVIATION);
    if (candidate.distortion().isPresent()) {
      number("direction", candidate.direction(), Decimals.DIRECTION);
    }
    number("score", candidate.score(), Decimals.SCORE);
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
      number("residual", spot.residual(), Decimals.POSITION);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The materials of a row of which it has more than one, as many as are likely. */
  private void members(List<Candidate.Member> members) throws IOException {
    json.writeArrayFieldStart("members");
    for (Candidate.Member member : members.subList(0, Math.min(MEMBERS, members.size()))) {
      json.writeStartObject();
      json.writeStringField("id", member.material().id().text());
      json.writeStringField("formula", member.material().formula().toString());
      json.writeStringField("name", member.material().name().orElse(null));
      number("probability", member.probability(), Decimals.PROBABILITY);
      number("scale", member.scale(), Decimals.SCALE);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rings(RingIdentification identification) throws IOException {
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
    number("probability", candidate.probability(), Decimals.PROBABILITY);
    json.writeBooleanField("tied", candidate.tied());
    json.writeStringField("family", candidate.family().orElse(null));
    material(candidate.material());
    json.writeNullField("zoneAxis");
    number("scale", candidate.scale(), Decimals.SCALE);
    number("score", candidate.score(), Decimals.SCORE);
    json.writeNumberField("unexplained", candidate.unexplained());
    json.writeArrayFieldStart("rings");
    for (RingCandidate.IndexedRing ring : candidate.rings()) {
      json.writeStartObject();
      number("radius", ring.radius(), Decimals.POSITION);
      lines("lines", ring.lines());
      number("deviation", ring.deviation(), Decimals.DEVIATION);
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
      number("d", line.d(), Decimals.SPACING);
      number("relative", line.relative(), Decimals.DEVIATION);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void position(String name, SpotPosition position) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(Decimals.rounded(position.x(), Decimals.POSITION));
    json.writeNumber(Decimals.rounded(position.y(), Decimals.POSITION));
    json.writeEndArray();
  }

  private void material(MaterialFacts material) throws IOException {
    json.writeObjectFieldStart("material");
    json.writeStringField("id", material.id().text());
    json.writeStringField("formula", material.formula().toString());
    json.writeStringField("name", material.name().orElse(null));
    spaceGroup(material.spaceGroup());
    json.writeStringField("structureType", material.type().map(StructureType::id).orElse(null));
    json.writeStringField("origin", material.origin().label());
    json.writeEndObject();
  }

  private void spaceGroup(Optional<SpaceGroup> known) throws IOException {
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

  private void zoneAxis(ZoneAxis axis, boolean hexagonal) throws IOException {
    integers("zoneAxis", axis.indices(false));
    if (hexagonal) {
      integers("zoneAxis4", axis.indices(true));
    }
  }

  /** Said where it is not the cell of the document that indices refer to. */
  private void axes(boolean hexagonal) throws IOException {
    if (hexagonal) {
      json.writeStringField("axes", "hexagonal");
    }
  }

  private void measured(String name, MillerIndices hkl, double d, boolean allowed)
      throws IOException {
    json.writeObjectFieldStart(name);
    indices("hkl", hkl);
    number("d", d, Decimals.SPACING);
    json.writeBooleanField("allowed", allowed);
    json.writeEndObject();
  }

  private void atlas(Atlas atlas) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("types");
    for (Atlas.Page page : atlas.pages()) {
      page(page);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void page(Atlas.Page page) throws IOException {
    StructureType type = page.type();
    json.writeStartObject();
    json.writeStringField("id", type.id());
    json.writeStringField("title", type.title());
    json.writeStringField("strukturbericht", type.strukturbericht().orElse(null));
    json.writeStringField("pearson", type.pearson().orElse(null));
    spaceGroup(type.spaceGroup());
    json.writeStringField("prototype", type.prototype().orElse(null));
    json.writeStringField("about", type.about());
    json.writeStringField("representative", page.representative().text());
    json.writeArrayFieldStart("zones");
    for (Atlas.ShownZone zone : page.zones()) {
      json.writeStartObject();
      zoneAxis(zone.axis(), page.hexagonal());
      axes(page.hexagonalAxes());
      vector("g1", zone.basis().g1());
      vector("g2", zone.basis().g2());
      number("ratio", zone.basis().ratio(), Decimals.RATIO);
      number("angle", zone.basis().angle(), Decimals.ANGLE);
      json.writeStringField(
          "diffraction",
          Candidate.diffraction(page.representative(), zone.axis(), page.hexagonalAxes()));
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("materials");
    for (CatalogueEntry entry : page.materials()) {
      json.writeStartObject();
      json.writeStringField("id", entry.id().text());
      json.writeStringField("formula", entry.formula().toString());
      json.writeStringField("name", entry.names().stream().findFirst().orElse(null));
      json.writeStringField("revision", entry.revision().shortForm());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void vector(String name, PatternBasis.Vector vector) throws IOException {
    json.writeObjectFieldStart(name);
    indices("hkl", vector.hkl());
    number("d", vector.d(), Decimals.SPACING);
    json.writeEndObject();
  }

  private void indices(String name, MillerIndices hkl) throws IOException {
    integers(name, hkl.indices(false));
  }

  private void integers(String name, List<Integer> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (int value : values) {
      json.writeNumber(value);
    }
    json.writeEndArray();
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  private void number(String name, OptionalDouble value, int decimals) throws IOException {
    if (value.isPresent()) {
      number(name, value.getAsDouble(), decimals);
    } else {
      json.writeNullField(name);
    }
  }

  private void number(String name, double value, int decimals) throws IOException {
    BigDecimal rounded = Decimals.rounded(value, decimals);
    json.writeFieldName(name);
    json.writeNumber(rounded);
  }
}
