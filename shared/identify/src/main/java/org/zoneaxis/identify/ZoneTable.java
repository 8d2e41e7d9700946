package org.zoneaxis.identify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.WorkBudget;
import org.zoneaxis.identify.zone.CrystalZones;
import org.zoneaxis.identify.zone.CrystalZonesFinder;
import org.zoneaxis.identify.zone.ZonesCodec;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/**
 * The zones and rings of all materials of the library. Made together with the library, since
 * finding them takes a minute.
 *
 * <p>The file: the version of {@link ZonesCodec}, the number of materials, and for each its id, the
 * short form of its revision, and what {@link ZonesCodec} writes.
 */
public final class ZoneTable {

  private static final String RESOURCE = "zones.bin";

  /** What nobody waits for may take longer. */
  private static final double STEPS = 1e12;

  /**
   * The zones and rings of a material.
   *
   * @param revision the short form of the revision of the crystal that they were found for
   * @param zones the zones and rings
   */
  record Entry(String revision, CrystalZones zones) {}

  private final Map<String, Entry> entries = new LinkedHashMap<>();

  private ZoneTable() {}

  /** Finds the zones and rings of all materials of the library. */
  public static ZoneTable compute(Library library) {
    ZoneTable table = new ZoneTable();
    library
        .entries()
        .map(entry -> library.find(entry.listed().id()).orElseThrow())
        .forEach(material -> table.entries.put(material.id().text(), entry(material)));
    return table;
  }

  /** The zones and rings of one material. */
  static Entry entry(Material material) {
    return new Entry(
        material.revision().shortForm(),
        new CrystalZonesFinder(new WorkBudget(STEPS)).of(material.crystal()));
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
      out.writeByte(ZonesCodec.VERSION);
      out.writeShort(entries.size());
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        out.writeUTF(entry.getKey());
        out.writeUTF(entry.getValue().revision());
        ZonesCodec.write(entry.getValue().zones(), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory failed", e);
    }
    return file.toByteArray();
  }

  /** Reads a table; its cells are those of a library's entries. */
  static ZoneTable read(byte[] file, List<CatalogueEntry> listed) {
    Map<String, CatalogueEntry> known = new LinkedHashMap<>();
    listed.forEach(entry -> known.put(entry.id().text(), entry));
    ZoneTable table = new ZoneTable();
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
      if (in.readUnsignedByte() != ZonesCodec.VERSION) {
        throw new IOException("the table of zones is of another version");
      }
      int materials = in.readUnsignedShort();
      for (int i = 0; i < materials; i++) {
        String id = in.readUTF();
        String revision = in.readUTF();
        if (!known.containsKey(id) || !known.get(id).revision().shortForm().equals(revision)) {
          throw new IOException("the table of zones is of another library: " + id);
        }
        table.entries.put(
            id, new Entry(revision, ZonesCodec.read(in, known.get(id).cell().lattice())));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
    return table;
  }
}
