package org.zoneaxis.storage.upload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.draft.CrystalDraft;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Crystals written down as JSON. */
class WrittenCellTest {

  private static final String ALLOY =
      """
      {"name": "Cantor alloy", "cell": {"a": 3.59}, "spaceGroup": "Fm-3m", "sites": [
        {"species": {"Co": 0.2, "Cr": 0.2, "Fe": 0.2, "Mn": 0.2, "Ni": 0.2}, "xyz": [0, 0, 0]}]}
      """;

  private static final String FILM =
      """
      {"cell": {"a": 3.85, "b": 3.85, "c": 3.98, "alpha": 90, "beta": 90, "gamma": 90},
       "spaceGroup": 123, "sites": [
        {"element": "Sr", "xyz": [0, 0, 0]}, {"element": "Ti", "xyz": [0.5, 0.5, 0.5]},
        {"element": "O", "xyz": [0.5, 0.5, 0]}, {"element": "O", "xyz": [0, "1/2", 0.5]}]}
      """;

  private static Material read(String json) {
    return WrittenCell.read(json.getBytes(StandardCharsets.UTF_8));
  }

  /** The operations of Fm-3m, by the signs and order of coordinates and four centrings. */
  private static String faceCentredOperations() {
    List<String> operations = new ArrayList<>();
    for (String centring : List.of("0 0 0", "0 1/2 1/2", "1/2 0 1/2", "1/2 1/2 0")) {
      for (String order : List.of("xyz", "xzy", "yxz", "yzx", "zxy", "zyx")) {
        for (int signs = 0; signs < 8; signs++) {
          List<String> words = new ArrayList<>();
          for (int axis = 0; axis < 3; axis++) {
            words.add(
                ((signs >> axis) % 2 == 0 ? "" : "-")
                    + order.charAt(axis)
                    + "+"
                    + centring.split(" ")[axis]);
          }
          operations.add(String.join(",", words));
        }
      }
    }
    return String.join("\n", operations);
  }

  private static Material file(String name, String cell, String operations, String rows) {
    String[] p = cell.split(" ");
    String text =
        "data_x\n"
            + (name.isEmpty() ? "" : "_chemical_name_common '" + name + "'\n")
            + "_cell_length_a %s\n_cell_length_b %s\n_cell_length_c %s\n"
                .formatted(p[0], p[1], p[2])
            + "_cell_angle_alpha 90\n_cell_angle_beta 90\n_cell_angle_gamma 90\n"
            + "_space_group_name_H-M_alt '"
            + p[3].replace('_', ' ')
            + "'\n"
            + "loop_\n_space_group_symop_operation_xyz\n"
            + operations
            + "\nloop_\n_atom_site_type_symbol\n_atom_site_fract_x\n_atom_site_fract_y\n"
            + "_atom_site_fract_z\n_atom_site_occupancy\n"
            + rows;
    return UploadedCif.read(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void makesTheMaterialOfAFileOfTheSameCrystal() {
    Material alloy =
        file(
            "Cantor alloy",
            "3.59 3.59 3.59 F_m_-3_m",
            faceCentredOperations(),
            "Ni 0 0 0 0.2\nMn 0 0 0 0.2\nFe 0 0 0 0.2\nCr 0 0 0 0.2\nCo 0 0 0 0.2\n");
    assertThat(alloy.warnings()).isEmpty();
    assertThat(read(ALLOY)).isEqualTo(alloy);
    Material film =
        file(
            "",
            "3.85 3.85 3.98 P_4/m_m_m",
            "x,y,z\n-x,-y,z\n-y,x,z\ny,-x,z\n-x,y,-z\nx,-y,-z\ny,x,-z\n-y,-x,-z\n"
                + "-x,-y,-z\nx,y,-z\ny,-x,-z\n-y,x,-z\nx,-y,z\n-x,y,z\n-y,-x,z\ny,x,z",
            "O 0 0.5 0.5 1\nO 0.5 0.5 0 1\nTi 0.5 0.5 0.5 1\nSr 0 0 0 1\n");
    assertThat(film.warnings()).isEmpty();
    assertThat(read(FILM)).isEqualTo(film);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'cell': 3.59, 'spaceGroup': 225, 'sites': 'Co Cr Fe Mn Ni'}",
        "{'cell': '3.59', 'spaceGroup': '225', 'sites': 'Co 0.2 Cr 0.2 Fe 0.2 Mn 0.2 Ni 0.2'}",
        "{'cell': [3.59], 'spaceGroup': 'F m -3 m', 'sites': 'Co Cr Fe Mn Ni 0 0 0'}",
        "{'name': null, 'cell': [3.59, 3.59, 3.59, 90, 90, 90], 'spaceGroup': 'Fm-3m',"
            + " 'sites': [{'species': 'CoCrFeMnNi', 'xyz': [0, 0, 0]}]}",
        "{'cell': {'a': 3.59}, 'spaceGroup': 'Fm-3m', 'sites':"
            + " [{'species': [{'element': 'Co', 'occupancy': 0.2}, {'element': 'Cr', 'occupancy':"
            + " 0.2}, {'element': 'Fe', 'occupancy': 0.2}, {'element': 'Mn', 'occupancy': 0.2},"
            + " {'element': 'Ni', 'occupancy': 0.2}], 'xyz': [0, 0, 0]}]}",
        "{'cell': {'a': 3.59}, 'spaceGroup': 'Fm-3m', 'sites':"
            + " [{'element': 'Co', 'occupancy': 0.2, 'xyz': [0, 0, 0]},"
            + " {'species': 'Cr Fe Mn Ni', 'occupancy': 0.8, 'xyz': [0.5, 0.5, 1]}]}"
      })
  void oneCrystalIsOneMaterialHoweverItIsWritten(String json) {
    Material written = WrittenCell.of(CrystalDraft.parse("3.59", "Fm-3m", "Co Cr Fe Mn Ni"), "");
    assertThat(read(json.replace('\'', '"'))).isEqualTo(written);
    assertThat(written.names()).isEmpty();
  }

