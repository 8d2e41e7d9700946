package org.zoneaxis.source.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.ByteWriter;

/**
 * What identification needs of a crystal, found once and kept in the catalogue.
 *
 * @param bytes in a form that its {@link CrystalSketcher} knows; none where the crystal is too
 *     large for it
 * @param nets shape and size of the nets of its zones that are looked up
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record CrystalSketch(byte[] bytes, List<NetShape> nets) {

  /** Of a crystal that there is none of. */
  public static final CrystalSketch NONE = new CrystalSketch(new byte[0], List.of());

  /** Copies the list. */
  public CrystalSketch {
    nets = List.copyOf(nets);
  }

  /** Writes the nets: their number, and three numbers of each. */
  public void write(ByteWriter out) {
    out.writeNumber(nets.size());
    for (NetShape net : nets) {
      out.writeFixed(Float.floatToIntBits((float) net.x()));
      out.writeFixed(Float.floatToIntBits((float) net.y()));
      out.writeFixed(Float.floatToIntBits((float) net.area()));
    }
  }

  /** Reads what was written. */
  public static List<NetShape> readNets(ByteReader in) {
    List<NetShape> nets = new ArrayList<>();
    for (int i = in.readNumber(); i > 0; i--) {
      nets.add(new NetShape(readFloat(in), readFloat(in), readFloat(in)));
    }
    return nets;
  }

  private static double readFloat(ByteReader in) {
    return Float.intBitsToFloat(in.readFixed());
  }
}
