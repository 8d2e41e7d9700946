package org.zoneaxis.figure.lettering;

/** The faces of the typeface. */
public enum Face {
  /** For text and numbers. */
  UPRIGHT,
  /** For the letters of quantities. */
  ITALIC,
  /** For headings. */
  SEMIBOLD
}
