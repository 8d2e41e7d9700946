package org.zoneaxis.diffraction.solver;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The amplitudes of some beams from those of the vectors of a {@link RealForm}. */
public final class BasisAmplitudes {

  private final int[] vectors;

  /** Where the first vector that has a share in a beam stands among the vectors. */
  private final int[] first;

  /** The same of the second one; -1 where there is none. */
  private final int[] second;

  /** Shares of the first vector, then of the second, real parts. */
  private final double[] re;

  private final double[] im;

  /** Whether the beams are the vectors themselves. */
  private final boolean isIdentity;

  /** What the vectors of a basis are made of. */
  interface Coefficients {

    /** Component of a vector on its first or second beam, real part or imaginary one. */
    double of(int vector, boolean isPartner, boolean isImaginary);
  }

  BasisAmplitudes(int[] beams, int[] partner, Coefficients coefficients) {
    int count = beams.length;
    this.vectors =
        Arrays.stream(beams)
            .flatMap(beam -> IntStream.of(beam, partner[beam]))
            .sorted()
            .distinct()
            .toArray();
    this.first = new int[count];
    this.second = new int[count];
    this.re = new double[2 * count];
    this.im = new double[2 * count];
    for (int k = 0; k < count; k++) {
      int low = Math.min(beams[k], partner[beams[k]]);
      int high = Math.max(beams[k], partner[beams[k]]);
      boolean isPartner = beams[k] != low;
      first[k] = Arrays.binarySearch(vectors, low);
      second[k] = high == low ? -1 : Arrays.binarySearch(vectors, high);
      re[k] = coefficients.of(low, isPartner, false);
      im[k] = coefficients.of(low, isPartner, true);
      re[count + k] = coefficients.of(high, isPartner, false);
      im[count + k] = coefficients.of(high, isPartner, true);
    }
    this.isIdentity =
        IntStream.range(0, count)
            .allMatch(k -> first[k] == k && second[k] < 0 && re[k] == 1 && im[k] == 0);
  }

  /** The vectors that have a share in the beams, ascending. */
  public int[] vectors() {
    return vectors;
  }

  /** The amplitudes of the beams from those of these vectors. */
  public Waves of(Waves basis) {
    if (isIdentity) {
      return basis;
    }
    int count = first.length;
    int waves = basis.waves();
    if (waves == 1) {
      return ofOne(basis);
    }
    Waves beams = Waves.zero(count, waves);
    for (int k = 0; k < count; k++) {
      add(basis, first[k], re[k], im[k], beams, k);
      if (second[k] >= 0) {
        add(basis, second[k], re[count + k], im[count + k], beams, k);
      }
    }
    return beams;
  }

  /** The same of one wave alone, which many thicknesses have. */
  private Waves ofOne(Waves basis) {
    int count = first.length;
    Waves beams = Waves.zero(count, 1);
    double[] fromRe = basis.re();
    double[] fromIm = basis.im();
    double[] toRe = beams.re();
    double[] toIm = beams.im();
    for (int k = 0; k < count; k++) {
      double xRe = fromRe[first[k]];
      double xIm = fromIm[first[k]];
      toRe[k] = re[k] * xRe - im[k] * xIm;
      toIm[k] = re[k] * xIm + im[k] * xRe;
      if (second[k] >= 0) {
        double yRe = fromRe[second[k]];
        double yIm = fromIm[second[k]];
        toRe[k] += re[count + k] * yRe - im[count + k] * yIm;
        toIm[k] += re[count + k] * yIm + im[count + k] * yRe;
      }
    }
    return beams;
  }

  private static void add(Waves basis, int vector, double re, double im, Waves beams, int beam) {
    int waves = basis.waves();
    for (int c = 0; c < waves; c++) {
      double xRe = basis.re()[vector * waves + c];
      double xIm = basis.im()[vector * waves + c];
      beams.re()[beam * waves + c] += re * xRe - im * xIm;
      beams.im()[beam * waves + c] += re * xIm + im * xRe;
    }
  }
}
