package org.zoneaxis.storage.upload;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.storage.document.Structure;
import org.zoneaxis.storage.document.StructureDocument;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.StructureCache;
import org.zoneaxis.storage.structure.StructureDocuments;
import org.zoneaxis.storage.structure.StructureDocuments.Broken;
import org.zoneaxis.storage.structure.StructureDocuments.Current;
import org.zoneaxis.storage.structure.StructureDocuments.Reading;
import org.zoneaxis.storage.structure.StructureSource;
import org.zoneaxis.storage.work.TooBusyException;
import org.zoneaxis.storage.work.WorkPlaces;

/**
 * Takes crystals that people bring. The same crystal with the same names, citation and warnings is
 * one material however often it comes. So many are taken at once as there are processors, since
 * each may fill much memory. Thread-safe.
 */
public final class Uploads {

  /** Some 20 MB each where documents are as large as they may be; most of a turn is storing. */
  private static final int TURNS = 6;

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final StructureSource library;
  private final StructureDocuments documents;
  private final StructureCache structures;
  private final Clock clock;
  private final WorkPlaces places;
  private final WorkPlaces turns;

  /**
   * Uploads into a bucket.
   *
   * @param library what comes with the program, and need not be stored again
   * @param documents the bucket
   * @param structures the cache over it, which learns of what is new
   * @param clock the time of day, for what is written down
   * @param places where files are read
   */
  public Uploads(
      StructureSource library,
      StructureDocuments documents,
      StructureCache structures,
      Clock clock,
      WorkPlaces places) {
    this.library = library;
    this.documents = documents;
    this.structures = structures;
    this.clock = clock;
    this.places = places;
    this.turns = places.beside(TURNS, PATIENCE);
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
   * @throws TooBusyException where others are taken, and there was no turn in time
   * @throws org.zoneaxis.crystal.WorkCancelledException where nobody waits for it any more; nothing
   *     is stored then
   * @throws StorageUnavailableException where the store fails; nothing is known of the file then
   */
  public StructureDocument accept(byte[] cif) {
    requireSize(cif, "it must be a CIF");
    return taken(() -> UploadedCif.read(cif));
  }

  /**
   * Takes a crystal that is written down as {@link WrittenCell} reads it; in all else as a file.
   *
   * @param json the bytes of a JSON object, at most as many as of a file
   */
  public StructureDocument acceptWritten(byte[] json) {
    requireSize(json, "it must be JSON with cell, spaceGroup and sites");
    return taken(() -> WrittenCell.read(json));
  }

  private static void requireSize(byte[] body, String right) {
    if (body.length > CifReader.MAX_BYTES) {
      throw new UploadTooLargeException(body.length, CifReader.MAX_BYTES);
    }
    if (body.length == 0) {
      throw new CrystalException("body", "empty", right);
    }
  }

  private StructureDocument taken(Supplier<Material> reading) {
    return turns.in(
        () -> {
          Brought brought = places.in(() -> read(reading));
          return brought.known()
              ? StructureDocument.immutable(brought.structure())
              : stored(brought.structure());
        });
  }

  /**
   * An uploaded crystal.
   *
   * @param structure the structure
   * @param known whether it comes with the program
   */
  private record Brought(Structure structure, boolean known) {}

  private Brought read(Supplier<Material> reading) {
    Material material = reading.get();
    Optional<Material> known = UploadedCif.inLibrary(material, library::find);
    Structure structure = Structure.of(known.orElse(material));
    if (known.isEmpty()) {
      StructureDocuments.requireStorable(structure);
    }
    return new Brought(structure, known.isPresent());
  }

  private StructureDocument stored(Structure structure) {
    MaterialId id = structure.material().id();
    StructureDocument stored = stored(structure, documents.current(id));
    if (!stored.revision().equals(structure.revision())) {
      throw new CrystalException(
          "crystal",
          id.text(),
          "this name is already that of another crystal whose fingerprint begins alike");
    }
    structures.forget(id);
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
