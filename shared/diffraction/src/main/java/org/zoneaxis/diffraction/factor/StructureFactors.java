package org.zoneaxis.diffraction.factor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.WorkCancelledException;
import org.zoneaxis.diffraction.WorkBudget;

/**
 * Structure factors of a crystal,
 *
 * <pre>
 * F(hkl) = (1/V) sum over j of occ_j f_j(|g|) exp(-B_j |g|^2 / 4) exp(+2 pi i (h x_j + k y_j + l z_j))
 * </pre>
 *
 * (International Tables for Crystallography, volume C, section 4.3; B = 8 pi^2 times the mean
 * square displacement, volume D, section 1.9), an element with its B at a time: f is computed once
 * an element and reflection, and a phase is a product of three entries of tables by axis. The work
 * is reflections times atoms; the tables are as long as the largest index.
 */
public final class StructureFactors {

  /** Atoms whose tables are held at a time, which bounds the memory for long axes. */
  private static final int BLOCK = 128;

  /** Reflections of a block of atoms after which is looked whether anybody waits: below 1 ms. */
  private static final int CHECKED = 256;

  /** Reflections weaker than this, in 1/angstrom^2, count as having no structure factor. */
  private static final double ALLOWED = 1e-4;

  /**
   * A scattering factor with its Debye-Waller factor takes as long as so many atoms' shares, and a
   * list of reflections is gone through once for each: crystals in which every atom vibrates in its
   * own way have as many kinds as atoms.
   */
  private static final double STEPS_A_KIND = 12;

  /** The same with an exponential for its displacements. */
  private static final double STEPS_A_DISPLACED_KIND = 30;

  /** F(000) in 1/angstrom^2 below that of every solid: what is thinner is mostly vacuum. */
  private static final double THIN = 0.02;

  private final Crystal crystal;
  private final ScatteringFactors scattering;

  /** Atoms of one scattering factor: an element with its Debye-Waller B in square angstrom. */
  private record Kind(Element element, double b) implements Comparable<Kind> {

    private static final Comparator<Kind> ORDER =
        Comparator.comparing(Kind::element).thenComparingDouble(Kind::b);

    @Override
    public int compareTo(Kind other) {
      return ORDER.compare(this, other);
    }
  }

  /** Place and occupancy of every atom, by kind. */
  private final Map<Kind, List<Atom>> atoms = new TreeMap<>();

  /** Those of a crystal with every atom at rest. */
  public StructureFactors(Crystal crystal, ScatteringFactors scattering) {
    this(crystal, scattering, occupant -> 0);
  }

  /**
   * Those of a crystal whose atoms vibrate.
   *
   * @param crystal the crystal
   * @param scattering the factors of atoms at rest
   * @param debyeWaller the B of an atom in square angstrom, at least 0
   */
  public StructureFactors(
      Crystal crystal, ScatteringFactors scattering, ToDoubleFunction<Occupant> debyeWaller) {
    this.crystal = crystal;
    this.scattering = scattering;
    for (Site site : crystal.sites()) {
      Place place = new Place(site);
      for (Occupant occupant : site.occupants()) {
        atoms
            .computeIfAbsent(
                new Kind(occupant.element(), debyeWaller.applyAsDouble(occupant)),
                kind -> new ArrayList<>())
            .add(new Atom(place, occupant.occupancy()));
      }
    }
  }

  private record Atom(Place place, double occupancy) {}

  /** The phases of 100, 010 and 001 at a site: computed once, since each costs as much as many. */
  private static final class Place {

    private final double[] cosine = new double[3];
    private final double[] sine = new double[3];

    Place(Site site) {
      set(0, site.x());
      set(1, site.y());
      set(2, site.z());
    }

    private void set(int axis, double coordinate) {
      double angle = 2 * Math.PI * coordinate;
      cosine[axis] = StrictMath.cos(angle);
      sine[axis] = StrictMath.sin(angle);
    }
  }

  /**
   * The steps of a {@link WorkBudget} for some reflections: one for each at each atom, some for
   * each at each kind of atom, and one for each row of an atom's tables of phases.
   *
   * @param reflections how many, about
   * @param gmax the length of the longest in 1/angstrom
   */
  public double steps(double reflections, double gmax) {
    Lattice cell = crystal.lattice();
    double rows = gmax * (cell.lengthA() + cell.lengthB() + cell.lengthC());
    double kinds = 0;
    for (Kind kind : atoms.keySet()) {
      kinds += kind.b() == 0 ? STEPS_A_KIND : STEPS_A_DISPLACED_KIND;
    }
    return atoms() * (reflections + rows) + kinds * reflections;
  }

  /** The steps for the reflections of a list. */
  public double steps(ReflectionList reflections) {
    return steps(reflections.size(), reflections.longest());
  }

  /** The number of atoms, those that share a site counted one by one. */
  public int atoms() {
    return atoms.values().stream().mapToInt(List::size).sum();
  }

