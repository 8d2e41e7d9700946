package org.zoneaxis.source.catalogue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Revision;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.FormulaText;
import org.zoneaxis.source.parts.ByteReader;
import org.zoneaxis.source.parts.ByteWriter;

/**
 * Entries as bytes: id, formula, the number of names and the names as texts; number of the space
 * group, one more than in the tables, and its symbol, or a 0; the number of sites; the revision in
 * 32 bytes; a byte for origin and shape, and the edges and angles that it leaves open.
 */
public final class EntryCodec {

  private static final int REVISION_BYTES = 32;

  private static final int CALCULATED = 1;
  private static final int SAME_B = 2;
  private static final int SAME_C = 4;
  private static final int RIGHT_ALPHA = 8;
  private static final int RIGHT_BETA = 16;
  private static final int RIGHT_GAMMA = 32;
  private static final int HEXAGONAL_GAMMA = 64;
  private static final double RIGHT = 90;
  private static final double HEXAGONAL = 120;

  private EntryCodec() {}

  /** Writes an entry. */
  public static void write(CatalogueEntry entry, ByteWriter out) {
    out.writeText(entry.id().text());
    out.writeText(entry.formula().toString());
    out.writeNumber(entry.names().size());
    entry.names().forEach(out::writeText);
    if (entry.spaceGroup().isPresent()) {
      out.writeNumber(entry.spaceGroup().get().number() + 1);
      out.writeText(entry.spaceGroup().get().symbol());
    } else {
      out.writeNumber(0);
    }
    out.writeNumber(entry.siteCount());
    out.writeBytes(HexFormat.of().parseHex(entry.revision().sha256()));
    writeCell(entry, out);
  }

  private static void writeCell(CatalogueEntry entry, ByteWriter out) {
    UnitCell cell = entry.cell();
    int shape =
        (entry.isCalculated() ? CALCULATED : 0)
            | (cell.b() == cell.a() ? SAME_B : 0)
            | (cell.c() == cell.a() ? SAME_C : 0)
            | (cell.alpha() == RIGHT ? RIGHT_ALPHA : 0)
            | (cell.beta() == RIGHT ? RIGHT_BETA : 0)
            | (cell.gamma() == RIGHT ? RIGHT_GAMMA : 0)
            | (cell.gamma() == HEXAGONAL ? HEXAGONAL_GAMMA : 0);
    out.writeByte(shape);
    out.writeDouble(cell.a());
    writeUnless(shape & SAME_B, cell.b(), out);
    writeUnless(shape & SAME_C, cell.c(), out);
    writeUnless(shape & RIGHT_ALPHA, cell.alpha(), out);
    writeUnless(shape & RIGHT_BETA, cell.beta(), out);
    writeUnless(shape & (RIGHT_GAMMA | HEXAGONAL_GAMMA), cell.gamma(), out);
  }

  private static void writeUnless(int known, double value, ByteWriter out) {
    if (known == 0) {
      out.writeDouble(value);
    }
  }

  /**
   * Reads an entry.
   *
   * @throws IndexOutOfBoundsException where the bytes end before it does
   * @throws RuntimeException where they are none
   */
  public static CatalogueEntry read(ByteReader in) {
    MaterialId id = MaterialId.parse(in.readText());
    String formula = in.readText();
    List<String> names = new ArrayList<>();
    for (int i = in.readNumber(); i > 0; i--) {
      names.add(in.readText());
    }
    int group = in.readNumber();
    Optional<SpaceGroup> spaceGroup =
        group == 0 ? Optional.empty() : Optional.of(new SpaceGroup(group - 1, in.readText()));
    int sites = in.readNumber();
    Revision revision = new Revision(HexFormat.of().formatHex(in.readBytes(REVISION_BYTES)));
    int shape = in.readByte();
    return new CatalogueEntry(
        id,
        FormulaText.parse(formula),
        names,
        spaceGroup,
        cell(shape, in),
        sites,
        revision,
        (shape & CALCULATED) == 0 ? CellOrigin.MEASURED : CellOrigin.CALCULATED);
  }

  private static UnitCell cell(int shape, ByteReader in) {
    double a = in.readDouble();
    double b = (shape & SAME_B) == 0 ? in.readDouble() : a;
    double c = (shape & SAME_C) == 0 ? in.readDouble() : a;
    double alpha = (shape & RIGHT_ALPHA) == 0 ? in.readDouble() : RIGHT;
    double beta = (shape & RIGHT_BETA) == 0 ? in.readDouble() : RIGHT;
    double gamma =
        (shape & RIGHT_GAMMA) != 0
            ? RIGHT
            : (shape & HEXAGONAL_GAMMA) != 0 ? HEXAGONAL : in.readDouble();
    return new UnitCell(a, b, c, alpha, beta, gamma);
  }
}
