package org.zoneaxis.diffraction.dynamical;

/** Amplitudes of beams, for several waves side by side: beam i of wave c is at i * waves + c. */
final class Waves {

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
  int waves() {
    return waves;
  }

  double[] re() {
    return re;
  }

  double[] im() {
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

  /** The sum of the squares of all amplitudes. */
  double norm() {
    double norm = 0;
    for (int i = 0; i < re.length; i++) {
      norm += re[i] * re[i] + im[i] * im[i];
    }
    return norm;
  }
}
