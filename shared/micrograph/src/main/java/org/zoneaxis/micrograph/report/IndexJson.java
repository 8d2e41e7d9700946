package org.zoneaxis.micrograph.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.text.Legible;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.IndexedSpot;
import org.zoneaxis.identify.MaterialFacts;
import org.zoneaxis.identify.RingCandidate;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.micrograph.find.Centre;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.index.Indexing;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.net.PlaneNet;
import org.zoneaxis.micrograph.ring.Ring;
import org.zoneaxis.micrograph.ring.RingFit;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * An indexed image as a JSON document; docs/api.md describes it. Places are in pixels of the whole
 * image, the centre of the top left one (0, 0), x to the right, y downwards.
 */
public final class IndexJson {

  private static final int PLACES = 3;
  private static final int FINE = 6;
  private static final double ANGSTROMS = 10;

  private final JsonGenerator json;
  private final Indexing indexing;
  private final Origin origin;

  private IndexJson(JsonGenerator json, Indexing indexing, Origin origin) {
    this.json = json;
    this.indexing = indexing;
    this.origin = origin;
  }

  /** The document, on one line. */
  public static byte[] of(Indexing indexing, Origin origin) {
    return FigureJson.document(json -> new IndexJson(json, indexing, origin).write())
        .getBytes(StandardCharsets.UTF_8);
  }

  private void write() throws IOException {
    if (origin.named().isPresent()) {
      json.writeStringField("file", Legible.of(origin.name()));
    }
    image();
    json.writeStringField("kind", indexing.features().kind().text());
    centre();
    json.writeFieldName("lattice");
    if (indexing.features().net().isPresent()) {
      lattice(indexing.features().net().get());
    } else {
      json.writeNull();
    }
    json.writeArrayFieldStart("otherLattices");
    for (NetFit other : indexing.features().otherNets()) {
      lattice(other);
    }
    json.writeEndArray();
    spots();
    rings();
    json.writeArrayFieldStart("candidates");
    for (Candidate candidate : indexing.spots().map(Identification::candidates).orElse(List.of())) {
      candidate(candidate);
    }
    for (RingCandidate candidate :
        indexing.rings().map(RingIdentification::candidates).orElse(List.of())) {
      candidate(candidate);
    }
    json.writeEndArray();
    calibration();
    json.writeArrayFieldStart("notes");
    for (String note : Sentences.notes(indexing)) {
      json.writeString(note);
    }
    json.writeEndArray();
    json.writeStringField("methods", Sentences.methods(indexing, origin));
    json.writeStringField("citation", Sentences.citation(origin));
  }

  private void image() throws IOException {
    var micrograph = indexing.micrograph();
    json.writeObjectFieldStart("image");
    json.writeNumberField("width", origin.width());
    json.writeNumberField("height", origin.height());
    if (!origin.isWhole(micrograph.image().width(), micrograph.image().height())) {
      json.writeFieldName("crop");
      json.writeArray(
          new int[] {
            origin.left(), origin.top(), micrograph.image().width(), micrograph.image().height()
          },
          0,
          4);
    }
    json.writeStringField("format", micrograph.format());
    json.writeNumberField("frame", micrograph.frame() + 1);
    json.writeNumberField("frames", micrograph.frames());
    Optional<PixelSize> size = micrograph.calibration().pixelSize();
    json.writeFieldName("pixelSize");
    if (size.isPresent()) {
      json.writeNumber(significant(size.get().value()));
      json.writeStringField("unit", size.get().unit().symbol());
    } else {
      json.writeNull();
      json.writeNullField("unit");
    }
    number("voltage", micrograph.calibration().kilovolts(), PLACES);
    number("cameraLength", micrograph.calibration().cameraLength(), PLACES);
    json.writeEndObject();
  }

  /** As many decimals as a small number needs. */
  private static String significant(double value) {
    int decimals = FINE;
    for (double limit = 1; decimals < Decimal.MAX_DECIMALS && value < limit; limit /= 10) {
      decimals++;
    }
    return Decimal.of(value, decimals);
  }

  private void centre() throws IOException {
    Optional<Centre> centre = indexing.features().centre();
    if (centre.isEmpty()) {
      json.writeNullField("centre");
      json.writeBooleanField("centreCertain", false);
      return;
    }
    place("centre", centre.get().x(), centre.get().y());
    json.writeBooleanField("centreCertain", centre.get().certain());
  }

  /** A place of what was looked at as one of the whole image. */
  private void place(String name, double x, double y) throws IOException {
    pair(name, x + origin.left(), y + origin.top());
  }

  private void pair(String name, double x, double y) throws IOException {
    json.writeArrayFieldStart(name);
    json.writeNumber(Decimal.of(x, PLACES));
    json.writeNumber(Decimal.of(y, PLACES));
    json.writeEndArray();
  }

