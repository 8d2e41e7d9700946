package org.zoneaxis.refresh.sweep;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;

/**
 * Where the pictures of a material are: a folder for each render number that has pictures, and in
 * those of other materials where a picture shows several crystals.
 *
 * <p>The name of a picture begins with its first crystal. Pictures with the material behind another
 * are found among all names, which are read once, when first asked for, and of which only the
 * materials and revisions in such places are kept.
 */
final class PictureFolders {

  private static final String WITH = "/with-";

  private static final Pattern RENDER = Pattern.compile("(?<folder>p/r[1-9][0-9]{0,4})/");

  private final ObjectHousekeeping housekeeping;
  private final List<String> renders;

  /** Folders, such as {@code mp-149/} and {@code mp-149/s-3f9a1c20/}, behind others. */
  private Optional<Set<String>> behind = Optional.empty();

  private PictureFolders(ObjectHousekeeping housekeeping, List<String> renders) {
    this.housekeeping = housekeeping;
    this.renders = renders;
  }

  /** Finds the folders of all render numbers, such as {@code p/r1}; a call each. */
  static PictureFolders in(ObjectHousekeeping housekeeping) {
    List<String> folders = new ArrayList<>();
    for (Optional<String> folder = renderAfter(housekeeping, PictureSweep.FOLDER);
        folder.isPresent();
        // The sign after the slash: the first name after all that are in this folder.
        folder = renderAfter(housekeeping, folder.get() + (char) ('/' + 1))) {
      folders.add(folder.get());
    }
    return new PictureFolders(housekeeping, folders);
  }

  private static Optional<String> renderAfter(ObjectHousekeeping housekeeping, String after) {
    try (Stream<ListedObject> objects = housekeeping.list(PictureSweep.FOLDER, after)) {
      return objects
          .map(object -> RENDER.matcher(object.key()))
          .filter(Matcher::lookingAt)
          .map(matcher -> matcher.group("folder"))
          .findFirst();
    }
  }

  /** All pictures that show a material, read as they are needed. */
  Stream<ListedObject> of(MaterialId material) {
    return in(material.objectText() + "/");
  }

  /** All pictures that show a revision of a material, read as they are needed. */
  Stream<ListedObject> of(MaterialId material, String revision) {
    return in(material.objectText() + "/s-" + revision + "/");
  }

  private Stream<ListedObject> in(String folder) {
    Stream<ListedObject> first =
        renders.stream().flatMap(render -> housekeeping.list(render + "/" + folder, ""));
    // Asked for after the others are read: mostly one of them is enough.
    return Stream.of(first, Stream.of(folder).filter(this::isBehind).flatMap(this::others))
        .flatMap(pictures -> pictures);
  }

  private Stream<ListedObject> others(String folder) {
    return all()
        .filter(picture -> picture.key().contains(WITH + folder))
        .filter(
            picture ->
                renders.stream()
                    .noneMatch(render -> picture.key().startsWith(render + "/" + folder)));
  }

  private Stream<ListedObject> all() {
    return renders.stream().flatMap(render -> housekeeping.list(render + "/", ""));
  }

  private boolean isBehind(String folder) {
    if (behind.isEmpty()) {
      Set<String> folders = new HashSet<>();
      try (Stream<ListedObject> pictures = all()) {
        pictures.forEach(picture -> addBehind(picture.key(), folders));
      }
      behind = Optional.of(folders);
    }
    return behind.get().contains(folder);
  }

  private static void addBehind(String key, Set<String> folders) {
    for (int at = key.indexOf(WITH); at >= 0; at = key.indexOf(WITH, at + 1)) {
      int material = key.indexOf('/', at + WITH.length()) + 1;
      int revision = key.indexOf('/', material) + 1;
      if (material > 0 && revision > 0) {
        folders.add(key.substring(at + WITH.length(), material));
        folders.add(key.substring(at + WITH.length(), revision));
      }
    }
  }
}
