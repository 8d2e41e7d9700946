package org.zoneaxis.figure.angle;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.HexagonalAxes;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.orientation.AngleBetween;
import org.zoneaxis.crystal.orientation.Pole;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.table.FigureJson;
import org.zoneaxis.figure.table.PatternNumbers;

/**
 * The angle between two directions or planes of a crystal, and all that their families make.
 *
 * @param material the crystal, on hexagonal axes where four indices mean those
 * @param between the angle
 * @param families all angles of members of both families, 0 to 90 degrees; empty where the symmetry
 *     was not found in a bounded search
 */
public record AngleReport(Material material, AngleBetween between, List<Double> families) {

  /** Copies the list. */
  public AngleReport {
    families = List.copyOf(families);
  }

  /**
   * The angle of what somebody wrote: round brackets are a plane, all else a direction.
   *
   * @throws org.zoneaxis.crystal.refusal.NotationException where there are four indices and the
   *     cell is not hexagonal
   */
  public static AngleReport of(Material stored, Indices first, Indices second) {
    boolean hexagonal =
        (first.isFourIndex() || second.isFourIndex())
            && HexagonalAxes.fit(stored.crystal().lattice());
    Material material = hexagonal ? stored.onHexagonalAxes() : stored;
    Lattice lattice = material.crystal().lattice();
    Pole from = Pole.of(first, lattice);
    Pole to = Pole.of(second, lattice);
    return new AngleReport(
        material, AngleBetween.of(lattice, from, to), families(material.crystal(), from, to));
  }

  private static List<Double> families(Crystal crystal, Pole first, Pole second) {
    return PointSymmetry.found(crystal)
        .map(symmetry -> AngleBetween.ofFamilies(crystal.lattice(), symmetry, first, second))
        .orElse(List.of());
  }

  private boolean isHexagonal() {
    return material.crystal().lattice().isHexagonal();
  }

  /** A direction or plane in its brackets. */
  public String name(Pole pole) {
    String indices = IndexLettering.inLine(pole.indices(isHexagonal()));
    return pole instanceof Pole.Direction ? "[" + indices + "]" : "(" + indices + ")";
  }

  /** As JSON, angles in degrees. */
  public String json() {
    return FigureJson.document(
        json -> {
          FigureJson.material(json, material);
          pole(json, "first", between.first());
          pole(json, "second", between.second());
          FigureJson.number(json, "angle", between.degrees(), PatternNumbers.ANGLE);
          FigureJson.number(json, "acute", between.acute(), PatternNumbers.ANGLE);
          if (between.withThePlane().isPresent()) {
            FigureJson.number(
                json, "withPlane", between.withThePlane().get(), PatternNumbers.ANGLE);
          }
          if (between.common().isPresent()) {
            pole(json, "common", between.common().get());
          }
          json.writeArrayFieldStart("families");
          for (double angle : families) {
            json.writeNumber(Decimal.of(angle, PatternNumbers.ANGLE));
          }
          json.writeEndArray();
        });
  }

  private void pole(JsonGenerator json, String name, Pole pole) throws IOException {
    json.writeObjectFieldStart(name);
    String kind = pole instanceof Pole.Direction ? "uvw" : "hkl";
    write(json, kind, pole.indices(false));
    if (isHexagonal()) {
      write(json, pole instanceof Pole.Direction ? "uvtw" : "hkil", pole.indices(true));
    }
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, String name, List<Integer> indices)
      throws IOException {
    json.writeFieldName(name);
    json.writeArray(indices.stream().mapToInt(Integer::intValue).toArray(), 0, indices.size());
  }

  /** In lines, for people. */
  public List<String> lines() {
    String both = name(between.first()) + " and " + name(between.second());
    List<String> lines = new ArrayList<>();
    lines.add(both + ": " + degrees(between.degrees()));
    between.withThePlane().ifPresent(angle -> lines.add("direction and plane: " + degrees(angle)));
    between
        .common()
        .ifPresent(
            pole ->
                lines.add(
                    (pole instanceof Pole.Direction ? "zone axis of both: " : "plane of both: ")
                        + name(pole)));
    if (!families.isEmpty()) {
      lines.add(
          "of their families: "
              + String.join(", ", families.stream().map(AngleReport::degrees).toList()));
    }
    return lines;
  }

  private static String degrees(double angle) {
    return Decimal.of(angle, 3) + "\u00B0";
  }
}
