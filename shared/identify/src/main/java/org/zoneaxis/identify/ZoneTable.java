package org.zoneaxis.identify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.ShortReflection;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;

/**
 * The zones of all materials of the library. Made together with the library, since finding them
 * takes many seconds.
 *
 * <p>The file: a version, the number of materials, and for each its id, the short form of its
 * revision, the number of its zones and the zones; of a zone three indices, the number of
 * equivalents, whether there is a twofold axis, the number of reflections, two bytes with a bit for
 * each allowed one, and three indices of each. Lengths follow from the cell and are not in it.
 */
public final class ZoneTable {

  private static final String RESOURCE = "zones.bin";
  private static final int VERSION = 2;

  /**
   * The zones of a material.
   *
   * @param revision the short form of the revision of the crystal that they were found for
   * @param zones the zones
   */
  record Entry(String revision, List<Zone> zones) {
    Entry {
      zones = List.copyOf(zones);
    }
  }

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZoneTable() {}

  /** Finds the zones of all materials of the library. */
  public static ZoneTable compute(Library library) {
    ZoneTable table = new ZoneTable();
    library
        .entries()
        .map(entry -> library.find(entry.listed().id()).orElseThrow())
        .forEach(material -> table.entries.put(material.id().text(), entry(material)));
    return table;
  }

  /** The zones of one material. */
  static Entry entry(Material material) {
    return new Entry(material.revision().shortForm(), new ZoneFinder().zones(material.crystal()));
  }

  /**
   * The table that comes with the program.
   *
   * @param listed the entries of the library
   */
  static ZoneTable standard(List<CatalogueEntry> listed) {
    try (InputStream file = ZoneTable.class.getResourceAsStream(RESOURCE)) {
      return read(file.readAllBytes(), listed);
    } catch (IOException e) {
      throw new UncheckedIOException("the table of zones cannot be read", e);
    }
  }

  /** The zones by the id of their material, in the order of the library. */
  Map<String, Entry> entries() {
    return Collections.unmodifiableMap(entries);
  }

  /** The file. */
  public byte[] file() {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.writeByte(VERSION);
      out.writeShort(entries.size());
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeUTF(entry.getValue().revision());
        out.writeShort(entry.getValue().zones().size());
        for (Zone zone : entry.getValue().zones()) {
          write(zone, out);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return file.toByteArray();
  }

  private static void write(Zone zone, DataOutputStream out) throws IOException {
    writeSigned(out, zone.axis().u(), zone.axis().v(), zone.axis().w());
    out.writeByte(zone.equivalents());
    out.writeBoolean(zone.twofold());
    out.writeByte(zone.reflections().size());
    int allowed = 0;
    for (int i = 0; i < zone.reflections().size(); i++) {
      allowed |= zone.reflections().get(i).allowed() ? 1 << i : 0;
    }
    out.writeShort(allowed);
    for (ShortReflection reflection : zone.reflections()) {
      MillerIndices hkl = reflection.hkl();
      writeSigned(out, hkl.h(), hkl.k(), hkl.l());
    }
  }

  private static void writeSigned(DataOutputStream out, int... values) throws IOException {
    for (int value : values) {
      if (value != (byte) value) {
        throw new IllegalStateException(value + " does not fit in the table");
      }
      out.writeByte(value);
    }
  }

  /** Reads a table; the lengths of reflections are those in the cells of a library's entries. */
  static ZoneTable read(byte[] file, List<CatalogueEntry> listed) {
    Map<String, Lattice> lattices = new LinkedHashMap<>();
    Map<String, Revision> revisions = new LinkedHashMap<>();
    for (CatalogueEntry entry : listed) {
      lattices.put(entry.id().text(), lattice(entry.cell()));
      revisions.put(entry.id().text(), entry.revision());
    }
    ZoneTable table = new ZoneTable();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (in.readUnsignedByte() != VERSION) {
        throw new IOException("the table of zones is of another version");
      }
      int materials = in.readUnsignedShort();
      for (int i = 0; i < materials; i++) {
        String id = in.readUTF();
        String revision = in.readUTF();
        if (!revisions.containsKey(id) || !revisions.get(id).shortForm().equals(revision)) {
          throw new IOException("the table of zones is of another library: " + id);
        }
        table.entries.put(id, new Entry(revision, zones(in, lattices.get(id))));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return table;
  }

  static Lattice lattice(UnitCell cell) {
    return Lattice.ofParameters(
        cell.a(), cell.b(), cell.c(), cell.alpha(), cell.beta(), cell.gamma());
  }

  private static List<Zone> zones(DataInputStream in, Lattice lattice) throws IOException {
    int count = in.readUnsignedShort();
    List<Zone> zones = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      ZoneAxis axis = new ZoneAxis(in.readByte(), in.readByte(), in.readByte());
      int equivalents = in.readUnsignedByte();
      boolean twofold = in.readBoolean();
      int size = in.readUnsignedByte();
      int allowed = in.readUnsignedShort();
      List<ShortReflection> reflections = new ArrayList<>(size);
      for (int j = 0; j < size; j++) {
        MillerIndices hkl = new MillerIndices(in.readByte(), in.readByte(), in.readByte());
        reflections.add(
            new ShortReflection(hkl, lattice.reciprocal(hkl).length(), (allowed >> j & 1) == 1));
      }
      zones.add(new Zone(axis, equivalents, twofold, reflections));
    }
    return zones;
  }
}
