package org.zoneaxis.source.conversion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.cif.CifDocument;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.symmetry.ConventionalCell;
import org.zoneaxis.figure.json.JsonField;

/**
 * A CIF of a folder whose {@code library.json} says where each of its files comes from: the rule
 * for structures that are no file of the Crystallography Open Database, of the IZA or of the
 * Materials Project. Each has {@code id}, {@code file}, {@code names}, {@code formula}, {@code
 * origin}, {@code category}, {@code provider}, {@code url}, {@code licence}, {@code source} (the
 * entry of the provider, or what it is found in), {@code warnings}.
 */
final class IndexedFile {

  private final JsonField index;
  private final byte[] bytes;

  /**
   * A file.
   *
   * @param index what the index says
   * @param bytes its content
   */
  IndexedFile(JsonField index, byte[] bytes) {
    this.index = index;
    this.bytes = bytes;
  }

  /** Where a file is, relative to the folder. */
  static String path(JsonField index) {
    return text(index, "file");
  }

  String category() {
    return text(index, "category");
  }

  /**
   * The material of the file; one of the Materials Project in the conventional standard cell.
   *
   * @throws CollectionFile.Refusal where it is left out
   */
  Material material(LibraryNotes notes) throws CollectionFile.Refusal {
    MaterialId id = MaterialId.parse(text(index, "id"));
    Optional<String> objection = notes.reasonAgainst(id);
    if (objection.isPresent()) {
      throw new CollectionFile.Refusal(objection.get());
    }
    CifDocument document = document();
    CollectionFile.requireFormula(document, text(index, "formula"));
    List<String> names = new ArrayList<>();
    texts("names").forEach(name -> CollectionFile.addUnlessKnown(names, name));
    List<String> warnings = new ArrayList<>(notes.warnings(id));
    warnings.addAll(texts("warnings"));
    warnings.addAll(document.warnings());
    return new Material(id, crystal(id, document.crystal()), source(document), names, warnings);
  }

  private CifDocument document() throws CollectionFile.Refusal {
    try {
      return CifReader.read(bytes);
    } catch (CrystalException e) {
      throw new CollectionFile.Refusal("it cannot be read: " + e.getMessage());
    }
  }

  private static Crystal crystal(MaterialId id, Crystal read) {
    return id.text().startsWith("mp-") ? ConventionalCell.of(read).crystal() : read;
  }

  private Source source(CifDocument document) {
    String origin = text(index, "origin");
    String found = text(index, "source");
    String credit =
        document.citation().map(citation -> citation + " (" + found + ")").orElse(found);
    return new Source(
        text(index, "provider"),
        text(index, "url"),
        text(index, "licence"),
        credit,
        CellOrigin.ofLabel(origin)
            .orElseThrow(() -> index.get("origin").wrong("it must be measured or calculated")));
  }

  private List<String> texts(String name) {
    return index.get(name).items().stream().map(JsonField::text).flatMap(Optional::stream).toList();
  }

  private static String text(JsonField index, String name) {
    JsonField field = index.get(name);
    return field.text().orElseThrow(() -> field.wrong("it must be text"));
  }
}
