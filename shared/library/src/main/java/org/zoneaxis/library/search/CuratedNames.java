package org.zoneaxis.library.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.notation.NameFolding;

/**
 * What people call materials beside the names in the databases: {@code table salt}, {@code STO}.
 * Where several materials have a name, the one that is usually meant stands first.
 */
public final class CuratedNames {

  private static final String RESOURCE = "curated-names.txt";

  private static final CuratedNames NONE = new CuratedNames(Map.of());

  private final Map<String, List<MaterialId>> idsByName;
  private final Map<MaterialId, List<String>> namesById = new HashMap<>();
  private final Map<String, String> namesByKey = new HashMap<>();

  private CuratedNames(Map<String, List<MaterialId>> idsByName) {
    this.idsByName = idsByName;
    idsByName.forEach(
        (name, materials) -> {
          namesByKey.put(NameFolding.key(name), name);
          materials.forEach(
              id -> namesById.computeIfAbsent(id, unused -> new ArrayList<>()).add(name));
        });
  }

  /** No names. */
  public static CuratedNames none() {
    return NONE;
  }

  /**
   * Reads names, one a line with the ids of its materials: {@code rock salt = cod-9008678}. Several
   * names before the sign, parted by commas, have the same ids. What follows # is a comment.
   *
   * @throws IllegalArgumentException where a line is not of this form or a name comes twice, if
   *     only in another spelling
   * @throws org.zoneaxis.crystal.refusal.NotationException where an id is none
   */
  public static CuratedNames parse(String text) {
    Map<String, List<MaterialId>> idsByName = new LinkedHashMap<>();
    Set<String> keys = new HashSet<>();
    for (String line : text.lines().toList()) {
      String statement = line.replaceFirst("#.*", "").strip();
      if (!statement.isEmpty()) {
        addLine(statement, idsByName, keys);
      }
    }
    return new CuratedNames(idsByName);
  }

  private static void addLine(
      String line, Map<String, List<MaterialId>> idsByName, Set<String> keys) {
    String[] sides = line.split("=", -1);
    if (sides.length != 2) {
      throw new IllegalArgumentException("not of the form 'name, name = id, id': " + line);
    }
    List<MaterialId> ids = new ArrayList<>();
    for (String id : sides[1].split(",", -1)) {
      ids.add(MaterialId.parse(id.strip()));
    }
    for (String name : sides[0].split(",", -1)) {
      String key = NameFolding.key(name);
      if (key.isEmpty() || !keys.add(key)) {
        throw new IllegalArgumentException("name blank or given before: " + line);
      }
      idsByName.put(name.strip(), List.copyOf(ids));
    }
  }

  /** The names that come with the program. */
  public static CuratedNames standard() {
    try (InputStream file = CuratedNames.class.getResourceAsStream(RESOURCE)) {
      return parse(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the list of names cannot be read", e);
    }
  }

  /** The names of a material, in the order of the list. */
  List<String> namesOf(MaterialId id) {
    return namesById.getOrDefault(id, List.of());
  }

  /** The name that has a key, as it is written in the list. */
  Optional<String> ofKey(String key) {
    return Optional.ofNullable(namesByKey.get(key));
  }

  /** The names in the order of the list, each with its materials, the one usually meant first. */
  public Map<String, List<MaterialId>> idsByName() {
    return Collections.unmodifiableMap(idsByName);
  }
}
