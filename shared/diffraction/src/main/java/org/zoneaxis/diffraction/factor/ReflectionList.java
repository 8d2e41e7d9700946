package org.zoneaxis.diffraction.factor;

import java.util.Arrays;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ZoneNet;

/**
 * Reflections in the making: indices and, after {@link StructureFactors#fill}, structure factors.
 */
public final class ReflectionList implements ZoneNet.PointVisitor {

  private static final int FIRST_CAPACITY = 256;

  private final Lattice lattice;
  private int size;
  private int[] hkl = new int[3 * FIRST_CAPACITY];
  private double[] g2 = new double[FIRST_CAPACITY];
  private double[] re = new double[0];
  private double[] im = new double[0];

  /** An empty list of reflections of a lattice. */
  public ReflectionList(Lattice lattice) {
    this.lattice = lattice;
  }

  @Override
  public void visit(int h, int k, int l) {
    add(h, k, l);
  }

  /** Appends a reflection. */
  public void add(int h, int k, int l) {
    if (size == g2.length) {
      hkl = Arrays.copyOf(hkl, 6 * size);
      g2 = Arrays.copyOf(g2, 2 * size);
    }
    hkl[3 * size] = h;
    hkl[3 * size + 1] = k;
    hkl[3 * size + 2] = l;
    Vector3 g = lattice.reciprocal(new MillerIndices(h, k, l));
    g2[size] = g.dot(g);
    size++;
  }

  /** Appends a reflection with |g|^2 up to a limit in 1/angstrom^2, and no other. */
  public void addWithin(MillerIndices hkl, double limit) {
    add(hkl.h(), hkl.k(), hkl.l());
    if (g2[size - 1] > limit) {
      size--;
    }
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** Whether a reflection is among them. */
  public boolean contains(MillerIndices hkl) {
    for (int i = 0; i < size; i++) {
      if (hkl(i).equals(hkl)) {
        return true;
      }
    }
    return false;
  }

  /** The indices of a reflection. */
  public MillerIndices hkl(int index) {
    return new MillerIndices(hkl[3 * index], hkl[3 * index + 1], hkl[3 * index + 2]);
  }

  /** Index h, k or l (axis 0, 1 or 2) of a reflection. */
  public int index(int index, int axis) {
    return hkl[3 * index + axis];
  }

  /** The largest absolute index on an axis. */
  int largestIndex(int axis) {
    int largest = 0;
    for (int i = axis; i < 3 * size; i += 3) {
      largest = Math.max(largest, Math.abs(hkl[i]));
    }
    return largest;
  }

  /** |g|^2 in 1/angstrom^2. */
  public double g2(int index) {
    return g2[index];
  }

  /** |g| of the longest in 1/angstrom; 0 where there is none. */
  double longest() {
    double longest2 = 0;
    for (int i = 0; i < size; i++) {
      longest2 = Math.max(longest2, g2[i]);
    }
    return Math.sqrt(longest2);
  }

  /** Gives every reflection its structure factor; the arrays are kept, not copied. */
  void setStructureFactors(double[] realParts, double[] imaginaryParts) {
    re = realParts;
    im = imaginaryParts;
  }

  /** The structure factor that a reflection was given. */
  public StructureFactor structureFactor(int index) {
    return new StructureFactor(re[index], im[index]);
  }
}
