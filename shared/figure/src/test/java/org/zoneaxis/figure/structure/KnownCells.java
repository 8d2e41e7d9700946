package org.zoneaxis.figure.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;

/** Textbook crystals, one or two of each kind of lattice. */
public final class KnownCells {

  private static final double[][] FACES = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
  private static final double[][] BODY = {{0, 0, 0}, {0.5, 0.5, 0.5}};
  private static final double[][] CORNER = {{0, 0, 0}};

  private final Lattice lattice;
  private final List<Site> sites = new ArrayList<>();

  private KnownCells(double a, double b, double c, double alpha, double beta, double gamma) {
    lattice = Lattice.ofParameters(a, b, c, alpha, beta, gamma);
  }

  private static KnownCells cubic(double a) {
    return new KnownCells(a, a, a, 90, 90, 90);
  }

  private KnownCells with(Element element, double[][] centring, double x, double y, double z) {
    for (double[] shift : centring) {
      sites.add(
          new Site(x + shift[0], y + shift[1], z + shift[2], List.of(Occupant.full(element))));
    }
    return this;
  }

  private Crystal crystal() {
    return new Crystal(lattice, sites);
  }

  /** The crystal as a material without a source. */
  public static Material material(Crystal crystal) {
    return new Material(
        MaterialId.parse("cod-1234567"),
        crystal,
        new Source("a made-up source", "https://example.org/", "CC0-1.0", ""),
        List.of(),
        List.of());
  }

  public static Crystal copper() {
    return cubic(3.615).with(Element.Cu, FACES, 0, 0, 0).crystal();
  }

  /** One silicon atom in a cube, whose every reflection is allowed. */
  public static Crystal primitive(double edge) {
    return cubic(edge).with(Element.Si, CORNER, 0, 0, 0).crystal();
  }

  public static Crystal iron() {
    return cubic(2.866).with(Element.Fe, BODY, 0, 0, 0).crystal();
  }

  public static Crystal silicon() {
    return cubic(5.431)
        .with(Element.Si, FACES, 0, 0, 0)
        .with(Element.Si, FACES, 0.25, 0.25, 0.25)
        .crystal();
  }

  public static Crystal halite() {
    return cubic(5.641)
        .with(Element.Na, FACES, 0, 0, 0)
        .with(Element.Cl, FACES, 0.5, 0, 0)
        .crystal();
  }

  public static Crystal caesiumChloride() {
    return cubic(4.123)
        .with(Element.Cs, CORNER, 0, 0, 0)
        .with(Element.Cl, CORNER, 0.5, 0.5, 0.5)
        .crystal();
  }

  public static Crystal perovskite() {
    return cubic(3.905)
        .with(Element.Sr, CORNER, 0, 0, 0)
        .with(Element.Ti, CORNER, 0.5, 0.5, 0.5)
        .with(Element.O, FACES, 0, 0, 0)
        .without(Element.O, 0, 0, 0)
        .crystal();
  }

  private KnownCells without(Element element, double x, double y, double z) {
    sites.removeIf(
        site ->
            site.occupants().get(0).element() == element
                && site.x() == x
                && site.y() == y
                && site.z() == z);
    return this;
  }

  public static Crystal magnesium() {
    return new KnownCells(3.209, 3.209, 5.211, 90, 90, 120)
        .with(Element.Mg, CORNER, 1.0 / 3, 2.0 / 3, 0.25)
        .with(Element.Mg, CORNER, 2.0 / 3, 1.0 / 3, 0.75)
        .crystal();
  }

  public static Crystal graphite() {
    return new KnownCells(2.456, 2.456, 6.696, 90, 90, 120)
        .with(Element.C, CORNER, 0, 0, 0)
        .with(Element.C, CORNER, 0, 0, 0.5)
        .with(Element.C, CORNER, 1.0 / 3, 2.0 / 3, 0)
        .with(Element.C, CORNER, 2.0 / 3, 1.0 / 3, 0.5)
        .crystal();
  }

  /** Monoclinic, as tenorite. */
  public static Crystal tenorite() {
    return new KnownCells(4.684, 3.423, 5.129, 90, 99.54, 90)
        .with(Element.Cu, new double[][] {{0, 0, 0}, {0.5, 0.5, 0}}, 0.25, 0.25, 0)
        .with(Element.Cu, new double[][] {{0, 0, 0}, {0.5, 0.5, 0}}, 0.25, 0.75, 0.5)
        .with(Element.O, new double[][] {{0, 0, 0}, {0.5, 0.5, 0}}, 0, 0.4184, 0.25)
        .with(Element.O, new double[][] {{0, 0, 0}, {0.5, 0.5, 0}}, 0, 0.5816, 0.75)
        .crystal();
  }

  /** Triclinic and without any symmetry. */
  public static Crystal triclinic() {
    return new KnownCells(5.16, 6.97, 8.35, 91.18, 100.46, 84.6)
        .with(Element.Al, CORNER, 0.02, 0.167, 0.31)
        .with(Element.Si, CORNER, 0.744, 0.33, 0.29)
        .with(Element.O, CORNER, 0.67, 0.13, 0.117)
        .with(Element.O, CORNER, 0.22, 0.69, 0.812)
        .crystal();
  }

  /** A phosphate: iron and phosphorus are closer than their radii and the tolerance. */
  public static Crystal phosphate() {
    return cubic(8)
        .with(Element.P, CORNER, 0.5, 0.5, 0.5)
        .with(Element.O, CORNER, 0.69, 0.5, 0.5)
        .with(Element.Fe, CORNER, 0.5, 0.5, 0.835)
        .crystal();
  }

  /** Split sites, a shared site and a half-empty one. */
  public static Crystal disordered() {
    Lattice lattice = Lattice.ofParameters(5, 5, 5, 90, 90, 90);
    return new Crystal(
        lattice,
        List.of(
            new Site(0.5, 0.5, 0.5, List.of(share(Element.La, 0.7), share(Element.Sr, 0.3))),
            new Site(0.1, 0.2, 0.3, List.of(share(Element.O, 0.5))),
            new Site(0.2, 0.2, 0.3, List.of(share(Element.O, 0.5)))));
  }

  private static Occupant share(Element element, double occupancy) {
    return new Occupant(element, occupancy, OptionalDouble.empty());
  }

  /** So many atoms of an element along each edge of a cube. */
  public static Crystal grid(Element element, double edge, int perEdge) {
    KnownCells cell = cubic(edge);
    for (int i = 0; i < perEdge; i++) {
      for (int j = 0; j < perEdge; j++) {
        for (int k = 0; k < perEdge; k++) {
          cell.with(element, CORNER, (0.5 + i) / perEdge, (0.5 + j) / perEdge, (0.5 + k) / perEdge);
        }
      }
    }
    return cell.crystal();
  }
}
