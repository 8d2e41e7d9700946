package org.zoneaxis.diffraction.factor;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Element;

/**
 * Electron scattering factors of neutral atoms in the first Born approximation, rest mass, without
 * thermal motion: I. Lobato and D. Van Dyck, Acta Cryst. A70 (2014) 636, equation 22,
 *
 * <pre>f(g) = sum over i = 1..5 of a_i (2 + b_i g^2) / (1 + b_i g^2)^2</pre>
 *
 * with g = |g| = 1/d, not s = g/2. Immutable.
 */
public final class ScatteringFactors {

  private static final int TERMS = 5;
  private static final int COLUMNS_BEFORE = 2;

  private static final ScatteringFactors LOBATO_VAN_DYCK =
      read("org/zoneaxis/diffraction/factor/lobato_van_dyck.csv");

  /** a_1, b_1 ... a_5, b_5 by atomic number; row 0 is empty. */
  private final double[][] parameters;

  private ScatteringFactors(double[][] parameters) {
    this.parameters = parameters;
  }

  /** The table of Lobato and Van Dyck for Z = 1 to 103. */
  public static ScatteringFactors lobatoVanDyck() {
    return LOBATO_VAN_DYCK;
  }

  private static ScatteringFactors read(String resource) {
    try (InputStream stream =
        ScatteringFactors.class.getClassLoader().getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("the resource " + resource + " is missing");
      }
      List<List<String>> rows = rows(stream.readAllBytes());
      double[][] parameters = new double[rows.size()][];
      for (List<String> cells : rows.subList(1, rows.size())) {
        double[] values = new double[2 * TERMS];
        for (int i = 0; i < values.length; i++) {
          values[i] = Double.parseDouble(cells.get(i + COLUMNS_BEFORE));
        }
        parameters[Integer.parseInt(cells.get(0))] = values;
      }
      return new ScatteringFactors(parameters);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lines of ASCII with commas between cells, by no more of the JDK than browsers need to load. */
  private static List<List<String>> rows(byte[] table) {
    List<List<String>> rows = new ArrayList<>();
    List<String> row = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    for (byte character : table) {
      if (character == ',' || character == '\n') {
        row.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append((char) character);
      }
      if (character == '\n') {
        rows.add(row);
        row = new ArrayList<>();
      }
    }
    return rows;
  }

  /**
   * The scattering factor of an element.
   *
   * @param element the element
   * @param g2 |g|^2 in 1/angstrom^2, at least 0
   * @return f in angstrom
   */
  public double factor(Element element, double g2) {
    double[] ab = parameters[element.atomicNumber()];
    double sum = 0;
    for (int i = 0; i < ab.length; i += 2) {
      double bg = ab[i + 1] * g2;
      double denominator = 1 + bg;
      sum += ab[i] * (2 + bg) / (denominator * denominator);
    }
    return sum;
  }
}
