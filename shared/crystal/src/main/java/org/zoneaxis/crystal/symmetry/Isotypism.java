package org.zoneaxis.crystal.symmetry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.reduction.IntegerVector;
import org.zoneaxis.crystal.vector.Vector3;

/**
 * How nearly a crystal has the structure type of another: the same point group and number of sites,
 * axes of similar proportions, and the sites of one where those of the other are, whatever the
 * elements, the size of the cell, the origin, the order and direction of axes, and the hand. What
 * is compared is the geometry alone ("isoconfigurational" in the terms of J. Lima-de-Faria et al.,
 * Acta Cryst. A46 (1990) 1).
 *
 * <p>Sites of different kinds in the model may be of one kind in the crystal, as iron in magnetite
 * stands for both magnesium and aluminium in spinel; not the other way round.
 */
public final class Isotypism {

  /** How different the proportions of axes may be. */
  private static final double PROPORTIONS = 0.25;

  /** How far a site may be from its model, in units of the cube root of the volume a site has. */
  private static final double DISPLACEMENT = 0.3;

  /** Where the order of electronegativity is another, as in antifluorite, the fit is worse. */
  private static final double EXCHANGED = 0.05;

  private static final List<IntegerMatrix> PERMUTATIONS = permutations();
  private static final List<IntegerMatrix> HEXAGONAL = hexagonal();

  private final ConventionalCell model;
  private final List<Site> sites;
  private final int[] kinds;

  /** The structure type of a crystal. */
  public Isotypism(ConventionalCell model) {
    this.model = model;
    this.sites = model.crystal().sites();
    this.kinds = kinds(model.crystal());
  }

  /**
   * The root mean square distance of sites from those of the model, in units of the cube root of
   * the volume that a site has; 0.05 more where a kind of site that is the less electronegative one
   * in the model is the more electronegative one here.
   *
   * @return nothing where the crystal is of another type
   */
  public OptionalDouble deviation(ConventionalCell cell) {
    Crystal crystal = cell.crystal();
    if (cell.pointGroup() != model.pointGroup()
        || cell.centring() != model.centring()
        || crystal.sites().size() != sites.size()) {
      return OptionalDouble.empty();
    }
    int[] found = kinds(crystal);
    double best = Double.POSITIVE_INFINITY;
    for (IntegerMatrix axes : changes(cell.crystalSystem())) {
      if (hasProportions(crystal.lattice(), axes)) {
        for (Site start : crystal.sites()) {
          best = Math.min(best, deviation(crystal, found, axes, start));
        }
      }
    }
    return Double.isFinite(best) ? OptionalDouble.of(best) : OptionalDouble.empty();
  }

  private static List<IntegerMatrix> changes(CrystalSystem system) {
    return switch (system) {
      case TRICLINIC, MONOCLINIC ->
          List.of(IntegerMatrix.IDENTITY, IntegerMatrix.IDENTITY.times(-1));
      case ORTHORHOMBIC, TETRAGONAL, CUBIC -> PERMUTATIONS;
      case TRIGONAL, HEXAGONAL -> HEXAGONAL;
    };
  }

  private boolean hasProportions(Lattice lattice, IntegerMatrix axes) {
    Lattice own = model.crystal().lattice();
    double scale = StrictMath.cbrt(lattice.volume() / own.volume());
    return isNear(image(lattice, axes.a()), own.lengthA() * scale)
        && isNear(image(lattice, axes.b()), own.lengthB() * scale)
        && isNear(image(lattice, axes.c()), own.lengthC() * scale);
  }

  private static double image(Lattice other, IntegerVector axis) {
    return other.direct(axis.x(), axis.y(), axis.z()).length();
  }

  private static boolean isNear(double length, double expected) {
    return Math.abs(length - expected) <= PROPORTIONS * expected;
  }

