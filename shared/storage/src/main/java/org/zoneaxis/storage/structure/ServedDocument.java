package org.zoneaxis.storage.structure;

import java.util.List;
import java.util.stream.Stream;
import org.zoneaxis.storage.document.StructureDocument;

/**
 * A structure document as it is handed out now.
 *
 * @param document the document
 * @param notes what is to be known about its age, in sentences; no part of the material, since a
 *     figure's bytes must not depend on them
 */
public record ServedDocument(StructureDocument document, List<String> notes) {

  /** Copies the list. */
  public ServedDocument {
    notes = List.copyOf(notes);
  }

  /**
   * The document as JSON in UTF-8, on one line, the notes and what is to be known of its cell among
   * its warnings.
   */
  public byte[] json() {
    List<String> cautions = document.material().cautions();
    List<String> ofCell = cautions.subList(document.material().warnings().size(), cautions.size());
    return document.json(Stream.concat(ofCell.stream(), notes.stream()).toList());
  }
}
