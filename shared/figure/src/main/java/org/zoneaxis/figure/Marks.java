package org.zoneaxis.figure;

/**
 * What the elements of a drawing are by which the validator sees that it is whole: the root says
 * how many things there are, and each has one element that says which it is.
 *
 * @param counted the attribute of the root that says how many there are
 * @param each how an element says which it is
 */
public record Marks(String counted, Each each) {

  /** How an element says which thing it is. */
  public sealed interface Each permits Reflection, Numbered {}

  /**
   * By the indices of a reflection with blanks between them, {@code data-hkl}, and where there are
   * several crystals by {@code data-crystal}; each once.
   */
  public record Reflection() implements Each {}

  /**
   * By a number, from 1 on, each once and without a gap.
   *
   * @param attribute the attribute that holds it
   * @param least how many there have to be
   */
  public record Numbered(String attribute, int least) implements Each {}

  /** A marker for each reflection. */
  public static final Marks REFLECTIONS = new Marks("data-reflections", new Reflection());

  /** A marker for each atom. */
  public static final Marks ATOMS = numbered("atom");

  /** Numbered markers, {@code data-ring} for each of {@code data-rings}. */
  public static Marks numbered(String thing) {
    return new Marks("data-" + thing + "s", new Numbered("data-" + thing, 1));
  }

  /** The same where there may be none of it to be seen. */
  public static Marks numberedIfAny(String thing) {
    return new Marks("data-" + thing + "s", new Numbered("data-" + thing, 0));
  }
}
