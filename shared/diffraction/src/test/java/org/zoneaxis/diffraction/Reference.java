package org.zoneaxis.diffraction;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;

/** Reads the reference numbers of the test resources. */
public final class Reference {

  private static final double B_OF_U = 8 * Math.PI * Math.PI;

  private Reference() {}

  public static JsonNode read(String name) {
    try (InputStream stream = Reference.class.getResourceAsStream("/reference/" + name + ".json")) {
      return new ObjectMapper().readTree(stream);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  public static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }

  /** The crystal of an entry that has lattice_parameters and sites. */
  public static Crystal crystal(JsonNode entry) {
    return crystal(entry, element -> OptionalDouble.empty());
  }

  /** The same, whose elements vibrate as debye_waller_B says, 8 pi^2 times the mean square. */
  public static Crystal vibratingCrystal(JsonNode entry) {
    JsonNode factors = entry.get("debye_waller_B");
    return crystal(
        entry, element -> OptionalDouble.of(factors.get(element.symbol()).doubleValue() / B_OF_U));
  }

  /** The same, with the mean square displacement of each element in square angstrom. */
  public static Crystal crystal(JsonNode entry, Function<Element, OptionalDouble> displacement) {
    JsonNode cell = entry.get("lattice_parameters");
    Lattice lattice =
        Lattice.ofParameters(
            cell.get(0).doubleValue(),
            cell.get(1).doubleValue(),
            cell.get(2).doubleValue(),
            cell.get(3).doubleValue(),
            cell.get(4).doubleValue(),
            cell.get(5).doubleValue());
    JsonNode sites = entry.get("sites");
    Map<String, List<Occupant>> occupants = new LinkedHashMap<>();
    for (int i = 0; i < sites.get("Z").size(); i++) {
      Element element = Element.ofSymbol(sites.get("species").get(i).textValue()).orElseThrow();
      occupants
          .computeIfAbsent(sites.get("positions").get(i).toString(), key -> new ArrayList<>())
          .add(
              new Occupant(
                  element,
                  sites.get("occupancy").get(i).doubleValue(),
                  displacement.apply(element)));
    }
    List<Site> list = new ArrayList<>();
    for (int i = 0; i < sites.get("Z").size(); i++) {
      JsonNode position = sites.get("positions").get(i);
      List<Occupant> here = occupants.remove(position.toString());
      if (here != null) {
        list.add(
            new Site(
                position.get(0).doubleValue(),
                position.get(1).doubleValue(),
                position.get(2).doubleValue(),
                here));
      }
    }
    return new Crystal(lattice, list);
  }

  public static ZoneAxis zoneAxis(JsonNode indices) {
    return indices.size() == 4
        ? ZoneAxis.ofWeber(
            indices.get(0).intValue(),
            indices.get(1).intValue(),
            indices.get(2).intValue(),
            indices.get(3).intValue())
        : new ZoneAxis(
            indices.get(0).intValue(), indices.get(1).intValue(), indices.get(2).intValue());
  }

  public static MillerIndices reflection(JsonNode indices) {
    return new MillerIndices(
        indices.get(0).intValue(), indices.get(1).intValue(), indices.get(2).intValue());
  }
}
