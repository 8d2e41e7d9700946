package org.zoneaxis.diffraction.factor;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
      List<String> rows =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.US_ASCII))
              .lines()
              .skip(1)
              .toList();
      double[][] parameters = new double[rows.size() + 1][];
      for (String row : rows) {
        List<String> cells = cells(row);
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

  private static List<String> cells(String row) {
    List<String> cells = new ArrayList<>();
    int from = 0;
    for (int comma = row.indexOf(','); comma >= 0; comma = row.indexOf(',', from)) {
      cells.add(row.substring(from, comma));
      from = comma + 1;
    }
    cells.add(row.substring(from));
    return cells;
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