  private void lattice(NetFit fit) throws IOException {
    PlaneNet net = fit.net();
    json.writeStartObject();
    pair("a", net.ax(), net.ay());
    pair("b", net.bx(), net.by());
    FigureJson.number(json, "residual", fit.residual(), PLACES);
    json.writeNumberField("spots", fit.assigned().size());
    FigureJson.number(json, "ratio", net.ratio(), FINE);
    FigureJson.number(json, "angle", Math.min(net.angle(), 180 - net.angle()), PLACES);
    FigureJson.number(json, "evidence", fit.evidence(), 1);
    json.writeEndObject();
  }

  private void spots() throws IOException {
    List<Optional<IndexedSpot>> indexed = indexing.indexed();
    List<Optional<NetFit.Assigned>> assigned = indexing.assigned();
    json.writeArrayFieldStart("spots");
    for (int i = 0; i < assigned.size(); i++) {
      Spot spot = indexing.features().spots().get(i);
      json.writeStartObject();
      place("position", spot.x(), spot.y());
      FigureJson.number(json, "intensity", spot.intensity(), 1);
      FigureJson.number(json, "significance", Math.min(spot.significance(), 1e9), 1);
      Optional<NetFit.Assigned> node = assigned.get(i);
      json.writeFieldName("hk");
      if (node.isPresent()) {
        json.writeArray(new int[] {node.get().m(), node.get().n()}, 0, 2);
      } else {
        json.writeNull();
      }
      Optional<MillerIndices> hkl =
          indexed
              .get(i)
              .flatMap(IndexedSpot::hkl)
              .or(() -> node.flatMap(one -> TransmittedSpot.hkl(indexing, one)));
      if (hkl.isPresent()) {
        FigureJson.indices(json, "hkl", hkl.get());
      } else {
        json.writeNullField("hkl");
      }
      if (node.isPresent()) {
        FigureJson.number(json, "residual", node.get().distance(), PLACES);
      } else {
        json.writeNullField("residual");
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rings() throws IOException {
    Optional<RingFit> fit = indexing.features().rings();
    OptionalDouble pixel = indexing.perNanometre();
    json.writeArrayFieldStart("rings");
    for (Ring ring : fit.map(RingFit::rings).orElse(List.of())) {
      json.writeStartObject();
      FigureJson.number(json, "radius", ring.radius(), PLACES);
      number(
          "d",
          pixel.isPresent()
              ? OptionalDouble.of(ANGSTROMS / (ring.radius() * pixel.getAsDouble()))
              : OptionalDouble.empty(),
          4);
      FigureJson.number(json, "width", ring.width(), 1);
      FigureJson.number(json, "intensity", ring.intensity(), PLACES);
      FigureJson.number(json, "coverage", ring.coverage(), PLACES);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeFieldName("ellipse");
    if (fit.isEmpty()) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    FigureJson.number(json, "ratio", fit.get().ellipticity(), 5);
    FigureJson.number(json, "direction", fit.get().direction(), 1);
    FigureJson.number(json, "residual", fit.get().residual(), PLACES);
    json.writeEndObject();
  }

  private void candidate(Candidate candidate) throws IOException {
    json.writeStartObject();
    material(candidate.material());
    json.writeFieldName("zoneAxis");
    json.writeArray(
        candidate.axis().indices(false).stream().mapToInt(Integer::intValue).toArray(), 0, 3);
    if (candidate.material().hexagonalAxes()) {
      json.writeStringField("axes", "hexagonal");
    }
    FigureJson.number(json, "probability", candidate.probability(), FINE);
    FigureJson.number(json, "scale", candidate.scale(), FINE);
    json.writeNumberField("unexplained", candidate.unexplained());
    json.writeStringField("diffraction", candidate.diffraction());
    json.writeEndObject();
  }

  private void candidate(RingCandidate candidate) throws IOException {
    json.writeStartObject();
    material(candidate.material());
    json.writeNullField("zoneAxis");
    FigureJson.number(json, "probability", candidate.probability(), FINE);
    FigureJson.number(json, "scale", candidate.scale(), FINE);
    json.writeNumberField("unexplained", candidate.unexplained());
    json.writeStringField("picture", candidate.picture());
    json.writeEndObject();
  }

  private void material(MaterialFacts material) throws IOException {
    json.writeObjectFieldStart("material");
    json.writeStringField("id", material.id().text());
    json.writeStringField("formula", material.formula().toString());
    json.writeStringField("name", material.name().orElse(null));
    json.writeStringField("spaceGroup", material.spaceGroup().map(SpaceGroup::symbol).orElse(null));
    json.writeEndObject();
  }

  /** The size of a pixel by the likeliest candidate, for images taken in the same way. */
  private void calibration() throws IOException {
    json.writeObjectFieldStart("calibration");
    OptionalDouble calibrated = indexing.calibrated();
    json.writeFieldName("pixelSize");
    if (calibrated.isPresent()) {
      json.writeNumber(significant(calibrated.getAsDouble()));
    } else {
      json.writeNull();
    }
    json.writeStringField("unit", "1/nm");
    json.writeEndObject();
  }

  private void number(String name, OptionalDouble value, int decimals) throws IOException {
    if (value.isPresent()) {
      FigureJson.number(json, name, value.getAsDouble(), decimals);
    } else {
      json.writeNullField(name);
    }
  }
}
