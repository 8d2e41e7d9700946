package org.zoneaxis.engine;

import java.util.ArrayList;
import java.util.List;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSExport;
import org.zoneaxis.micrograph.find.ImageFeatures;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.net.PlaneNet;
import org.zoneaxis.micrograph.ring.Ring;
import org.zoneaxis.micrograph.ring.RingFit;
import org.zoneaxis.micrograph.spot.Spot;

/** What was found, as rows of numbers one behind the other. */
public final class Found {

  private final ImageFeatures features;

  Found(ImageFeatures features) {
    this.features = features;
  }

  /** {@code spots}, {@code rings} or {@code other}. */
  @JSExport
  public String kind() {
    return features.kind().text();
  }

  @JSExport
  public String[] notes() {
    return features.notes().toArray(new String[0]);
  }

  /** The transmitted beam: x, y, and 1 where it is certain; empty where it is not known. */
  @JSExport
  @JSByRef
  public double[] centre() {
    return features
        .centre()
        .map(centre -> new double[] {centre.x(), centre.y(), centre.certain() ? 1 : 0})
        .orElseGet(() -> new double[0]);
  }

  private List<NetFit> fits() {
    List<NetFit> fits = new ArrayList<>();
    features.net().ifPresent(fits::add);
    fits.addAll(features.otherNets());
    return fits;
  }

  /** Of each net, the best first: x, y, both vectors, residual, evidence. */
  @JSExport
  @JSByRef
  public double[] nets() {
    return Rows.of(fits(), Found::net);
  }

  private static double[] net(NetFit fit) {
    PlaneNet net = fit.net();
    return new double[] {
      net.x(), net.y(), net.ax(), net.ay(), net.bx(), net.by(), fit.residual(), fit.evidence()
    };
  }

  /** Of each spot that is on a net: the number of the net, of the spot, m, n, distance. */
  @JSExport
  @JSByRef
  public double[] assigned() {
    List<double[]> rows = new ArrayList<>();
    List<NetFit> fits = fits();
    for (int i = 0; i < fits.size(); i++) {
      for (NetFit.Assigned one : fits.get(i).assigned()) {
        rows.add(new double[] {i, one.spot(), one.m(), one.n(), one.distance()});
      }
    }
    return Rows.joined(rows);
  }

  /** Of each spot: x, y, intensity, radius, significance. */
  @JSExport
  @JSByRef
  public double[] spots() {
    return Rows.of(features.spots(), Found::spot);
  }

  private static double[] spot(Spot spot) {
    return new double[] {spot.x(), spot.y(), spot.intensity(), spot.radius(), spot.significance()};
  }

  /** Of each ring: radius, width, intensity, coverage. */
  @JSExport
  @JSByRef
  public double[] rings() {
    return Rows.of(features.rings().map(RingFit::rings).orElse(List.of()), Found::ring);
  }

  private static double[] ring(Ring ring) {
    return new double[] {ring.radius(), ring.width(), ring.intensity(), ring.coverage()};
  }

  /** What the rings share: ratio of the axes, direction of the longer one, residual. */
  @JSExport
  @JSByRef
  public double[] ellipse() {
    return features
        .rings()
        .map(fit -> new double[] {fit.ellipticity(), fit.direction(), fit.residual()})
        .orElseGet(() -> new double[0]);
  }
}
