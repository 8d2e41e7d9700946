package org.zoneaxis.crystal.orientation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.orientation.OrientationRelationship.PlaneAndDirection;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;

/**
 * Orientation relationships that have a name, with the matrix first. Indices are three, also in
 * hexagonal cells: [1 0 0] is 1/3 [2 -1 -1 0].
 */
public enum NamedRelationship {
  /** G. Kurdjumow and G. Sachs, Z. Phys. 64 (1930) 325: fcc matrix, bcc precipitate. */
  KURDJUMOV_SACHS("Kurdjumov-Sachs", "ks", Axes.CUBIC, Axes.CUBIC, "111 -101 011 -1-11"),
  /** Z. Nishiyama (1934), G. Wassermann (1935): fcc matrix, bcc precipitate. */
  NISHIYAMA_WASSERMANN("Nishiyama-Wassermann", "nw", Axes.CUBIC, Axes.CUBIC, "111 11-2 011 01-1"),
  /** W. Pitsch, Philos. Mag. 4 (1959) 577: fcc matrix, bcc precipitate. */
  PITSCH("Pitsch", "", Axes.CUBIC, Axes.CUBIC, "010 101 101 -111"),
  /** E. C. Bain, Trans. AIME 70 (1924) 25: fcc matrix, bcc precipitate. */
  BAIN("Bain", "", Axes.CUBIC, Axes.CUBIC, "001 100 001 110"),
  /** W. G. Burgers, Physica 1 (1934) 561: bcc matrix, hcp precipitate. */
  BURGERS("Burgers", "", Axes.CUBIC, Axes.HEXAGONAL, "110 -111 001 100"),
  /** D. I. Potter, J. Less-Common Met. 31 (1973) 299: bcc matrix, hcp precipitate. */
  POTTER("Potter", "", Axes.CUBIC, Axes.HEXAGONAL, "110 -111 101 010"),
  /** R. G. Baker and J. Nutting (1959): bcc matrix, NaCl-type precipitate. */
  BAKER_NUTTING("Baker-Nutting", "bn", Axes.CUBIC, Axes.CUBIC, "001 110 001 100"),
  /** Yu. A. Bagaryatsky (1950): ferrite, cementite with a, b, c from the shortest edge. */
  BAGARYATSKY(
      "Bagaryatsky", "bagaryatskii bagaryatski", Axes.CUBIC, Axes.ORTHORHOMBIC, "211 0-11 001 100"),
  /** I. V. Isaichev (1947): ferrite, cementite with a, b, c from the shortest edge. */
  ISAICHEV("Isaichev", "isaitchev", Axes.CUBIC, Axes.ORTHORHOMBIC, "112 11-1 101 010"),
  /** All axes parallel. */
  CUBE_CUBE("cube-cube", "", Axes.CUBIC, Axes.CUBIC, "001 100 001 100"),
  /** The twin of fcc metals. */
  TWIN_111("{111} twin", "twin111 fcctwin", Axes.CUBIC, Axes.CUBIC, "111"),
  /** The twin of bcc metals. */
  TWIN_112("{112} twin", "twin112 bcctwin", Axes.CUBIC, Axes.CUBIC, "112"),
  /** The extension twin of magnesium and titanium. */
  TWIN_10M12("{10-12} twin", "twin1012", Axes.HEXAGONAL, Axes.HEXAGONAL, "102"),
  /** The contraction twin of magnesium. */
  TWIN_10M11("{10-11} twin", "twin1011", Axes.HEXAGONAL, Axes.HEXAGONAL, "101"),
  /** An extension twin of titanium and zirconium. */
  TWIN_11M21("{11-21} twin", "twin1121", Axes.HEXAGONAL, Axes.HEXAGONAL, "111");

  /** Edges of one crystal and its twin, which are the same cell but for rounding; in parts. */
  private static final double SAME_CELL = 0.02;

  private final String title;
  private final String aliases;
  private final Axes matrixAxes;
  private final Axes precipitateAxes;
  private final String indices;

  /** Plane and direction of the matrix, then of the precipitate; or the plane of a twin. */
  NamedRelationship(
      String title, String aliases, Axes matrixAxes, Axes precipitateAxes, String indices) {
    this.title = title;
    this.aliases = aliases;
    this.matrixAxes = matrixAxes;
    this.precipitateAxes = precipitateAxes;
    this.indices = indices;
  }

