package org.zoneaxis.source.materialsproject;

import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.source.upstream.UpstreamJson;

/** An answer of the Materials Project that was kept in a file. */
public final class SavedAnswer {

  private SavedAnswer() {}

  /**
   * The materials of an answer, in the conventional standard cell.
   *
   * @param answer the bytes of the answer: a JSON object with a list {@code data} of documents
   * @throws UpstreamException where this is not such an answer
   * @throws org.zoneaxis.crystal.refusal.NotationException where an id is none
   * @throws org.zoneaxis.crystal.refusal.CrystalException where a structure cannot be used
   */
  public static List<Material> materials(byte[] answer) {
    JsonField root = UpstreamJson.read(MaterialsProjectCredit.PROVIDER, answer);
    return root.get("data").items().stream().map(SavedAnswer::material).toList();
  }

  private static Material material(JsonField document) {
    JsonField id = document.get("material_id");
    return new SummaryDocument(
            MaterialId.parse(id.text().orElseThrow(() -> id.wrong("it must be text"))), document)
        .material();
  }
}
