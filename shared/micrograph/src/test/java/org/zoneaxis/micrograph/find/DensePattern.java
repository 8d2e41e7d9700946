package org.zoneaxis.micrograph.find;

import java.util.function.UnaryOperator;

/** Diffraction patterns of large cells, with what hides that they are such. */
@SuppressWarnings("ImmutableEnumChecker")
enum DensePattern {
  PLAIN(frame -> frame),
  HALO(frame -> frame.halo(3000, 60)),
  STOPPED(frame -> frame.halo(2000, 60).stop(26, 24)),
  CLIPPED(frame -> frame.halo(1000, 60).printed(n -> n / 3)),
  CLIPPED_HARD(frame -> frame.printed(n -> n)),
  LOGARITHMIC(frame -> frame.halo(2000, 60).printed(n -> 27 * StrictMath.log(1 + n))),
  LOGARITHMIC_WITHOUT_HALO(frame -> frame.printed(n -> 27 * StrictMath.log(1 + n))),
  ROOTS(frame -> frame.halo(500, 60).printed(n -> 6 * Math.sqrt(n)));

  private final UnaryOperator<SyntheticFrame> hiding;

  DensePattern(UnaryOperator<SyntheticFrame> hiding) {
    this.hiding = hiding;
  }

  SyntheticFrame frame() {
    SyntheticFrame frame = new SyntheticFrame(512, 512, 12);
    return hiding.apply(frame.net(21, 1.15, 78, 31, 1.7, 2500, 0));
  }
}
