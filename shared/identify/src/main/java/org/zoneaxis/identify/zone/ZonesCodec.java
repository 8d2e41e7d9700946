package org.zoneaxis.identify.zone;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;

/**
 * Zones and rings of a crystal as bytes, 17 for a zone and 4 for a ring; the cell is not among
 * them.
 *
 * <p>The number of zones (2 bytes); of each the axis, the number of equivalents, 1 for a twofold
 * axis, both vectors of the net (3 bytes each), and the classes of its points (6 bytes); the number
 * of rings (1), and of each three indices and the strength.
 */
public final class ZonesCodec {

  /** Raised where the same crystal has other bytes, in form or in what was found. */
  public static final int VERSION = 3;

  private static final int HIGH = 32;
  private static final int ZONE = 17;
  private static final int RING = 4;

  private ZonesCodec() {}

  /** Writes zones and rings. */
  public static void write(CrystalZones crystal, DataOutput out) throws IOException {
    out.writeShort(crystal.zones().size());
    for (ZoneSpots zone : crystal.zones()) {
      signed(out, zone.axis().u(), zone.axis().v(), zone.axis().w());
      out.writeByte(zone.equivalents());
      out.writeBoolean(zone.twofold());
      signed(out, zone.p().h(), zone.p().k(), zone.p().l());
      signed(out, zone.q().h(), zone.q().k(), zone.q().l());
      out.writeShort((int) (zone.classes() >>> HIGH));
      out.writeInt((int) zone.classes());
    }
    out.writeByte(crystal.rings().size());
    for (ZoneRing ring : crystal.rings()) {
      signed(out, ring.hkl().h(), ring.hkl().k(), ring.hkl().l());
      out.writeByte(ring.strength());
    }
  }

  private static void signed(DataOutput out, int... values) throws IOException {
    for (int value : values) {
      if (value != (byte) value) {
        throw new IOException(value + " does not fit in a table of zones");
      }
      out.writeByte(value);
    }
  }

  /** Whether some bytes are as many as their beginning says: then they can be read. */
  public static boolean isWhole(byte[] bytes) {
    if (bytes.length < Short.BYTES) {
      return false;
    }
    int rings =
        Short.BYTES + ZONE * (Byte.toUnsignedInt(bytes[0]) << 8 | Byte.toUnsignedInt(bytes[1]));
    return rings < bytes.length
        && bytes.length == rings + 1 + RING * Byte.toUnsignedInt(bytes[rings]);
  }

  /** Reads zones and rings of a crystal of a cell. */
  public static CrystalZones read(DataInput in, Lattice lattice) throws IOException {
    int zoneCount = in.readUnsignedShort();
    List<ZoneSpots> zones = new ArrayList<>(zoneCount);
    for (int i = 0; i < zoneCount; i++) {
      ZoneAxis axis = new ZoneAxis(in.readByte(), in.readByte(), in.readByte());
      int equivalents = in.readUnsignedByte();
      boolean twofold = in.readBoolean();
      MillerIndices p = indices(in);
      MillerIndices q = indices(in);
      long classes = (long) in.readUnsignedShort() << HIGH;
      classes |= in.readInt() & 0xffffffffL;
      zones.add(new ZoneSpots(axis, equivalents, twofold, p, q, classes));
    }
    int ringCount = in.readUnsignedByte();
    List<ZoneRing> rings = new ArrayList<>(ringCount);
    for (int i = 0; i < ringCount; i++) {
      rings.add(new ZoneRing(indices(in), in.readUnsignedByte()));
    }
    return new CrystalZones(lattice, zones, rings);
  }

  private static MillerIndices indices(DataInput in) throws IOException {
    return new MillerIndices(in.readByte(), in.readByte(), in.readByte());
  }
}
