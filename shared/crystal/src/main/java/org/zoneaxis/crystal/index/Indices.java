package org.zoneaxis.crystal.index;

import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.NotationException;

/**
 * Three or four indices as somebody wrote them, before a cell gives them meaning.
 *
 * <p>The notation: {@code 110}, {@code 1-10} (one digit an index), {@code 1,-1,0}, {@code 1, -1, 0}
 * or {@code 1 -1 0}, each with or without square brackets, with minus signs or bars of any kind
 * ({@link IndexText}); four indices in the same forms for hexagonal cells. Each index is an integer
 * from -20 to 20 without a plus sign or leading zeros.
 *
 * @param values three indices, or four of which the first three add up to 0
 * @param meaning what the brackets say that they are
 */
public record Indices(List<Integer> values, Meaning meaning) {

  /** The largest absolute value of an index as written. */
  public static final int LIMIT = 20;

  /** What indices stand for. */
  public enum Meaning {
    /** A direction, or a reflection: no brackets, or those of a direction. */
    USUAL,
    /** A plane, which brackets say that are round. */
    PLANE,
    /** A plane and all that are equivalent to it: curly brackets. */
    PLANES
  }

  /** Checks the number of indices, their range and, of four, the sum. */
  public Indices {
    values = List.copyOf(values);
    if (values.size() != 3 && values.size() != 4) {
      throw new IllegalArgumentException("3 or 4 indices, not " + values.size());
    }
  }

  /** Indices of a direction or a reflection. */
  public Indices(List<Integer> values) {
    this(values, Meaning.USUAL);
  }

  /**
   * Reads the indices of a direction. Those of a plane are read too, since what is wrong with them
   * can only be said with the cell: {@link #zoneAxis} refuses them.
   *
   * @param field what they are, for the message: {@code zone axis}
   * @param text the text, already percent-decoded
   * @throws NotationException where the text is none of the forms above, all indices are 0, one is
   *     out of range, the first three of four do not add up to 0, or it is a family of directions
   */
  public static Indices parse(String field, String text) {
    IndexText read = IndicesReader.bracketed(field, text);
    return new Indices(
        IndicesReader.checked(field, text, read),
        switch (read.brackets()) {
          case PLANE -> Meaning.PLANE;
          case PLANES -> Meaning.PLANES;
          default -> Meaning.USUAL;
        });
  }

  /**
   * Reads the indices of a reflection, which may stand in the round brackets of its planes.
   *
   * @param field what they are, for the message: {@code right}
   * @param text the text, already percent-decoded
   * @throws NotationException as {@link #parse}, and where it is a family of planes
   */
  public static Indices parseReflection(String field, String text) {
    IndexText read = IndicesReader.bracketed(field, text);
    List<Integer> values = IndicesReader.checked(field, text, read);
    if (read.brackets() == IndexText.Brackets.PLANES) {
      throw new NotationException(
          field,
          text,
          "curly brackets are a family of planes, of which one is wanted; write for example "
              + commas(values));
    }
    return new Indices(values);
  }

  /** Whether these are four indices, which need a hexagonal cell. */
  public boolean isFourIndex() {
    return values.size() == 4;
  }

  /** Whether these are of a plane or a family of planes, and so of no direction. */
  public boolean isPlane() {
    return meaning != Meaning.USUAL;
  }

  /**
   * The direction that these indices are in a cell.
   *
   * @param field what they are for
   * @throws NotationException where they are four and the cell is not hexagonal
   */
  public ZoneAxis direction(String field, Lattice lattice) {
    if (!isFourIndex()) {
      return new ZoneAxis(values.get(0), values.get(1), values.get(2));
    }
    requireHexagonal(field, lattice);
    return ZoneAxis.ofWeber(values.get(0), values.get(1), values.get(2), values.get(3));
  }

  /**
   * The zone axis that these indices are in a cell.
   *
   * @throws NotationException where they are four and the cell is not hexagonal, or where they are
   *     those of a plane, with the direction nearest its normal
   */
  public ZoneAxis zoneAxis(Lattice lattice) {
    if (isFourIndex()) {
      requireHexagonal("zone axis", lattice);
    }
    if (isPlane()) {
      throw new NotationException(
          "zone axis",
          toString(),
          (meaning == Meaning.PLANE
                  ? "round brackets are a plane, and a zone axis is a direction; "
                  : "curly brackets are a family of planes, and a zone axis is one direction; ")
              + PlaneNormal.of(reflection(lattice), lattice).sentence());
    }
    return direction("zone axis", lattice);
  }

  /**
   * The reflection that these indices are in a cell; common factors are kept.
   *
   * @throws NotationException where they are four and the cell is not hexagonal
   */
  public MillerIndices reflection(Lattice lattice) {
    if (isFourIndex()) {
      requireHexagonal("reflection", lattice);
    }
    return new MillerIndices(values.get(0), values.get(1), values.get(values.size() - 1));
  }

  private void requireHexagonal(String field, Lattice lattice) {
    if (!lattice.isHexagonal()) {
      throw new NotationException(
          field,
          toString(),
          "four indices need a hexagonal or rhombohedral cell (a = b within 0.2 per cent, gamma = 120 within 0.05"
              + " degrees), and this one has "
              + "a = "
              + lattice.lengthA()
              + ", b = "
              + lattice.lengthB()
              + ", gamma = "
              + lattice.gamma()
              + "; write three, for example 1,1,0");
    }
  }

  private static String commas(List<Integer> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /** One after the other where that can be read back, else between commas. */
  static String compact(List<Integer> values) {
    return values.stream().allMatch(value -> Math.abs(value) < 10)
        ? values.stream().map(String::valueOf).collect(Collectors.joining())
        : commas(values);
  }

  /** The indices between commas; those of a plane in their brackets. */
  @Override
  public String toString() {
    return switch (meaning) {
      case USUAL -> commas(values);
      case PLANE -> "(" + commas(values) + ")";
      case PLANES -> "{" + commas(values) + "}";
    };
  }
}
