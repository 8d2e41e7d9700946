package org.zoneaxis.figure.validation;

import java.util.Collection;
import java.util.List;
import org.zoneaxis.figure.AnswerSize;
import org.zoneaxis.figure.Marks;

/**
 * The last gate before an SVG is stored or sent: well-formed, drawn with finite numbers, complete,
 * and inert.
 *
 * <p>A figure is at most {@link AnswerSize#MAX_BYTES} of XML as {@link MarkupReader} has it,
 * without anything that declares or expands; its root is {@code svg} with a {@code viewBox} of four
 * finite numbers; it holds circles, lines, paths and uses of paths, and no text; it names nothing
 * outside itself. Its {@link Marks} show that it is whole: the root of a pattern says in {@code
 * data-reflections} how many markers there are, groups with {@code data-hkl}, one a reflection; the
 * root of a structure says in {@code data-atoms} how many atoms there are, groups with {@code
 * data-atom}, each number from 1 on once. No figure is both.
 *
 * <p>Instances may be shared by threads.
 */
public final class SvgValidator {

  private final List<Marks> all;

  /** A validator of patterns and structures. */
  public SvgValidator() {
    this(List.of(Marks.REFLECTIONS, Marks.ATOMS));
  }

  /**
   * A validator of figures.
   *
   * @param all the marks of all figures: no figure has those of another
   */
  public SvgValidator(Collection<Marks> all) {
    this.all = List.copyOf(all);
  }

  /**
   * Accepts a picture of a pattern.
   *
   * @param svg the document
   * @throws InvalidPictureException where it is not fit to be stored or sent; the reason is its
   *     message
   */
  public void validate(byte[] svg) {
    validate(svg, Marks.REFLECTIONS);
  }

  /**
   * Accepts a picture that is whole.
   *
   * @param svg the document
   * @param marks by what that is seen
   * @throws InvalidPictureException where it is not fit to be stored or sent; the reason is its
   *     message
   */
  public void validate(byte[] svg, Marks marks) {
    inspect(svg, MarkerCount.of(marks, all)).requireWhole();
  }

  /**
   * Accepts a picture that need not show reflections or atoms: everything that {@link #validate}
   * asks but the markers.
   *
   * @param svg the document
   * @throws InvalidPictureException where it is not fit to be sent; the reason is its message
   */
  public void validateWithoutMarkers(byte[] svg) {
    inspect(svg, MarkerCount.none());
  }

  private static MarkerCount inspect(byte[] svg, MarkerCount markers) {
    if (svg.length > AnswerSize.MAX_BYTES) {
      throw new InvalidPictureException(svg.length + " bytes; at most " + AnswerSize.MAX_BYTES);
    }
    MarkupReader.read(svg, new SvgInspection(markers));
    return markers;
  }
}
