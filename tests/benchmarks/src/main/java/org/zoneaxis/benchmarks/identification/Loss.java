package org.zoneaxis.benchmarks.identification;

import java.util.List;
import java.util.Optional;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.net.NetBasis;
import org.zoneaxis.identify.net.NetFit;
import org.zoneaxis.identify.net.SpotPosition;

/** Where the truth was lost that is not within the first three rows. */
enum Loss {
  /** None of the nets that were found in the spots is the true one. */
  NET("another net was seen in the spots"),
  /** The net is the true one, with another of its points taken for 000. */
  CENTRE("another point was taken for 000"),
  /** Net and centre are true, and no row is. */
  NO_ROW("no row"),
  /** It stands farther down, and fits as well as the first: only what is usual is before it. */
  TIED("fits as well as the first row"),
  /** It stands farther down since another fits better. */
  BEHIND("others fit better");

  private static final double SAME_AREA = 0.15;
  private static final double NEAR = 0.25;

  private final String words;

  Loss(String words) {
    this.words = words;
  }

  String words() {
    return words;
  }

  /**
   * Why the truth is not where it should be.
   *
   * @param nets the nets that were found in the spots
   * @param row the row of the truth, where there is one
   */
  static Loss of(SimulatedNet truth, List<NetFit> nets, Optional<Candidate> row) {
    List<NetFit> right =
        nets.stream().filter(net -> Math.abs(area(net) / truth.cell() - 1) < SAME_AREA).toList();
    if (right.isEmpty()) {
      return NET;
    }
    if (right.stream().noneMatch(net -> isCentred(net, truth.origin()))) {
      return CENTRE;
    }
    return row.map(candidate -> candidate.tied() ? TIED : BEHIND).orElse(NO_ROW);
  }

  private static double area(NetFit net) {
    return Math.abs(net.basis().signedArea());
  }

  private static boolean isCentred(NetFit net, SpotPosition origin) {
    NetBasis basis = net.basis();
    return net.centre().position().distance(origin) < NEAR * Math.hypot(basis.ax(), basis.ay());
  }
}