  @Test
  void displacementsOfStructureDocumentsAreRead() {
    Material iron =
        read(
            "{\"cell\": 2.87, \"spaceGroup\": 229, \"sites\": [{\"species\": [{\"element\": \"Fe\","
                + " \"occupancy\": 1, \"displacement\": 0.004}], \"xyz\": [0, 0, 0]}]}");
    assertThat(iron.crystal().sites().get(1).occupants().get(0).displacement()).hasValue(0.004);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{ | document | line 1 | JSON",
        "[] | document | a list | an object",
        "3 | document | 3 | an object",
        "{} | cell | missing | what else symmetry leaves free",
        "{'cell':3} | spaceGroup | missing | Fm-3m",
        "{'cell':3,'spaceGroup':225} | sites | empty | at least one",
        "{'cell':3,'spaceGroup':225,'sites':[]} | sites | empty | at least one",
        "{'cell':3,'spacegroup':225} | spacegroup | 225 | name, cell, spaceGroup and sites",
        "{'cell':3,'cell':3} | document | line 1 | each name once",
        "{'cell':{'a':3,'volume':27}} | cell.volume | 27 | alpha, beta, gamma",
        "{'cell':{'a':'3'}} | cell.a | '3' | a number",
        "{'cell':{'a':1e999}} | cell.a | 1e999 | finite",
        "{'cell':null} | cell | null | an object",
        "{'cell':[1,2,3,4,5,6,7]} | cell[6] | 7 | six numbers",
        "{'cell':3,'spaceGroup':{'number':225}} | spaceGroup | an object | symbol or a number",
        "{'cell':3,'spaceGroup':225.5,'sites':'Fe'} | spaceGroup | '225.5' | 1 to 230",
        "{'sites':[{'xyz':[0,0,0]}]} | sites[0].element | missing | what the site holds",
        "{'sites':[{'element':'Fe'}]} | sites[0].xyz | missing | three",
        "{'sites':[{'element':'Fe','xyz':[0,0]}]} | sites[0].xyz | 2 numbers | three",
        "{'sites':[{'element':'Fe','xyz':[0,0,true]}]} | sites[0].xyz[2] | true | a number",
        "{'sites':[{'element':'Fe','xyz':[0,0,'x']}]} | sites[0].xyz[2] | 'x' | number",
        "{'sites':[{'element':'Xx','xyz':[0,0,0]}]} | sites[0].element | 'Xx' | symbol",
        "{'sites':[{'species':{'Xx':1},'xyz':[0,0,0]}]} | sites[0].species.Xx | 1 | symbol",
        "{'sites':[{'species':{'Fe':1.5},'xyz':[0,0,0]}]} | sites[0].species.Fe | 1.5 | at most 1",
        "{'sites':[{'species':{'Fe':0.7,'Mn':0.7},'xyz':[0,0,0]}]} | sites[0], sum | 1.4 | at most 1",
        "{'sites':[{'species':{},'xyz':[0,0,0]}]} | sites[0].species | an object | at least one",
        "{'sites':[{'element':'Fe','xyz':[0,0,0],'occupancy':0}]} | sites[0].occupancy | 0 | above 0",
        "{'sites':[{'element':'Fe','xyz':[0,0,0],'charge':2}]} | sites[0].charge | 2 | element or species"
      })
  void refusalsSayFieldValueAndWhatIsRight(String json, String field, String value, String right) {
    assertThatThrownBy(() -> read(json.replace('\'', '"')))
        .isInstanceOfSatisfying(
            CrystalException.class,
            e -> {
              assertThat(e.field()).contains(field);
              assertThat(e.value()).contains(value);
              assertThat(e.expected()).contains(right);
            });
  }
}
