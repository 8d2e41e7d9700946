package org.zoneaxis.identify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.ZoneAxis;

/** The crystals and zones of reference/ratios.json, whose numbers other programs made. */
final class ReferenceNets {

  /**
   * A zone of the reference.
   *
   * @param material the crystal, under the name that an upload of it would get
   */
  record Reference(
      String name,
      Material material,
      ZoneAxis axis,
      double ratio,
      double angle,
      double d1,
      double d2) {
    @Override
    public String toString() {
      return name + " [" + axis + "]";
    }
  }

  private ReferenceNets() {}

  static Stream<Reference> all() {
    try (InputStream file = ReferenceNets.class.getResourceAsStream("/reference/ratios.json")) {
      return stream(new ObjectMapper().readTree(file).get("structures"))
          .flatMap(ReferenceNets::zones);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  private static Stream<Reference> zones(JsonNode structure) {
    Material material = material(structure);
    return stream(structure.get("zones"))
        .map(
            zone -> {
              JsonNode axis = zone.get("zone_axis");
              JsonNode net = zone.get("allowed");
              return new Reference(
                  structure.get("id").textValue(),
                  material,
                  new ZoneAxis(
                      axis.get(0).intValue(), axis.get(1).intValue(), axis.get(2).intValue()),
                  net.get("ratio").doubleValue(),
                  net.get("angle_deg").doubleValue(),
                  net.get("d1").doubleValue(),
                  net.get("d2").doubleValue());
            });
  }

  private static Material material(JsonNode structure) {
    double[] cell =
        stream(structure.get("lattice_parameters")).mapToDouble(JsonNode::doubleValue).toArray();
    JsonNode given = structure.get("sites");
    List<Site> sites = new ArrayList<>();
    for (int i = 0; i < given.get("species").size(); i++) {
      JsonNode place = given.get("positions").get(i);
      sites.add(
          new Site(
              place.get(0).doubleValue(),
              place.get(1).doubleValue(),
              place.get(2).doubleValue(),
              List.of(
                  Occupant.full(
                      Element.ofSymbol(given.get("species").get(i).textValue()).orElseThrow()))));
    }
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(cell[0], cell[1], cell[2], cell[3], cell[4], cell[5]), sites);
    return new Material(
        MaterialId.ofUpload(Revision.of(crystal)),
        crystal,
        new Source("reference", "", "", ""),
        List.of(),
        List.of());
  }
}
