package org.zoneaxis.identify.net;

/**
 * Two vectors of a net as sums of two others: a' = aa a + ab b, b' = ba a + bb b.
 *
 * @param aa how many a are in a'
 * @param ab how many b are in a'
 * @param ba how many a are in b'
 * @param bb how many b are in b'
 */
public record NetTransform(int aa, int ab, int ba, int bb) {

  /** Both vectors as they are. */
  public static final NetTransform IDENTITY = new NetTransform(1, 0, 0, 1);

  /** First the given one, then this one. */
  public NetTransform after(NetTransform first) {
    return new NetTransform(
        aa * first.aa + ab * first.ba,
        aa * first.ab + ab * first.bb,
        ba * first.aa + bb * first.ba,
        ba * first.ab + bb * first.bb);
  }

  /** How many points of the net there are for one of the new one, with the sign of the hand. */
  public int determinant() {
    return aa * bb - ab * ba;
  }

  /** The place of m a' + n b' in units of a. */
  public int alongA(int m, int n) {
    return m * aa + n * ba;
  }

  /** The place of m a' + n b' in units of b. */
  public int alongB(int m, int n) {
    return m * ab + n * bb;
  }
}