  /**
   * What no |F| exceeds from a distance on, in 1/angstrom^2: all atoms in phase. Scattering factors
   * fall with |g|.
   *
   * @param g2 |g|^2 in 1/angstrom^2
   */
  public double bound(double g2) {
    double sum = 0;
    for (Map.Entry<Kind, List<Atom>> entry : atoms.entrySet()) {
      double occupancy = 0;
      for (Atom atom : entry.getValue()) {
        occupancy += atom.occupancy();
      }
      sum += occupancy * factor(entry.getKey(), g2);
    }
    return sum / crystal.lattice().volume();
  }

  /**
   * The |F| in 1/angstrom^2 above which a reflection is allowed: 1e-4, and in a cell that is mostly
   * vacuum, where every F shrinks with the volume, less in the proportion of F(000) to that of a
   * thin solid.
   */
  public double allowedAbove() {
    double forward = 0;
    for (Map.Entry<Kind, List<Atom>> entry : atoms.entrySet()) {
      double occupancy = entry.getValue().stream().mapToDouble(Atom::occupancy).sum();
      forward += occupancy * factor(entry.getKey(), 0);
    }
    return ALLOWED * Math.min(1, forward / crystal.lattice().volume() / THIN);
  }

  /** Computes F in 1/angstrom^2 for every reflection of a list. */
  public void fill(ReflectionList reflections) {
    int size = reflections.size();
    double[] re = new double[size];
    double[] im = new double[size];
    double[] elementRe = new double[size];
    double[] elementIm = new double[size];
    double perVolume = 1 / crystal.lattice().volume();
    for (Map.Entry<Kind, List<Atom>> entry : atoms.entrySet()) {
      Arrays.fill(elementRe, 0);
      Arrays.fill(elementIm, 0);
      List<Atom> positions = entry.getValue();
      for (int from = 0; from < positions.size(); from += BLOCK) {
        int to = Math.min(positions.size(), from + BLOCK);
        addPhases(positions.subList(from, to), reflections, elementRe, elementIm);
      }
      for (int i = 0; i < size; i++) {
        double f = factor(entry.getKey(), reflections.g2(i)) * perVolume;
        re[i] += f * elementRe[i];
        im[i] += f * elementIm[i];
      }
    }
    reflections.setStructureFactors(re, im);
  }

  private double factor(Kind kind, double g2) {
    double atRest = scattering.factor(kind.element(), g2);
    return kind.b() == 0 ? atRest : atRest * StrictMath.exp(-0.25 * kind.b() * g2);
  }

  private static void addPhases(
      List<Atom> block, ReflectionList reflections, double[] sumRe, double[] sumIm) {
    PhaseTable x = new PhaseTable(block, 0, reflections.largestIndex(0));
    PhaseTable y = new PhaseTable(block, 1, reflections.largestIndex(1));
    PhaseTable z = new PhaseTable(block, 2, reflections.largestIndex(2));
    double[] occupancy = block.stream().mapToDouble(Atom::occupancy).toArray();
    int atoms = block.size();
    for (int i = 0; i < sumRe.length; i++) {
      if (i % CHECKED == 0) {
        WorkCancelledException.throwIfCancelled();
      }
      int rowX = x.row(reflections.index(i, 0));
      int rowY = y.row(reflections.index(i, 1));
      int rowZ = z.row(reflections.index(i, 2));
      double re = 0;
      double im = 0;
      for (int atom = 0; atom < atoms; atom++) {
        double xRe = x.re[rowX + atom];
        double xIm = x.im[rowX + atom];
        double yRe = y.re[rowY + atom];
        double yIm = y.im[rowY + atom];
        double xyRe = xRe * yRe - xIm * yIm;
        double xyIm = xRe * yIm + xIm * yRe;
        double zRe = z.re[rowZ + atom];
        double zIm = z.im[rowZ + atom];
        re += occupancy[atom] * (xyRe * zRe - xyIm * zIm);
        im += occupancy[atom] * (xyRe * zIm + xyIm * zRe);
      }
      sumRe[i] += re;
      sumIm[i] += im;
    }
  }

  /** exp(2 pi i n x) of a block of atoms for n = -largest ... largest, by recurrence from n = 1. */
  private static final class PhaseTable {

    private final int atoms;
    private final int largest;
    private final double[] re;
    private final double[] im;

    PhaseTable(List<Atom> block, int axis, int largest) {
      this.atoms = block.size();
      this.largest = largest;
      this.re = new double[atoms * (2 * largest + 1)];
      this.im = new double[re.length];
      for (int atom = 0; atom < atoms; atom++) {
        Place place = block.get(atom).place();
        fill(atom, place.cosine[axis], place.sine[axis]);
      }
    }

    private void fill(int atom, double cosine, double sine) {
      re[row(0) + atom] = 1;
      for (int n = 1; n <= largest; n++) {
        int before = row(n - 1) + atom;
        int here = row(n) + atom;
        int opposite = row(-n) + atom;
        re[here] = re[before] * cosine - im[before] * sine;
        im[here] = re[before] * sine + im[before] * cosine;
        re[opposite] = re[here];
        im[opposite] = -im[here];
      }
    }

    int row(int n) {
      return (n + largest) * atoms;
    }
  }
}
