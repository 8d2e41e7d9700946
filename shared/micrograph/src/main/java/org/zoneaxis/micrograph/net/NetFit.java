package org.zoneaxis.micrograph.net;

import java.util.List;

/**
 * A net that was fitted to spots.
 *
 * @param net the net, reduced
 * @param residual root mean square distance of its spots from their nodes, in pixels; spots count
 *     as they do in the fit, faint ones little
 * @param assigned which spots are its own
 * @param evidence logarithm of how much more likely the places of all spots are with the net than
 *     without any order
 */
public record NetFit(PlaneNet net, double residual, List<Assigned> assigned, double evidence) {

  /**
   * A spot on a node.
   *
   * @param spot place of the spot in the list that was given
   * @param m how many a lead from the origin to its node
   * @param n how many b
   * @param distance from its node in pixels
   */
  public record Assigned(int spot, int m, int n, double distance) {}

  /** Copies the list. */
  public NetFit {
    assigned = List.copyOf(assigned);
  }

  /** The same fit, counted from another node. */
  public NetFit from(int m, int n) {
    return new NetFit(
        net.from(m, n),
        residual,
        assigned.stream()
            .map(a -> new Assigned(a.spot(), a.m() - m, a.n() - n, a.distance()))
            .toList(),
        evidence);
  }
}
