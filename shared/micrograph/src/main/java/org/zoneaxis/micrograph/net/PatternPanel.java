package org.zoneaxis.micrograph.net;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.spot.Spot;

/**
 * The part of an image that a pattern has for itself, in pixels from the upper left corner: all of
 * it, but in figures of several panels, whose other panels have spots of their own.
 *
 * <p>What belongs to the pattern hangs together about the transmitted beam, each spot near another
 * one on the net. On a side on which several other spots lie, the panel ends midway to the nearest.
 *
 * @param left its left edge
 * @param top its upper edge
 * @param right its right edge
 * @param bottom its lower edge
 */
public record PatternPanel(double left, double top, double right, double bottom) {

  /** Nodes between two spots of a pattern, in either direction of the net, at most. */
  private static final int STEP = 2;

  /** So many spots on a side are another pattern's, and fewer are chance. */
  private static final int SEVERAL = 4;

  /** The whole of an image. */
  public static PatternPanel whole(Image image) {
    return new PatternPanel(0, 0, image.width(), image.height());
  }

  /**
   * That of a net.
   *
   * @param fit the net, counted from the transmitted beam
   * @param spots all spots of the image
   */
  public static PatternPanel of(NetFit fit, List<Spot> spots, Image image) {
    List<NetFit.Assigned> own = together(fit);
    PlaneNet net = fit.net();
    double[] box = {net.x(), net.y(), net.x(), net.y()};
    for (NetFit.Assigned one : own) {
      Spot spot = spots.get(one.spot());
      box[0] = Math.min(box[0], spot.x());
      box[1] = Math.min(box[1], spot.y());
      box[2] = Math.max(box[2], spot.x());
      box[3] = Math.max(box[3], spot.y());
    }
    List<Spot> others = new ArrayList<>(spots);
    own.forEach(one -> others.remove(spots.get(one.spot())));
    double reach = Math.max(net.a(), net.b());
    List<Spot> beside =
        others.stream().filter(s -> s.y() > box[1] - reach && s.y() < box[3] + reach).toList();
    List<Spot> above =
        others.stream().filter(s -> s.x() > box[0] - reach && s.x() < box[2] + reach).toList();
    return new PatternPanel(
        0 - edge(-box[0], beside.stream().mapToDouble(s -> -s.x()).toArray(), 0),
        0 - edge(-box[1], above.stream().mapToDouble(s -> -s.y()).toArray(), 0),
        edge(box[2], beside.stream().mapToDouble(Spot::x).toArray(), image.width()),
        edge(box[3], above.stream().mapToDouble(Spot::y).toArray(), image.height()));
  }

  /**
   * Midway from the outermost spot to the nearest of several beyond it, or else the image's end.
   */
  private static double edge(double outermost, double[] others, double end) {
    double nearest = Double.POSITIVE_INFINITY;
    int beyond = 0;
    for (double other : others) {
      if (other > outermost) {
        nearest = Math.min(nearest, other);
        beyond++;
      }
    }
    return beyond < SEVERAL ? end : (outermost + nearest) / 2;
  }

  /** The spots that are reached from the transmitted beam in steps of the net. */
  private static List<NetFit.Assigned> together(NetFit fit) {
    List<NetFit.Assigned> left = new ArrayList<>(fit.assigned());
    List<NetFit.Assigned> reached = new ArrayList<>();
    takeNear(0, 0, left, reached);
    for (int i = 0; i < reached.size(); i++) {
      takeNear(reached.get(i).m(), reached.get(i).n(), left, reached);
    }
    return reached;
  }

  private static void takeNear(
      int m, int n, List<NetFit.Assigned> left, List<NetFit.Assigned> reached) {
    for (int i = left.size() - 1; i >= 0; i--) {
      NetFit.Assigned one = left.get(i);
      if (Math.abs(one.m() - m) <= STEP && Math.abs(one.n() - n) <= STEP) {
        reached.add(one);
        left.remove(i);
      }
    }
  }
}
