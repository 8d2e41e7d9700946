package org.zoneaxis.diffraction.dynamical;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.ewald.LaueCentre;

/** Crystals and settings of tests. */
final class Foils {

  private Foils() {}

  /** Diamond structure, or zincblende: without a centre of inversion. */
  static Crystal cubic(double a, Element first, Element second) {
    double[][] centring = {{0, 0, 0}, {0, .5, .5}, {.5, 0, .5}, {.5, .5, 0}};
    List<Site> sites = new ArrayList<>();
    for (double[] v : centring) {
      sites.add(new Site(v[0], v[1], v[2], List.of(Occupant.full(first))));
      sites.add(new Site(v[0] + .25, v[1] + .25, v[2] + .25, List.of(Occupant.full(second))));
    }
    return new Crystal(Lattice.ofParameters(a, a, a, 90, 90, 90), sites);
  }

  static Crystal silicon() {
    return cubic(5.431, Element.Si, Element.Si);
  }

  static Crystal galliumArsenide() {
    return cubic(5.6533, Element.Ga, Element.As);
  }

  /** Wurtzite. */
  static Crystal aluminiumNitride() {
    double u = 0.382;
    return new Crystal(
        Lattice.ofParameters(3.111, 3.111, 4.978, 90, 90, 120),
        List.of(
            new Site(1.0 / 3, 2.0 / 3, 0, List.of(Occupant.full(Element.Al))),
            new Site(2.0 / 3, 1.0 / 3, 0.5, List.of(Occupant.full(Element.Al))),
            new Site(1.0 / 3, 2.0 / 3, u, List.of(Occupant.full(Element.N))),
            new Site(2.0 / 3, 1.0 / 3, 0.5 + u, List.of(Occupant.full(Element.N)))));
  }

  /** No symmetry at all. */
  static Crystal triclinic() {
    return new Crystal(
        Lattice.ofParameters(4.1, 5.2, 6.3, 82, 77, 98),
        List.of(
            new Site(0.02, 0.11, 0.07, List.of(Occupant.full(Element.Cu))),
            new Site(0.53, 0.41, 0.31, List.of(Occupant.full(Element.O))),
            new Site(0.21, 0.73, 0.64, List.of(Occupant.full(Element.Ti)))));
  }

  /** The crystal with every position shifted. */
  static Crystal shifted(Crystal crystal, double x, double y, double z) {
    return new Crystal(
        crystal.lattice(),
        crystal.sites().stream()
            .map(site -> new Site(site.x() + x, site.y() + y, site.z() + z, site.occupants()))
            .toList());
  }

  /** The crystal inverted at the origin. */
  static Crystal inverted(Crystal crystal) {
    return new Crystal(
        crystal.lattice(),
        crystal.sites().stream()
            .map(site -> new Site(-site.x(), -site.y(), -site.z(), site.occupants()))
            .toList());
  }

  static DynamicalParameters parameters(LaueCentre laue, double absorption) {
    return parameters(laue, Optional.empty(), 1.6, 0.06, absorption);
  }

  static DynamicalParameters parameters(
      LaueCentre laue, Optional<Vector3> foil, double gmax, double smax, double absorption) {
    return new DynamicalParameters(new ElectronBeam(120), laue, foil, gmax, smax, absorption, 0.5);
  }
}
