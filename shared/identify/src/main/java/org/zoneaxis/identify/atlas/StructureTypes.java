package org.zoneaxis.identify.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;

/** The structure types that the program knows, in the order in which the atlas shows them. */
public final class StructureTypes {

  private static final String RESOURCE = "structure-types.txt";
  private static final String NONE = "-";

  /** Read on first use. */
  private static final class Shared {
    static final StructureTypes STANDARD = read();
  }

  private final Map<String, StructureType> byId = new LinkedHashMap<>();

  private StructureTypes(String text) {
    for (String block : text.split("\n\n")) {
      List<String> lines = block.lines().filter(line -> !line.startsWith("#")).toList();
      if (!lines.isEmpty()) {
        StructureType type = type(lines);
        if (byId.put(type.id(), type) != null) {
          throw new IllegalArgumentException("type " + type.id() + " comes twice");
        }
      }
    }
  }

  private static StructureTypes read() {
    try (InputStream file = StructureTypes.class.getResourceAsStream(RESOURCE)) {
      return new StructureTypes(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the structure types cannot be read", e);
    }
  }

  /** The types that come with the program. */
  public static StructureTypes standard() {
    return Shared.STANDARD;
  }

  /** All types. */
  public List<StructureType> all() {
    return List.copyOf(byId.values());
  }

  /**
   * A type.
   *
   * @throws IllegalArgumentException where there is none of that id
   */
  public StructureType get(String id) {
    return Optional.ofNullable(byId.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no structure type " + id));
  }

  private static StructureType type(List<String> lines) {
    String[] head = columns(value(lines, "type ").orElseThrow());
    String[] symbols = columns(value(lines, "symbols ").orElseThrow());
    Optional<SpaceGroup> group =
        present(value(lines, "space group ").orElseThrow())
            .map(StructureTypes::columns)
            .map(cells -> new SpaceGroup(Integer.parseInt(cells[0]), cells[1]));
    List<ZoneAxis> zones =
        Stream.of(value(lines, "zones ").orElseThrow().split(" "))
            .map(StructureTypes::axis)
            .toList();
    return new StructureType(
        head[0],
        head[1],
        present(symbols[0]),
        present(symbols[1]),
        group,
        present(value(lines, "prototype ").orElseThrow()),
        value(lines, "like ").map(MaterialId::parse),
        zones,
        value(lines, "about ").orElseThrow());
  }

  private static ZoneAxis axis(String text) {
    List<Integer> indices = Indices.parse("zone axis", text).values();
    return new ZoneAxis(indices.get(0), indices.get(1), indices.get(2));
  }

  private static Optional<String> value(List<String> lines, String key) {
    List<String> found = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith(key)) {
        found.add(line.substring(key.length()));
      }
    }
    if (found.size() > 1) {
      throw new IllegalArgumentException("'" + key + "' twice in a block: " + found);
    }
    return found.stream().findFirst();
  }

  private static String[] columns(String value) {
    return value.split(" \\| ");
  }

  private static Optional<String> present(String value) {
    return Optional.of(value).filter(text -> !text.equals(NONE));
  }
}
