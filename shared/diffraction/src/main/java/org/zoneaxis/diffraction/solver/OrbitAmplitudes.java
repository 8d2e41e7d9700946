package org.zoneaxis.diffraction.solver;

import java.util.Arrays;

/** The amplitudes of some beams from those of the orbits of a {@link SymmetryReduction}. */
public final class OrbitAmplitudes {

  private final int[] orbits;

  /** Where the orbit of a beam stands among the orbits; -1 where the beam has no intensity. */
  private final int[] place;

  private final double[] shares;
  private final double[] phaseRe;
  private final double[] phaseIm;

  /** Orbit, share and phase of every beam; orbit -1 without intensity. */
  OrbitAmplitudes(int[] orbit, double[] shares, double[] phaseRe, double[] phaseIm) {
    this.orbits = Arrays.stream(orbit).filter(a -> a >= 0).sorted().distinct().toArray();
    this.place =
        Arrays.stream(orbit).map(a -> a < 0 ? -1 : Arrays.binarySearch(orbits, a)).toArray();
    this.shares = shares;
    this.phaseRe = phaseRe;
    this.phaseIm = phaseIm;
  }

  /** The orbits that the beams are in, ascending. */
  public int[] orbits() {
    return orbits;
  }

  /** The amplitudes of the beams from those of these orbits. */
  public Waves of(Waves amplitudes) {
    int waves = amplitudes.waves();
    Waves all = Waves.zero(place.length, waves);
    for (int i = 0; i < place.length; i++) {
      int a = place[i];
      if (a < 0) {
        continue;
      }
      for (int c = 0; c < waves; c++) {
        double re = shares[i] * amplitudes.re()[a * waves + c];
        double im = shares[i] * amplitudes.im()[a * waves + c];
        all.re()[i * waves + c] = re * phaseRe[i] - im * phaseIm[i];
        all.im()[i * waves + c] = re * phaseIm[i] + im * phaseRe[i];
      }
    }
    return all;
  }
}
