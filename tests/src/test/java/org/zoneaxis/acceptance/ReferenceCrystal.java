package org.zoneaxis.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.diffraction.Reference;

/** Crystals of the reference data, uploaded to a service. */
final class ReferenceCrystal {

  static final ObjectMapper JSON = new ObjectMapper();

  private static final double B_OF_U = 8 * Math.PI * Math.PI;

  private ReferenceCrystal() {}

  static JsonNode read(String name) {
    return Reference.read(name);
  }

  static Stream<JsonNode> elements(JsonNode array) {
    return Reference.stream(array);
  }

  static String commas(JsonNode numbers) {
    return elements(numbers).map(JsonNode::asText).collect(Collectors.joining(","));
  }

  /** Decimals as queries have them: without an exponent or zeros at their end. */
  static String decimals(JsonNode numbers) {
    return elements(numbers)
        .map(number -> plain(new BigDecimal(number.asText())))
        .collect(Collectors.joining(","));
  }

  /** A ratio in per cent. */
  static String perCent(JsonNode ratio) {
    return plain(new BigDecimal(ratio.asText()).movePointRight(2));
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** That of the reference data but for dynamical.json: angstrom, CODATA 2018. */
  static double wavelength(double kv) {
    double energy = 1.602176634e-19 * kv * 1000;
    double rest = 9.1093837015e-31 * 299792458.0 * 299792458.0;
    return 1e10
        * 6.62607015e-34
        / Math.sqrt(2 * 9.1093837015e-31 * energy * (1 + energy / (2 * rest)));
  }

  /** The id under which a service has it. */
  static String upload(Service service, JsonNode structure) throws IOException {
    return uploaded(service, cif(structure));
  }

  /** The same with the displacements of its atoms. */
  static String uploadVibrating(Service service, JsonNode structure) throws IOException {
    return uploaded(service, vibrating(structure));
  }

  private static String uploaded(Service service, String cif) throws IOException {
    byte[] answer =
        service
            .post(
                "/v1/materials",
                cif.getBytes(StandardCharsets.UTF_8),
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
  private static String vibrating(JsonNode structure) {
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
