package org.zoneaxis.identify;

import java.util.List;
import java.util.Set;
import org.zoneaxis.identify.net.NetMetric;

/** Materials beyond the library whose zones were found beforehand. */
public interface CrystalSource {

  /** No more than the library. */
  CrystalSource NONE =
      new CrystalSource() {
        @Override
        public Found madeOf(Set<Integer> atomicNumbers) {
          return Found.NOTHING;
        }

        @Override
        public Found withNet(NetMetric net) {
          return Found.NOTHING;
        }
      };

  /**
   * Materials that were found.
   *
   * @param crystals they
   * @param notes what is to be known about them, in sentences: that there are more, or that there
   *     may be
   */
  record Found(List<PackedCrystal> crystals, List<String> notes) {

    static final Found NOTHING = new Found(List.of(), List.of());

    /** Copies the lists. */
    public Found {
      crystals = List.copyOf(crystals);
      notes = List.copyOf(notes);
    }
  }

  /**
   * The materials that are made of some elements and no others.
   *
   * @param atomicNumbers the elements; at least one
   */
  Found madeOf(Set<Integer> atomicNumbers);

  /**
   * The materials of which a zone with small indices has such a net, or nearly: distorted by some
   * per cent, and up to a tenth larger or smaller.
   *
   * @param net in 1/angstrom^2, by its shortest vectors
   */
  Found withNet(NetMetric net);
}