  /** The name in print. */
  public String title() {
    return title;
  }

  /** The name in an address: lower case, with hyphens. */
  public String slug() {
    return isTwin() ? "twin-" + twinIndices() : title.toLowerCase(Locale.ROOT);
  }

  private String twinIndices() {
    return plain(title).replace("twin", "");
  }

  /** Whether the second crystal is the twin of the first. */
  public boolean isTwin() {
    return indices.length() == 3;
  }

  /** The cell that the matrix must have. */
  public Axes matrixAxes() {
    return matrixAxes;
  }

  /** The cell that the precipitate must have. */
  public Axes precipitateAxes() {
    return precipitateAxes;
  }

  /**
   * The relationship that somebody named: with or without hyphens, in any case, or by its initials.
   *
   * @throws NotationException where it is none; it lists those that are
   */
  public static NamedRelationship of(String name) {
    String wanted = plain(name);
    return Stream.of(values())
        .filter(known -> known.names().contains(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                new NotationException(
                    "orientation relationship",
                    name,
                    "one of "
                        + Stream.of(values())
                            .map(NamedRelationship::slug)
                            .collect(Collectors.joining(", "))));
  }

  private List<String> names() {
    return Stream.concat(Stream.of(plain(title), plain(slug())), Arrays.stream(aliases.split(" ")))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /** Letters and digits alone, in lower case. */
  private static String plain(String name) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char c = Character.toLowerCase(name.charAt(i));
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /**
   * The relationship between two cells.
   *
   * @throws CrystalException where the indices do not refer to such cells, or those of a twin and
   *     its matrix differ
   */
  public OrientationRelationship between(Lattice matrix, Lattice precipitate) {
    requireAxes("matrix", matrixAxes, matrix);
    requireAxes("precipitate", precipitateAxes, precipitate);
    if (isTwin()) {
      requireSame(matrix, precipitate);
      return OrientationRelationship.twin(matrix, plane(matrixAxes, matrix, 0));
    }
    return OrientationRelationship.of(
        matrix,
        planeAndDirection(matrixAxes, matrix, 0),
        precipitate,
        planeAndDirection(precipitateAxes, precipitate, 2));
  }

  /** Plane and direction in the matrix; of a twin nothing. */
  public Optional<PlaneAndDirection> inMatrix(Lattice matrix) {
    return isTwin() ? Optional.empty() : Optional.of(planeAndDirection(matrixAxes, matrix, 0));
  }

  /** Plane and direction in the precipitate; of a twin nothing. */
  public Optional<PlaneAndDirection> inPrecipitate(Lattice precipitate) {
    return isTwin()
        ? Optional.empty()
        : Optional.of(planeAndDirection(precipitateAxes, precipitate, 2));
  }

  private PlaneAndDirection planeAndDirection(Axes axes, Lattice lattice, int first) {
    int[] uvw = axes.inCell(digits(first + 1), lattice);
    return new PlaneAndDirection(plane(axes, lattice, first), new ZoneAxis(uvw[0], uvw[1], uvw[2]));
  }

  private MillerIndices plane(Axes axes, Lattice lattice, int word) {
    int[] hkl = axes.inCell(digits(word), lattice);
    return new MillerIndices(hkl[0], hkl[1], hkl[2]);
  }

  private int[] digits(int word) {
    String text = indices.split(" ")[word];
    int[] digits = new int[3];
    int sign = 1;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == '-') {
        sign = -1;
      } else {
        digits[count++] = sign * (text.charAt(i) - '0');
        sign = 1;
      }
    }
    return digits;
  }

  private void requireAxes(String role, Axes axes, Lattice lattice) {
    if (!axes.fit(lattice)) {
      throw new CrystalException(
          "cell of the " + role + " for the relationship " + title,
          lattice.toString(),
          "its indices refer to " + axes.description());
    }
  }

  private void requireSame(Lattice matrix, Lattice twin) {
    double a = Math.abs(twin.lengthA() / matrix.lengthA() - 1);
    double c = Math.abs(twin.lengthC() / matrix.lengthC() - 1);
    if (Math.max(a, c) > SAME_CELL) {
      throw new CrystalException(
          "cell of the twin for the relationship " + title,
          twin.toString(),
          "a crystal and its twin have one cell, here " + matrix);
    }
  }
}
