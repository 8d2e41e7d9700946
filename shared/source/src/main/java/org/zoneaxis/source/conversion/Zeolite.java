package org.zoneaxis.source.conversion;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.cif.CifDocument;

/**
 * A zeolite framework of the IZA Structure Commission, idealised as pure SiO2. It has no number in
 * any database, so it is named as if somebody had uploaded its file.
 *
 * @param code the framework type code, such as {@code CHA}
 */
record Zeolite(String code) {

  private static final Pattern HEAD = Pattern.compile("IZA-SC Database of Zeolite Structures");
  private static final Pattern CODE = Pattern.compile("[A-Z]{3}");

  private static final Source SOURCE =
      new Source(
          "IZA Structure Commission",
          "http://www.iza-structure.org/databases/",
          "public domain",
          "Ch. Baerlocher and L. B. McCusker, Database of Zeolite Structures");

  /** The framework of a file, where it is one. */
  static Optional<Zeolite> of(String path, byte[] bytes) {
    String code = path.substring(path.lastIndexOf('/') + 1).replace(".cif", "");
    boolean ofTheCommission = HEAD.matcher(new String(bytes, StandardCharsets.ISO_8859_1)).find();
    return ofTheCommission && CODE.matcher(code).matches()
        ? Optional.of(new Zeolite(code))
        : Optional.empty();
  }

  /** What the heads of these files say that they are. */
  String formula() {
    return "SiO2";
  }

  /** The framework as a material. */
  Material material(CifDocument document) {
    return new Material(
        MaterialId.ofUpload(Revision.of(document.crystal())),
        document.crystal(),
        SOURCE,
        List.of("Zeolite " + code),
        document.warnings());
  }
}
