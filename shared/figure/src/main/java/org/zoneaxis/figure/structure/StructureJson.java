package org.zoneaxis.figure.structure;

import static org.zoneaxis.figure.table.FigureJson.indices;
import static org.zoneaxis.figure.table.FigureJson.number;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/**
 * A structure along a zone axis as JSON: the cell vectors and atoms on the page, in angstrom to the
 * right, up and towards the viewer, and the bonds by the numbers of their atoms.
 */
final class StructureJson {

  private StructureJson() {}

  static String write(Material material, StructureView view, double turn) {
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          FigureJson.zoneAxis(json, view.zoneAxis());
          json.writeObjectFieldStart("parameters");
          if (view.right().isPresent()) {
            indices(json, "right", view.right().get());
          } else {
            json.writeNullField("right");
          }
          if (turn != 0) {
            number(json, "rotate", turn, PatternNumbers.PARAMETER);
          }
          json.writeEndObject();
          json.writeObjectFieldStart("cellVectors");
          place(json, "a", view.a());
          place(json, "b", view.b());
          place(json, "c", view.c());
          json.writeEndObject();
          json.writeArrayFieldStart("atoms");
          for (SeenAtom atom : view.atoms()) {
            atom(json, atom);
          }
          json.writeEndArray();
          bonds(json, view);
        });
  }

  private static void atom(JsonGenerator json, SeenAtom atom) throws IOException {
    json.writeStartObject();
    place(json, "xyz", new Vector3(atom.x(), atom.y(), atom.z()));
    place(json, "position", atom.onPage());
    json.writeArrayFieldStart("species");
    for (Occupant occupant : atom.site().occupants()) {
      json.writeStartObject();
      json.writeStringField("element", occupant.element().symbol());
      number(json, "occupancy", occupant.occupancy(), PatternNumbers.LENGTH);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** Null where there are too many to be listed. */
  private static void bonds(JsonGenerator json, StructureView view) throws IOException {
    if (view.bondsLeftOut() || view.atomsOnly()) {
      json.writeNullField("bonds");
      return;
    }
    json.writeArrayFieldStart("bonds");
    for (SeenBond bond : view.bonds()) {
      json.writeArray(new int[] {bond.first(), bond.second()}, 0, 2);
    }
    json.writeEndArray();
  }

  private static void place(JsonGenerator json, String name, Vector3 v) throws IOException {
    FigureJson.numbers(json, name, PatternNumbers.LENGTH, v.x(), v.y(), v.z());
  }
}
