package org.zoneaxis.crystal.symmetry;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
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
import org.zoneaxis.crystal.Vector3;

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
  static Map<MillerIndices, Range> ranges(JsonObject structure) {
    Map<MillerIndices, Range> ranges = new HashMap<>();
    for (JsonElement element : structure.getAsJsonArray("ranges")) {
      JsonArray row = element.getAsJsonArray();
      ranges.put(
          new MillerIndices(row.get(0).getAsInt(), row.get(1).getAsInt(), row.get(2).getAsInt()),
          new Range(row.get(3).getAsDouble(), row.get(4).getAsDouble()));
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

  static JsonObject document(String name) {
    return JsonParser.parseString(text(name)).getAsJsonObject();
  }

  static List<JsonObject> structures(String name) {
    return StreamSupport.stream(document(name).getAsJsonArray("structures").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  static Vector3 vector(JsonArray numbers) {
    return new Vector3(
        numbers.get(0).getAsDouble(), numbers.get(1).getAsDouble(), numbers.get(2).getAsDouble());
  }

  static List<Vector3> vectors(JsonArray rows) {
    return List.of(
        vector(rows.get(0).getAsJsonArray()),
        vector(rows.get(1).getAsJsonArray()),
        vector(rows.get(2).getAsJsonArray()));
  }

  static Site site(String symbol, double x, double y, double z) {
    return new Site(x, y, z, List.of(Occupant.full(Element.ofSymbol(symbol).orElseThrow())));
  }

  /** An input whose sites are symbol, x, y, z. */
  static Input ordered(JsonObject structure) {
    List<Site> sites = new ArrayList<>();
    for (JsonElement element : structure.getAsJsonArray("sites")) {
      JsonArray row = element.getAsJsonArray();
      sites.add(
          site(
              row.get(0).getAsString(),
              row.get(1).getAsDouble(),
              row.get(2).getAsDouble(),
              row.get(3).getAsDouble()));
    }
    return new Input(vectors(structure.getAsJsonArray("lattice")), sites);
  }

  /** An input whose sites have species with occupancies. */
  static Input mixed(JsonObject structure) {
    List<Site> sites = new ArrayList<>();
    for (JsonElement element : structure.getAsJsonArray("sites")) {
      JsonObject site = element.getAsJsonObject();
      List<Occupant> occupants = new ArrayList<>();
      for (var species : site.getAsJsonObject("species").entrySet()) {
        occupants.add(
            new Occupant(
                Element.ofSymbol(species.getKey()).orElseThrow(),
                species.getValue().getAsDouble(),
                OptionalDouble.empty()));
      }
      Vector3 place = vector(site.getAsJsonArray("frac"));
      sites.add(new Site(place.x(), place.y(), place.z(), occupants));
    }
    return new Input(vectors(structure.getAsJsonArray("lattice")), sites);
  }

  static Conventional conventional(JsonObject cell, JsonArray fingerprint) {
    List<Amplitude> amplitudes = new ArrayList<>();
    for (JsonElement element : fingerprint) {
      JsonArray row = element.getAsJsonArray();
      amplitudes.add(
          new Amplitude(
              new MillerIndices(
                  row.get(0).getAsInt(), row.get(1).getAsInt(), row.get(2).getAsInt()),
              row.get(4).getAsDouble()));
    }
    List<Double> parameters =
        List.of("a", "b", "c", "alpha", "beta", "gamma").stream()
            .map(name -> cell.get(name).getAsDouble())
            .toList();
    return new Conventional(parameters, cell.get("nsites").getAsInt(), amplitudes);
  }
}