  /** With the first site of the model laid on a site of the crystal. */
  private double deviation(Crystal crystal, int[] found, IntegerMatrix axes, Site start) {
    List<Site> others = crystal.sites();
    double unit = StrictMath.cbrt(crystal.lattice().volume() / sites.size());
    Vector3 shift = position(start).minus(axes.times(position(sites.get(0))));
    boolean[] taken = new boolean[others.size()];
    int[] images = new int[sites.size()];
    Arrays.fill(images, -1);
    Vector3 sum = new Vector3(0, 0, 0);
    double squares = 0;
    for (int i = 0; i < sites.size(); i++) {
      Vector3 place = axes.times(position(sites.get(i))).plus(shift);
      int nearest = -1;
      Vector3 residual = null;
      double shortest = DISPLACEMENT * unit;
      for (int j = 0; j < others.size(); j++) {
        int kind = images[kinds[i]];
        if (!taken[j] && (kind < 0 || kind == found[j])) {
          Vector3 apart = PointSearch.shortest(position(others.get(j)).minus(place));
          Vector3 vector = crystal.lattice().direct(apart.x(), apart.y(), apart.z());
          if (vector.length() < shortest) {
            shortest = vector.length();
            nearest = j;
            residual = vector;
          }
        }
      }
      if (nearest < 0) {
        return Double.POSITIVE_INFINITY;
      }
      taken[nearest] = true;
      images[kinds[i]] = found[nearest];
      sum = sum.plus(residual);
      squares += residual.dot(residual);
    }
    int n = sites.size();
    double variance = Math.max(0, squares / n - sum.dot(sum) / n / n);
    return Math.sqrt(variance) / unit + (isExchanged(crystal, found, images) ? EXCHANGED : 0);
  }

  private boolean isExchanged(Crystal crystal, int[] found, int[] images) {
    for (int i = 0; i < sites.size(); i++) {
      for (int j = 0; j < i; j++) {
        double own = electronegativity(sites.get(i)) - electronegativity(sites.get(j));
        double there =
            electronegativity(first(crystal, found, images[kinds[i]]))
                - electronegativity(first(crystal, found, images[kinds[j]]));
        if (own * there < 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static Site first(Crystal crystal, int[] found, int kind) {
    for (int i = 0; i < found.length; i++) {
      if (found[i] == kind) {
        return crystal.sites().get(i);
      }
    }
    throw new IllegalStateException("no site of kind " + kind);
  }

  private static double electronegativity(Site site) {
    return site.occupants().stream()
        .mapToDouble(occupant -> occupant.element().electronegativity())
        .min()
        .orElseThrow();
  }

  private static Vector3 position(Site site) {
    return new Vector3(site.x(), site.y(), site.z());
  }

  private static int[] kinds(Crystal crystal) {
    return ConventionalCell.arrangement(crystal).points().stream()
        .mapToInt(Arrangement.Point::kind)
        .toArray();
  }

  private static List<IntegerMatrix> permutations() {
    List<IntegerMatrix> all = new ArrayList<>();
    int[][] orders = {{0, 1, 2}, {1, 2, 0}, {2, 0, 1}, {0, 2, 1}, {2, 1, 0}, {1, 0, 2}};
    for (int[] order : orders) {
      for (int signs = 0; signs < 8; signs++) {
        IntegerVector[] columns = new IntegerVector[3];
        for (int axis = 0; axis < 3; axis++) {
          int sign = (signs >> axis & 1) == 0 ? 1 : -1;
          columns[axis] =
              new IntegerVector(
                  order[axis] == 0 ? sign : 0,
                  order[axis] == 1 ? sign : 0,
                  order[axis] == 2 ? sign : 0);
        }
        all.add(new IntegerMatrix(columns[0], columns[1], columns[2]));
      }
    }
    return List.copyOf(all);
  }

  /** The 24 ways to turn and mirror a hexagonal lattice onto itself. */
  private static List<IntegerMatrix> hexagonal() {
    IntegerMatrix sixth = IntegerMatrix.ofRows(1, -1, 0, 1, 0, 0, 0, 0, 1);
    IntegerMatrix mirror = IntegerMatrix.ofRows(0, 1, 0, 1, 0, 0, 0, 0, 1);
    IntegerMatrix flip = IntegerMatrix.diagonal(1, 1, -1);
    List<IntegerMatrix> all = new ArrayList<>();
    IntegerMatrix turned = IntegerMatrix.IDENTITY;
    for (int n = 0; n < 6; n++) {
      for (IntegerMatrix matrix : List.of(turned, turned.times(mirror))) {
        all.add(matrix);
        all.add(matrix.times(flip));
      }
      turned = turned.times(sixth);
    }
    return List.copyOf(all);
  }
}
