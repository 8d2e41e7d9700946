package org.zoneaxis.diffraction.solver;

/** Amplitudes of beams, for several waves side by side: beam i of wave c is at i * waves + c. */
public final class Waves {

  private final int waves;
  private final double[] re;
  private final double[] im;

  /** Amplitudes of so many waves; the arrays are kept, not copied. */
  Waves(int waves, double[] re, double[] im) {
    this.waves = waves;
    this.re = re;
    this.im = im;
  }

  /** How many waves. */
  public int waves() {
    return waves;
  }

  /** Real parts; not a copy. */
  public double[] re() {
    return re;
  }

  /** Imaginary parts; not a copy. */
  public double[] im() {
    return im;
  }

  static Waves zero(int beams, int waves) {
    return new Waves(waves, new double[beams * waves], new double[beams * waves]);
  }

  /** All of the direct beam, which is the first. */
  static Waves incident(int beams, int waves) {
    Waves incident = zero(beams, waves);
    for (int c = 0; c < waves; c++) {
      incident.re[c] = 1;
    }
    return incident;
  }

  Waves copy() {
    return new Waves(waves, re.clone(), im.clone());
  }

  /** As many of as many beams, without any amplitude. */
  Waves zeroed() {
    return new Waves(waves, new double[re.length], new double[im.length]);
  }

  /** The amplitudes of some beams; where these are all, the same waves. */
  public Waves rows(int[] beams) {
    if (beams.length * waves == re.length) {
      return this;
    }
    Waves some = zero(beams.length, waves);
    for (int k = 0; k < beams.length; k++) {
      System.arraycopy(re, beams[k] * waves, some.re, k * waves, waves);
      System.arraycopy(im, beams[k] * waves, some.im, k * waves, waves);
    }
    return some;
  }

  /** |psi|^2 of a beam of a wave. */
  public double intensity(int beam, int wave) {
    int at = beam * waves + wave;
    return re[at] * re[at] + im[at] * im[at];
  }

  /** The sum of the squares of all amplitudes. */
  double norm() {
    double norm = 0;
    for (int i = 0; i < re.length; i++) {
      norm += re[i] * re[i] + im[i] * im[i];
    }
    return norm;
  }
}
