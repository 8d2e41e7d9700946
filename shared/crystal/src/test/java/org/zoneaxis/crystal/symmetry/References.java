package org.zoneaxis.crystal.symmetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.StreamSupport;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.vector.Vector3;

/** The reference data beside this class; README.md there names sources and licences. */
final class References {

  private References() {}

  /** Cell vectors in the frame of the source and what is in the cell. */
  record Input(List<Vector3> vectors, List<Site> sites) {

    ConventionalCell conventional(double precision) {
      return ConventionalCell.of(
          vectors.get(0),
          vectors.get(1),
          vectors.get(2),
          sites,
          java.util.Optional.empty(),
          precision);
    }
  }

  /** A reflection and its |F| in 1/angstrom^2. */
  record Amplitude(MillerIndices hkl, double value) {}

  /** Where a |F| lies, in 1/angstrom^2. */
  record Range(double from, double to) {}

  /** The ranges of site_order.json. */
  static Map<MillerIndices, Range> ranges(JsonNode structure) {
    Map<MillerIndices, Range> ranges = new HashMap<>();
    for (JsonNode element : structure.get("ranges")) {
      JsonNode row = element;
      ranges.put(
          new MillerIndices(row.get(0).asInt(), row.get(1).asInt(), row.get(2).asInt()),
          new Range(row.get(3).asDouble(), row.get(4).asDouble()));
    }
    return ranges;
  }

  /** A conventional cell: a, b, c, alpha, beta, gamma; number of sites; some |F|. */
  record Conventional(List<Double> parameters, int sites, List<Amplitude> amplitudes) {}

  static String text(String name) {
    try (InputStream stream = References.class.getResourceAsStream(name)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode readTree(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode document(String name) {
    return readTree(text(name));
  }

  static List<JsonNode> structures(String name) {
    return StreamSupport.stream(document(name).get("structures").spliterator(), false).toList();
  }

  static Vector3 vector(JsonNode numbers) {
    return new Vector3(
        numbers.get(0).asDouble(), numbers.get(1).asDouble(), numbers.get(2).asDouble());
  }

  static List<Vector3> vectors(JsonNode rows) {
    return List.of(vector(rows.get(0)), vector(rows.get(1)), vector(rows.get(2)));
  }

  static Site site(String symbol, double x, double y, double z) {
    return new Site(x, y, z, List.of(Occupant.full(Element.ofSymbol(symbol).orElseThrow())));
  }

  /** An input whose sites are symbol, x, y, z. */
  static Input ordered(JsonNode structure) {
    List<Site> sites = new ArrayList<>();
    for (JsonNode element : structure.get("sites")) {
      JsonNode row = element;
      sites.add(
          site(
              row.get(0).asText(),
              row.get(1).asDouble(),
              row.get(2).asDouble(),
              row.get(3).asDouble()));
    }
    return new Input(vectors(structure.get("lattice")), sites);
  }

  /** An input whose sites have species with occupancies. */
  static Input mixed(JsonNode structure) {
    List<Site> sites = new ArrayList<>();
    for (JsonNode element : structure.get("sites")) {
      JsonNode site = element;
      List<Occupant> occupants = new ArrayList<>();
      for (var species : site.get("species").properties()) {
        occupants.add(
            new Occupant(
                Element.ofSymbol(species.getKey()).orElseThrow(),
                species.getValue().asDouble(),
                OptionalDouble.empty()));
      }
      Vector3 place = vector(site.get("frac"));
      sites.add(new Site(place.x(), place.y(), place.z(), occupants));
    }
    return new Input(vectors(structure.get("lattice")), sites);
  }

  static Conventional conventional(JsonNode cell, JsonNode fingerprint) {
    List<Amplitude> amplitudes = new ArrayList<>();
    for (JsonNode element : fingerprint) {
      JsonNode row = element;
      amplitudes.add(
          new Amplitude(
              new MillerIndices(row.get(0).asInt(), row.get(1).asInt(), row.get(2).asInt()),
              row.get(4).asDouble()));
    }
    List<Double> parameters =
        List.of("a", "b", "c", "alpha", "beta", "gamma").stream()
            .map(name -> cell.get(name).asDouble())
            .toList();
    return new Conventional(parameters, cell.get("nsites").asInt(), amplitudes);
  }
}
