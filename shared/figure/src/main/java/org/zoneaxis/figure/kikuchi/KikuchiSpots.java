package org.zoneaxis.figure.kikuchi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.PatternSimulator;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.kikuchi.KikuchiParameters;
import org.zoneaxis.diffraction.kikuchi.KikuchiPattern;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.scene.Look;
import org.zoneaxis.figure.scene.Node;
import org.zoneaxis.figure.scene.Paint;

/**
 * The spots of the zone among its Kikuchi lines: the beam that is diffracted by g leaves along k +
 * g and meets the screen at (K + g)_xy / |(K + g)_z|, near lambda (g_x, g_y).
 */
final class KikuchiSpots {

  /** Width of the envelope on the excitation error in 1/angstrom. */
  private static final double SIGMA = 0.01;

  private static final double LARGEST = 3.4;
  private static final double LEAST = 0.7;

  private static final Look SPOT = Look.filled("spots", Paint.of(0x3A7BC8, 0x6FA8E8));

  private KikuchiSpots() {}

  /**
   * The spots but 000.
   *
   * @param scale drawing units for 1 on the screen at distance 1
   */
  static List<Node> of(Material material, KikuchiPattern pattern, double scale) {
    KikuchiParameters parameters = pattern.parameters();
    boolean hexagonal = material.crystal().lattice().isHexagonal();
    double k = 1 / parameters.beam().wavelength();
    List<Node> spots = new ArrayList<>();
    for (Reflection reflection :
        new PatternSimulator()
            .simulate(
                material.crystal(),
                pattern.zoneAxis(),
                new PatternParameters(
                    parameters.beam(), parameters.gmax(), SIGMA, 0, parameters.laue()),
                pattern.right())
            .drawn()) {
      if (!reflection.hkl().isDirectBeam()) {
        Vector3 g =
            pattern.frame().onPage(material.crystal().lattice().reciprocal(reflection.hkl()));
        double away = scale / (k - g.z());
        double radius = LARGEST * Math.sqrt(Math.sqrt(Math.min(1, reflection.relative() / 100)));
        spots.add(
            new Node.Group(
                "",
                Map.of(),
                "spot " + IndexLettering.inLine(reflection.hkl().indices(hexagonal)),
                List.of(
                    new Node.Circle(away * g.x(), -away * g.y(), Math.max(LEAST, radius), SPOT))));
      }
    }
    return spots;
  }
}
