package org.zoneaxis.crystal.cif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.vector.Vector3;

/** What takes other forms where no angle is right: places in angstrom, and displacements. */
class ObliqueCellTest {

  private static final Lattice LATTICE = Lattice.ofParameters(5, 6, 7, 75, 98, 110);
  private static final Vector3[] EDGES = {LATTICE.a(), LATTICE.b(), LATTICE.c()};
  private static final Vector3[] RECIPROCAL = {
    LATTICE.reciprocalA(), LATTICE.reciprocalB(), LATTICE.reciprocalC()
  };
  private static final double[] FRACTIONS = {0.31, 0.22, 0.73};

  private static final String CELL =
      """
      data_x
      _cell_length_a 5
      _cell_length_b 6
      _cell_length_c 7
      _cell_angle_alpha 75
      _cell_angle_beta 98
      _cell_angle_gamma 110
      loop_
      _symmetry_equiv_pos_as_xyz
      x,y,z
      """;

  /** Turned by 90 degrees about z: any frame will do that the file states. */
  private static double[] turned(Vector3 v) {
    return new double[] {-v.y(), v.x(), v.z()};
  }

  /** Nine elements, row by row. */
  private static String matrix(String name, String indices, double[][] elements) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        text.append("_atom_sites").append(name);
        text.append(indices.formatted(i + 1, j + 1)).append(' ').append(elements[i][j]);
        text.append('\n');
      }
    }
    return text.toString();
  }

  private static String vector(String name, String index, double... elements) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      text.append("_atom_sites").append(name).append(index.formatted(i + 1));
      text.append(' ').append(elements[i]).append('\n');
    }
    return text.toString();
  }

  /** Columns are the edges of the cell. */
  private static double[][] toCartesian() {
    double[][] elements = new double[3][3];
    for (int j = 0; j < 3; j++) {
      double[] edge = turned(EDGES[j]);
      for (int i = 0; i < 3; i++) {
        elements[i][j] = edge[i];
      }
    }
    return elements;
  }

  /** Rows are the edges of the reciprocal cell. */
  private static double[][] toFractional() {
    return new double[][] {turned(RECIPROCAL[0]), turned(RECIPROCAL[1]), turned(RECIPROCAL[2])};
  }

  private static String atomAt(double... xyz) {
    return "loop_\n_atom_site_label\n_atom_site_Cartn_x\n_atom_site_Cartn_y\n_atom_site_Cartn_z\n"
        + ("Po1 " + xyz[0] + " " + xyz[1] + " " + xyz[2] + "\n");
  }

  /** The place of the fractions, and the given vector more. */
  private static String atom(double... more) {
    double[] place = turned(LATTICE.direct(FRACTIONS[0], FRACTIONS[1], FRACTIONS[2]));
    return atomAt(place[0] + more[0], place[1] + more[1], place[2] + more[2]);
  }

  private static void assertIsThere(String text) {
    Site site = CifFixtures.readText(CELL + text).crystal().sites().get(0);
    assertThat(new double[] {site.x(), site.y(), site.z()})
        .containsExactly(FRACTIONS, within(1e-9));
  }

  @Test
  void placesFollowFromTheMatrixOfTheEdges() {
    assertIsThere(matrix("_Cartn_tran_matrix", "_%d%d", toCartesian()) + atom(0, 0, 0));
    assertIsThere(matrix("_Cartn_transf_matrix", "_%d%d", toCartesian()) + atom(0, 0, 0));
    assertIsThere(matrix(".Cartn_transf_matrix", "[%d][%d]", toCartesian()) + atom(0, 0, 0));
  }

  @Test
  void placesFollowFromItsInverse() {
    assertIsThere(matrix("_fract_tran_matrix", "_%d%d", toFractional()) + atom(0, 0, 0));
    assertIsThere(matrix("_fract_transf_matrix", "_%d%d", toFractional()) + atom(0, 0, 0));
    assertIsThere(matrix(".fract_transf_matrix", "[%d][%d]", toFractional()) + atom(0, 0, 0));
  }

  /** r = M x + v. */
  @Test
  void originsInAngstromAreTakenOff() {
    String matrix = matrix("_Cartn_tran_matrix", "_%d%d", toCartesian());
    assertIsThere(matrix + vector("_Cartn_tran_vector", "_%d", 1, -2, 0.5) + atom(1, -2, 0.5));
    assertIsThere(matrix + vector("_Cartn_transf_vector", "_%d", 1, -2, 0.5) + atom(1, -2, 0.5));
    assertIsThere(matrix + vector(".Cartn_tran_vector", "[%d]", 1, -2, 0.5) + atom(1, -2, 0.5));
  }

  /** x = M r + v. */
  @Test
  void originsInFractionsAreAdded() {
    double[] quarter = turned(LATTICE.direct(-0.25, 0, 0.125));
    String matrix = matrix("_fract_tran_matrix", "_%d%d", toFractional());
    String atom = atom(quarter);
    assertIsThere(matrix + vector("_fract_tran_vector", "_%d", 0.25, 0, -0.125) + atom);
    assertIsThere(matrix + vector("_fract_transf_vector", "_%d", 0.25, 0, -0.125) + atom);
  }

  @Test
  void refusesMatricesOfAnotherCell() {
    double[][] sheared = toCartesian();
    sheared[0][2] += 0.3;
    double[][] transposed = new double[3][3];
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 3; j++) {
        transposed[i][j] = toCartesian()[j][i];
      }
    }
    for (double[][] elements : new double[][][] {sheared, transposed}) {
      String text = CELL + matrix("_Cartn_tran_matrix", "_%d%d", elements) + atom(0, 0, 0);
      assertThatThrownBy(() -> CifFixtures.readText(text))
          .isInstanceOf(CrystalException.class)
          .hasMessageContaining("_atom_sites_Cartn_tran_matrix_11")
          .hasMessageContaining("another cell");
    }
    String inverse = CELL + matrix("_fract_tran_matrix", "_%d%d", toCartesian()) + atom(0, 0, 0);
    assertThatThrownBy(() -> CifFixtures.readText(inverse))
        .hasMessageContaining("_atom_sites_fract_tran_matrix_11");
  }

  /** As rounded as files have it: a hundredth of an edge, and not two. */
  @Test
  void takesMatricesThatAreRounded() {
    double[][] rounded = toCartesian();
    for (double[] row : rounded) {
      for (int j = 0; j < 3; j++) {
        row[j] = Math.rint(row[j] * 500) / 500;
      }
    }
    String text = CELL + matrix("_Cartn_tran_matrix", "_%d%d", rounded) + atom(0, 0, 0);
    Site site = CifFixtures.readText(text).crystal().sites().get(0);
    assertThat(site.x()).isCloseTo(FRACTIONS[0], within(1e-3));
    rounded[2][2] *= 1.02;
    String wrong = CELL + matrix("_Cartn_tran_matrix", "_%d%d", rounded) + atom(0, 0, 0);
    assertThatThrownBy(() -> CifFixtures.readText(wrong)).hasMessageContaining("another cell");
  }

  @Test
  void asksForTheMatrixWhereAnElementIsMissing() {
    String matrix = matrix("_Cartn_tran_matrix", "_%d%d", toCartesian());
    String without = CELL + matrix.replaceFirst("_atom_sites_Cartn_tran_matrix_32 .*\n", "");
    assertThatThrownBy(() -> CifFixtures.readText(without + atom(0, 0, 0)))
        .hasMessageContaining("do not tell how their axes lie");
  }

  /** U_ij = U a*_i.a*_j/(a*_i a*_j) is the tensor of an atom that moves alike in all directions. */
  private static double shape(int i, int j) {
    return RECIPROCAL[i].dot(RECIPROCAL[j]) / RECIPROCAL[i].length() / RECIPROCAL[j].length();
  }

  private static double displacement(String kind, double... tensor) {
    String[] indices = {"11", "22", "33", "12", "13", "23"};
    StringBuilder text = new StringBuilder(CELL).append("loop_\n_atom_site_aniso_label\n");
    for (String index : indices) {
      text.append("_atom_site_aniso_").append(kind).append('_').append(index).append('\n');
    }
    text.append("Po1");
    DoubleStream.of(tensor).forEach(element -> text.append(' ').append(element));
    text.append("\nloop_\n_atom_site_label\n_atom_site_fract_x\n_atom_site_fract_y\n");
    text.append("_atom_site_fract_z\nPo1 0.1 0.2 0.3\n");
    return displacement(text.toString());
  }

  private static double[] isotropic(double[] scales) {
    return new double[] {
      shape(0, 0) * scales[0] * scales[0],
      shape(1, 1) * scales[1] * scales[1],
      shape(2, 2) * scales[2] * scales[2],
      shape(0, 1) * scales[0] * scales[1],
      shape(0, 2) * scales[0] * scales[2],
      shape(1, 2) * scales[1] * scales[2]
    };
  }

  private static double[] times(double factor, double[] tensor) {
    return DoubleStream.of(tensor).map(element -> factor * element).toArray();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.004, 0.02, 1.99})
  void equivalentOfAnIsotropicTensorIsItself(double u) {
    double[] ones = isotropic(new double[] {1, 1, 1});
    double pi2 = Math.PI * Math.PI;
    assertThat(displacement("U", times(u, ones))).isCloseTo(u, within(1e-12));
    assertThat(displacement("B", times(8 * pi2 * u, ones))).isCloseTo(u, within(1e-12));
    // beta_ij = 2 pi^2 U_ij a*_i a*_j.
    double[] lengths = DoubleStream.of(0, 1, 2).map(i -> RECIPROCAL[(int) i].length()).toArray();
    assertThat(displacement("beta", times(2 * pi2 * u, isotropic(lengths))))
        .isCloseTo(u, within(1e-12));
  }

  /** B = 8 pi^2 U; the isotropic value stands before the tensor, which needs all its elements. */
  @Test
  void isotropicDisplacementsStandBeforeTensors() {
    String tensor =
        """
        loop_
        _atom_site_aniso_label
        _atom_site_aniso_U_11
        _atom_site_aniso_U_22
        _atom_site_aniso_U_33
        _atom_site_aniso_U_12
        _atom_site_aniso_U_13
        _atom_site_aniso_U_23
        Po1 0.03 0.03 0.03 0 0 ?
        """;
    String site =
        """
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        _atom_site_B_iso_or_equiv
        Po1 0.1 0.2 0.3 %s
        """;
    assertThat(displacement(CELL + tensor + site.formatted("0.7895683520871487")))
        .isCloseTo(0.01, within(1e-12));
    assertThat(displacement(CELL + tensor + site.formatted("?"))).isEqualTo(-1);
    assertThat(displacement(CELL + tensor.replace("0 ?", "0 0.001") + site.formatted("?")))
        .isPositive();
  }

  private static double displacement(String text) {
    return CifFixtures.readText(text)
        .crystal()
        .sites()
        .get(0)
        .occupants()
        .get(0)
        .displacement()
        .orElse(-1);
  }

  /** Nothing below 0 or above 2 square angstrom is a displacement. */
  @ParameterizedTest
  @ValueSource(doubles = {0, -0.01, 2.01})
  void absurdDisplacementsStandForUnknownOnes(double u) {
    assertThat(displacement("U", times(u, isotropic(new double[] {1, 1, 1})))).isEqualTo(-1);
  }
}
