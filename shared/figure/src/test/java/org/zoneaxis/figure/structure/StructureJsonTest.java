package org.zoneaxis.figure.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;

class StructureJsonTest {

  private static final StructureFigure FIGURE = new StructureFigure();
  private static final Material SILICON = KnownCells.material(KnownCells.silicon());
  private static final double EDGE = SILICON.crystal().lattice().lengthA();

  private static JsonNode json(String turn) throws IOException {
    OptionValues options =
        OptionValues.standard(FIGURE.options()).with(FigureOptions.ROTATE, new BigDecimal(turn));
    List<OrientedCrystal> crystals =
        List.of(new OrientedCrystal(SILICON, Optional.of(new ZoneAxis(0, 0, 1))));
    Form<StructureView> form =
        FIGURE.forms().stream()
            .filter(one -> one.format().extension().equals("json"))
            .findFirst()
            .orElseThrow();
    return new ObjectMapper()
        .readTree(form.writer().write(FIGURE.compute(crystals, options), crystals, options));
  }

  private static double distance(JsonNode one, JsonNode other) {
    double sum = 0;
    for (int i = 0; i < 3; i++) {
      sum += Math.pow(one.get(i).doubleValue() - other.get(i).doubleValue(), 2);
    }
    return Math.sqrt(sum);
  }

  @Test
  void hasTheAtomsOfTheCellOnThePage() throws IOException {
    JsonNode structure = json("0");
    assertThat(structure.at("/material/formula").textValue()).isEqualTo("Si");
    assertThat(structure.get("zoneAxis").toString()).isEqualTo("[0,0,1]");
    assertThat(structure.at("/cellVectors/c/2").doubleValue()).isCloseTo(EDGE, within(1e-7));
    // Eight atoms, and images that complete corners and faces.
    assertThat(structure.get("atoms")).hasSize(18);
    for (JsonNode atom : structure.get("atoms")) {
      assertThat(atom.at("/species/0/element").textValue()).isEqualTo("Si");
      assertThat(atom.at("/species/0/occupancy").doubleValue()).isEqualTo(1);
      assertThat(atom.at("/position/2").doubleValue())
          .isCloseTo(EDGE * atom.at("/xyz/2").doubleValue(), within(1e-6));
    }
  }

  @Test
  void bondsJoinNeighbours() throws IOException {
    JsonNode structure = json("0");
    assertThat(structure.get("bonds")).hasSize(16);
    for (JsonNode bond : structure.get("bonds")) {
      JsonNode atoms = structure.get("atoms");
      assertThat(
              distance(
                  atoms.get(bond.get(0).intValue()).get("position"),
                  atoms.get(bond.get(1).intValue()).get("position")))
          .isCloseTo(EDGE * Math.sqrt(3) / 4, within(1e-6));
    }
  }

  @Test
  void turnsCounterClockwise() throws IOException {
    JsonNode given = json("0");
    JsonNode turned = json("90");
    assertThat(given.at("/parameters").has("rotate")).isFalse();
    assertThat(turned.at("/parameters/rotate").intValue()).isEqualTo(90);
    for (int i = 0; i < given.get("atoms").size(); i++) {
      JsonNode before = given.get("atoms").get(i).get("position");
      JsonNode after = turned.get("atoms").get(i).get("position");
      assertThat(after.get(0).doubleValue()).isCloseTo(-before.get(1).doubleValue(), within(1e-6));
      assertThat(after.get(1).doubleValue()).isCloseTo(before.get(0).doubleValue(), within(1e-6));
    }
  }
}
