package org.zoneaxis.source.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zoneaxis.library.notation.Composition;

/**
 * What the path of a file in the collection says: the folder is a kind of substance, and after the
 * formula the name may follow, as in {@code oxides/SiO2-Quartz-alpha.cif}.
 */
final class CollectionName {

  /** Words of file names that are no names by themselves, and what stands for them. */
  private static final Map<String, String> MODIFICATIONS =
      Map.of(
          "alpha", "alpha",
          "beta", "beta",
          "gamma", "gamma",
          "delta", "delta",
          "epsilon", "epsilon",
          "cub", "cubic",
          "cubic", "cubic",
          "tetrag", "tetragonal",
          "rhomb", "rhombohedral");

  private static final Map<String, String> FOLDERS =
      Map.of("telurides", "tellurides", "other", "others");

  private static final String SUFFIX = ".cif";
  private static final Pattern NAME = Pattern.compile("\\p{L}{3,}");
  private static final Pattern INNER_CAPITAL = Pattern.compile("(?<=[a-z])(?=[A-Z])");

  private CollectionName() {}

  /** The kind of substance; {@code others} where the file is in no folder. */
  static String category(String path) {
    int slash = path.indexOf('/');
    String folder = slash < 0 ? "other" : path.substring(0, slash);
    return FOLDERS.getOrDefault(folder, folder);
  }

  /** The name; empty where there is only a formula. */
  static Optional<String> name(String path) {
    String stem = path.substring(path.lastIndexOf('/') + 1).replace(SUFFIX, "");
    List<String> words = new ArrayList<>();
    for (String part : stem.split("-")) {
      if (Composition.parse(part).isEmpty() && !part.isEmpty()) {
        words.add(MODIFICATIONS.getOrDefault(part, String.join(" ", INNER_CAPITAL.split(part))));
      }
    }
    boolean named =
        !words.isEmpty()
            && NAME.matcher(words.get(0)).lookingAt()
            && !MODIFICATIONS.containsKey(words.get(0).toLowerCase(Locale.ROOT));
    return named ? Optional.of(String.join(" ", words)) : Optional.empty();
  }
}
