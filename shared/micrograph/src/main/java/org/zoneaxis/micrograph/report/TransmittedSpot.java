package org.zoneaxis.micrograph.report;

import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.micrograph.index.Indexing;
import org.zoneaxis.micrograph.net.NetFit;

/** The spot of the transmitted beam, which no question holds. */
final class TransmittedSpot {

  private TransmittedSpot() {}

  /** 000, where a node is the transmitted beam and the others have indices. */
  static Optional<MillerIndices> hkl(Indexing indexing, NetFit.Assigned node) {
    return node.m() == 0 && node.n() == 0 && indexing.best().isPresent()
        ? Optional.of(new MillerIndices(0, 0, 0))
        : Optional.empty();
  }
}
