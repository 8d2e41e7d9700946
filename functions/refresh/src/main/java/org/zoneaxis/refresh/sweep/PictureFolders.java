package org.zoneaxis.refresh.sweep;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.zoneaxis.storage.object.ListedObject;
import org.zoneaxis.storage.object.ObjectHousekeeping;

/** Where the pictures of a material are: a folder for each render number that has pictures. */
final class PictureFolders {

  private static final Pattern RENDER = Pattern.compile("(?<folder>p/r[1-9][0-9]{0,4})/");

  private final ObjectHousekeeping housekeeping;
  private final List<String> renders;

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

  /**
   * The pictures below a folder of all render numbers, read as they are needed.
   *
   * @param rest the folder after the render number, such as {@code /mp-149/}
   */
  Stream<ListedObject> below(String rest) {
    return renders.stream().flatMap(render -> housekeeping.list(render + rest, ""));
  }
}
