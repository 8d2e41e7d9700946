package org.zoneaxis.figure.couple;

import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Notation;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;

/**
 * Which of the equivalent orientations of the second crystal are shown.
 *
 * @param number the variant, from 1 on; 0 for all, -1 for the one whose zone axis is nearest
 */
record VariantChoice(int number) {

  static final VariantChoice NEAREST = new VariantChoice(-1);
  static final VariantChoice ALL = new VariantChoice(0);

  /** A cubic matrix makes no more. */
  private static final int MOST = 48;

  boolean isAll() {
    return number == 0;
  }

  boolean isOne() {
    return number > 0;
  }

  /** {@code nearest}, {@code all} or a number. */
  record Writing() implements Notation<VariantChoice> {

    private static final String NEAREST_WORD = "nearest";
    private static final String ALL_WORD = "all";

    @Override
    public VariantChoice read(Option<?> option, String text) {
      if (text.equals(NEAREST_WORD)) {
        return NEAREST;
      }
      if (text.equals(ALL_WORD)) {
        return ALL;
      }
      boolean digits =
          !text.isEmpty() && text.length() <= 2 && text.chars().allMatch(c -> c >= '0' && c <= '9');
      int number = digits ? Integer.parseInt(text) : 0;
      if (number < 1 || number > MOST) {
        throw new RequestException(option.name(), text, "write " + domain().words());
      }
      return new VariantChoice(number);
    }

    @Override
    public String write(VariantChoice value) {
      return value.isAll()
          ? ALL_WORD
          : value.isOne() ? Integer.toString(value.number()) : NEAREST_WORD;
    }

    @Override
    public Domain domain() {
      return new Domain.Text("nearest, all, or a number, 1 to " + MOST);
    }
  }
}
