package org.zoneaxis.identify.atlas;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryEntry;

/**
 * Which material of the library has which structure type. Made together with the library, since
 * finding the types of all materials takes seconds; one material a line, {@code cod-9008566
 * diamond}.
 */
public final class TypeAssignments {

  private static final String RESOURCE = "structure-type-assignments.txt";

  private final Map<String, String> typeById = new LinkedHashMap<>();

  private TypeAssignments() {}

  /** Finds the types of all materials of the library. */
  public static TypeAssignments compute(Library library) {
    StructureClassifier classifier =
        new StructureClassifier(StructureTypes.standard(), library::find);
    TypeAssignments assignments = new TypeAssignments();
    for (LibraryEntry entry : library.entries().toList()) {
      MaterialId id = entry.listed().id();
      assignments.typeById.put(
          id.text(), classifier.classify(library.find(id).orElseThrow(), entry.category()).id());
    }
    return assignments;
  }

  /** Those that come with the program. */
  static TypeAssignments standard() {
    try (InputStream file = TypeAssignments.class.getResourceAsStream(RESOURCE)) {
      TypeAssignments assignments = new TypeAssignments();
      new String(file.readAllBytes(), StandardCharsets.US_ASCII)
          .lines()
          .map(line -> line.split(" "))
          .forEach(cells -> assignments.typeById.put(cells[0], cells[1]));
      return assignments;
    } catch (IOException e) {
      throw new UncheckedIOException("the assignments of structure types cannot be read", e);
    }
  }

  /** The type of a material of the library; empty for others. */
  Optional<StructureType> type(MaterialId id) {
    return Optional.ofNullable(typeById.get(id.text())).map(StructureTypes.standard()::get);
  }

  /** The file. */
  public byte[] file() {
    StringBuilder text = new StringBuilder();
    typeById.forEach((id, type) -> text.append(id).append(' ').append(type).append('\n'));
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }
}
