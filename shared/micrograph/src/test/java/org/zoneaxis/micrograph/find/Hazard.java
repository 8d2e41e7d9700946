package org.zoneaxis.micrograph.find;

import java.util.Random;
import java.util.function.Consumer;

/** What makes a pattern hard to read, each with frames that have it. */
@SuppressWarnings("ImmutableEnumChecker")
enum Hazard {
  NONE("nothing", frame -> {}),
  FAINT(
      "few counts: the strongest diffracted spot has 60 in its brightest pixel",
      60,
      0,
      frame -> {}),
  HALO("inelastic halo, six times as bright as spots", frame -> frame.halo(6000, 60)),
  SPARSE("large distances: vectors of 100 to 150 pixels", frame -> {}),
  DENSE("small distances: vectors of 15 to 22 pixels", frame -> {}),
  CORNER("000 near a corner", frame -> frame.halo(3000, 60)),
  GRAINS("a second grain, half as bright", frame -> frame.net(52, 1.2, 71, 40, 1.6, 500, 0)),
  INCLINED("crystal off its zone axis by three spots", 1000, 3, frame -> {}),
  STOP("beam stop over 000", frame -> frame.halo(2000, 60).stop(26, 24)),
  SATURATED("saturated at a third of the strongest spot, blooming", f -> f.saturated(350, true)),
  HOT("300 hot pixels", frame -> frame.hotPixels(300, 3000)),
  LETTERS("scale bar, letters, an arrow", frame -> frame.saturated(900, false).letters()),
  LINE("a grey line over 000 and others", f -> f.halo(800, 60).saturated(900, false).line(0.3)),
  DISTORTED("2 % elliptic, 0.6 % at the edge", frame -> frame.distorted(0.01, 0.006)),
  NEGATIVE("a negative of eight bits", frame -> frame.halo(800, 60).printed(n -> 255 - n / 4)),
  LOGARITHMIC(
      "logarithms of eight bits, with a halo",
      frame -> frame.halo(2000, 60).printed(n -> 27 * StrictMath.log(1 + n))),
  CLIPPED("eight bits, 000 and its halo clipped", f -> f.halo(4000, 60).printed(n -> n / 4)),
  ALL(
      "halo, stop, saturation, hot pixels, letters",
      frame ->
          frame.halo(2000, 60).stop(22, 20).saturated(900, true).hotPixels(100, 900).letters());

  /** Size of the frames. */
  static final int SIDE = 512;

  private final String words;
  private final double brightest;
  private final double inclined;
  private final Consumer<SyntheticFrame> hardening;

  Hazard(String words, Consumer<SyntheticFrame> hardening) {
    this(words, 1000, 0, hardening);
  }

  Hazard(String words, double brightest, double inclined, Consumer<SyntheticFrame> hardening) {
    this.words = words;
    this.brightest = brightest;
    this.inclined = inclined;
    this.hardening = hardening;
  }

  String words() {
    return words;
  }

  private double shortest() {
    return this == SPARSE ? 100 : this == DENSE ? 15 : 38;
  }

  private double range() {
    return this == SPARSE ? 50 : this == DENSE ? 7 : 40;
  }

  /** A frame, and the net that was drawn on it. */
  record Sample(SyntheticFrame frame, double a, double ratio, double angle) {}

  /** A frame that has this hazard; the order in which things happen is that of a camera. */
  Sample sample(long seed) {
    Random random = new Random(seed * 7919 + words.length());
    double a = shortest() + range() * random.nextDouble();
    double ratio = 1 + 0.7 * random.nextDouble();
    // Vectors that are the shortest of their net.
    double angle = StrictMath.toDegrees(StrictMath.acos(0.5 / ratio * random.nextDouble()));
    double turned = 360 * random.nextDouble();
    double sigma = 1.2 + 1.8 * random.nextDouble();
    SyntheticFrame frame = new SyntheticFrame(SIDE, SIDE, seed);
    if (this == CORNER) {
      frame.centre(60 + 40 * random.nextDouble(), 440 - 40 * random.nextDouble());
    }
    if (this == DISTORTED) {
      hardening.accept(frame);
    }
    frame.net(a, ratio, angle, turned, sigma, brightest, inclined);
    if (this != DISTORTED) {
      hardening.accept(frame);
    }
    return new Sample(frame, a, ratio, angle);
  }
}
