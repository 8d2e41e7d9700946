package org.zoneaxis.storage;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.zoneaxis.crystal.CrystalException;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.storage.StructureDocuments.Broken;
import org.zoneaxis.storage.StructureDocuments.Current;
import org.zoneaxis.storage.StructureDocuments.Reading;

/**
 * Takes crystals that people bring. The same crystal with the same names, citation and warnings is
 * one material however often it comes. Thread-safe.
 */
public final class Uploads {

  private final StructureSource library;
  private final StructureDocuments documents;
  private final StructureCache structures;
  private final Clock clock;

  /**
   * Uploads into a bucket.
   *
   * @param library what comes with the program, and need not be stored again
   * @param documents the bucket
   * @param structures the cache over it, which learns of what is new
   * @param clock the time of day, for what is written down
   */
  public Uploads(
      StructureSource library,
      StructureDocuments documents,
      StructureCache structures,
      Clock clock) {
    this.library = library;
    this.documents = documents;
    this.structures = structures;
    this.clock = clock;
  }

  /**
   * Takes a file.
   *
   * <p>Costs three calls to the store where the crystal is new, one where it is known, and none
   * where it comes with the program.
   *
   * @param cif the bytes of a CIF
   * @return the document of its material, which can be asked for when this returns
   * @throws UploadTooLargeException where there are more than 2 MiB
   * @throws CrystalException where there is no crystal in it that can be used
   * @throws StorageUnavailableException where the store fails; nothing is known of the file then
   */
  public StructureDocument accept(byte[] cif) {
    requireSize(cif, "it must be a CIF");
    return accept(UploadedCif.read(cif));
  }

  /**
   * Takes a crystal that is written down as {@link WrittenCell} reads it; in all else as a file.
   *
   * @param json the bytes of a JSON object, at most as many as of a file
   */
  public StructureDocument acceptWritten(byte[] json) {
    requireSize(json, "it must be JSON with cell, spaceGroup and sites");
    return accept(WrittenCell.read(json));
  }

  private static void requireSize(byte[] body, String right) {
    if (body.length > CifReader.MAX_BYTES) {
      throw new UploadTooLargeException(body.length, CifReader.MAX_BYTES);
    }
    if (body.length == 0) {
      throw new CrystalException("body", "empty", right);
    }
  }

  private StructureDocument accept(Material material) {
    Optional<Material> known = UploadedCif.inLibrary(material, library::find);
    if (known.isPresent()) {
      return StructureDocument.immutable(Structure.of(known.get()));
    }
    Structure structure = Structure.of(material);
    StructureDocument stored = stored(structure, documents.current(material.id()));
    if (!stored.revision().equals(structure.revision())) {
      throw new CrystalException(
          "crystal",
          material.id().text(),
          "this name is already that of another crystal whose fingerprint begins alike");
    }
    structures.forget(material.id());
    return stored;
  }

  private StructureDocument stored(Structure structure, Reading present) {
    if (present instanceof Current current) {
      return current.document();
    }
    StructureDocument document =
        new StructureDocument(
            documents.keep(structure),
            Optional.of(clock.instant().truncatedTo(ChronoUnit.SECONDS)),
            Optional.empty());
    Optional<Current> written =
        present instanceof Broken broken
            ? documents.move(document, broken.etag())
            : documents.create(document);
    return written.map(Current::document).orElseGet(() -> ofAnother(document));
  }

  /** Somebody brought the same crystal at the same time. */
  private StructureDocument ofAnother(StructureDocument ours) {
    MaterialId id = ours.id();
    return documents.current(id) instanceof Current theirs ? theirs.document() : ours;
  }
}
