package org.zoneaxis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Crystals of the reference data, uploaded to a service. */
final class ReferenceCrystal {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final double B_OF_U = 8 * Math.PI * Math.PI;

  private ReferenceCrystal() {}

  static JsonNode read(String name) throws IOException {
    try (InputStream stream =
        ReferenceCrystal.class.getResourceAsStream("/reference/" + name + ".json")) {
      return JSON.readTree(stream);
    }
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  static String commas(JsonNode numbers) {
    return elements(numbers).map(JsonNode::asText).collect(Collectors.joining(","));
  }

  /** The id under which a service has it. */
  static String upload(Service service, JsonNode structure) throws IOException {
    byte[] answer =
        service
            .post(
                "/v1/materials",
                cif(structure).getBytes(StandardCharsets.UTF_8),
                "Content-Type",
                "chemical/x-cif")
            .body();
    return JSON.readTree(answer).get("id").textValue();
  }

  static JsonNode get(Service service, String path) throws IOException {
    return JSON.readTree(service.get(service.location(path)).body());
  }

  /** The structure as a file that lists the whole cell, every digit of the reference kept. */
  static String cif(JsonNode structure) {
    return cif(structure, false);
  }

  /** The same with the displacements of its atoms. */
  static String vibrating(JsonNode structure) {
    return cif(structure, true);
  }

  private static String cif(JsonNode structure, boolean vibrates) {
    StringBuilder text = new StringBuilder("data_reference\n");
    String[] names = {
      "length_a", "length_b", "length_c", "angle_alpha", "angle_beta", "angle_gamma"
    };
    for (int i = 0; i < names.length; i++) {
      text.append("_cell_" + names[i] + " " + structure.get("lattice_parameters").get(i) + "\n");
    }
    text.append("loop_\n_symmetry_equiv_pos_as_xyz\nx,y,z\nloop_\n_atom_site_label\n");
    text.append("_atom_site_type_symbol\n_atom_site_occupancy\n");
    text.append(vibrates ? "_atom_site_U_iso_or_equiv\n" : "");
    text.append("_atom_site_fract_x\n_atom_site_fract_y\n_atom_site_fract_z\n");
    JsonNode sites = structure.get("sites");
    for (int i = 0; i < sites.get("Z").size(); i++) {
      String species = sites.get("species").get(i).textValue();
      text.append(species + i + " " + species + " " + sites.get("occupancy").get(i));
      if (vibrates) {
        double b = structure.get("debye_waller_B").get(species).doubleValue();
        text.append(" " + new BigDecimal(b / B_OF_U).toPlainString().substring(0, 20));
      }
      sites.get("positions").get(i).forEach(coordinate -> text.append(" " + coordinate));
      text.append("\n");
    }
    return text.toString();
  }
}
