package org.zoneaxis.identify.document;

/** How many decimals the numbers of an answer have at most. */
final class AnswerDigits {

  /** Decimals of a ratio. */
  static final int RATIO = 4;

  /** Decimals of an angle in degrees. */
  static final int ANGLE = 2;

  /** Decimals of a spacing in angstrom. */
  static final int SPACING = 4;

  /** Decimals of a deviation in per cent or degrees. */
  static final int DEVIATION = 2;

  /** Decimals of a score. */
  static final int SCORE = 3;

  /** Decimals of a scale. */
  static final int SCALE = 6;

  /** Decimals of a direction in degrees. */
  static final int DIRECTION = 1;

  /** Decimals of a probability. */
  static final int PROBABILITY = 4;

  /** Decimals of a place. */
  static final int POSITION = 4;

  private AnswerDigits() {}
}
