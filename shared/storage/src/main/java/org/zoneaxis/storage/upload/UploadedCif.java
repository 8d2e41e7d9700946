package org.zoneaxis.storage.upload;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.cif.CifDocument;
import org.zoneaxis.crystal.cif.CifReader;

/** Makes a material of a CIF that somebody brings: the same one for the same file, everywhere. */
public final class UploadedCif {

  /** What such a material's source is called. */
  public static final String PROVIDER = "uploaded structure";

  private static final int MAX_NAMES = 10;
  private static final int MAX_WARNINGS = 50;
  private static final int MAX_LENGTH = 600;

  private UploadedCif() {}

  /**
   * Reads a file.
   *
   * @param file the bytes of a CIF, at most {@link CifReader#MAX_BYTES}
   * @return a material whose name is {@code cif-} and 16 hexadecimal digits of the revision of its
   *     crystal and of what is said of it: names, citation and warnings are always those of its own
   *     file. What is text of the file in it is bounded and free of control characters
   * @throws org.zoneaxis.crystal.refusal.CrystalException where there is no crystal in it that can
   *     be used
   */
  public static Material read(byte[] file) {
    CifDocument document = CifReader.read(file);
    return material(
        document.crystal(),
        document.citation().orElse(""),
        document.names().all(),
        document.warnings());
  }

  /** The material of a crystal and of what is said of it, in a stranger's words. */
  static Material material(
      Crystal crystal, String citation, List<String> names, List<String> warnings) {
    return Material.ofUpload(
        crystal,
        new Source(PROVIDER, "", "", line(citation)),
        lines(names, MAX_NAMES),
        lines(warnings, MAX_WARNINGS));
  }

  /**
   * The entry of the library that is the same crystal, which needs no second name unless the file
   * was doubtful.
   *
   * @param uploaded what {@link #read} has made
   * @param library finds its entries
   */
  public static Optional<Material> inLibrary(
      Material uploaded, Function<MaterialId, Optional<Material>> library) {
    return uploaded.warnings().isEmpty()
        ? library.apply(MaterialId.ofUpload(Revision.of(uploaded.crystal())))
        : Optional.empty();
  }

  private static List<String> lines(List<String> texts, int most) {
    return texts.stream()
        .map(UploadedCif::line)
        .filter(text -> !text.isEmpty())
        .limit(most)
        .toList();
  }

  private static String line(String text) {
    String plain = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    if (plain.codePointCount(0, plain.length()) <= MAX_LENGTH) {
      return plain;
    }
    return plain.substring(0, plain.offsetByCodePoints(0, MAX_LENGTH)).strip() + "...";
  }
}
