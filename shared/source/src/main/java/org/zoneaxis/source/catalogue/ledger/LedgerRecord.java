package org.zoneaxis.source.catalogue.ledger;

import java.util.List;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.source.catalogue.CrystalSketch;
import org.zoneaxis.source.catalogue.EntryCodec;
import org.zoneaxis.source.catalogue.NetShape;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.ByteWriter;

/**
 * What is known of a stored material.
 *
 * @param etag entity tag of its document when it was read, or an earlier one
 * @param entry what a list shows of it
 * @param sketchVersion version of its sketch; 0 where none was made
 * @param sketch its sketch
 */
public record LedgerRecord(
    String etag, CatalogueEntry entry, int sketchVersion, CrystalSketch sketch) {

  /** What it stands under: the name of its document, without folder and ending. */
  public String name() {
    return entry.id().objectText();
  }

  /** The same without a sketch. */
  public LedgerRecord without() {
    return new LedgerRecord(etag, entry, 0, CrystalSketch.NONE);
  }

  void write(ByteWriter out) {
    out.writeText(etag);
    EntryCodec.write(entry, out);
    out.writeNumber(sketchVersion);
    sketch.write(out);
    out.writeNumber(sketch.bytes().length);
    out.writeBytes(sketch.bytes());
  }

  static LedgerRecord read(ByteReader in) {
    String etag = in.readText();
    CatalogueEntry entry = EntryCodec.read(in);
    int version = in.readNumber();
    List<NetShape> nets = CrystalSketch.readNets(in);
    byte[] bytes = in.readBytes(in.readNumber());
    return new LedgerRecord(etag, entry, version, new CrystalSketch(bytes, nets));
  }
}
