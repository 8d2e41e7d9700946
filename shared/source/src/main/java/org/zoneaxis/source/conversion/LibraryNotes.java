package org.zoneaxis.source.conversion;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;

/**
 * What was found out about files that no reader can notice: which ones describe no real crystal,
 * and what users of others should know. One statement a line, {@code cod-1010584 without: reason}
 * or {@code cod-1011240 warning: sentence}.
 */
final class LibraryNotes {

  private static final String RESOURCE = "library-notes.txt";

  private final Map<MaterialId, String> without = new HashMap<>();
  private final Map<MaterialId, List<String>> warnings = new HashMap<>();

  private LibraryNotes(String text) {
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        add(line);
      }
    }
  }

  private void add(String line) {
    int blank = line.indexOf(' ');
    int colon = line.indexOf(": ");
    MaterialId id = MaterialId.parse(line.substring(0, blank));
    String words = line.substring(colon + 2).strip();
    switch (line.substring(blank + 1, colon)) {
      case "without" -> without.put(id, words);
      case "warning" -> warnings.computeIfAbsent(id, unused -> new ArrayList<>()).add(words);
      default -> throw new IllegalArgumentException("neither without nor warning: " + line);
    }
  }

  static LibraryNotes standard() {
    try (InputStream file = LibraryNotes.class.getResourceAsStream(RESOURCE)) {
      return new LibraryNotes(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the notes on the library cannot be read", e);
    }
  }

  /** Why a material is left out, if it is. */
  Optional<String> reasonAgainst(MaterialId id) {
    return Optional.ofNullable(without.get(id));
  }

  /** What users of a material should know, in sentences. */
  List<String> warnings(MaterialId id) {
    return warnings.getOrDefault(id, List.of());
  }
}
