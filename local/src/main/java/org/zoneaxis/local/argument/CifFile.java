package org.zoneaxis.local.argument;

import java.io.InputStream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.InputFile;
import org.zoneaxis.storage.upload.UploadedCif;

/** A CIF file that somebody brings. */
public final class CifFile {

  private CifFile() {}

  /**
   * Reads the crystal of a file.
   *
   * @param name the file, or - for standard input
   * @param in standard input
   * @throws CommandException where the file cannot be read, is too large, or holds no crystal that
   *     can be used
   */
  public static Material read(String name, InputStream in) {
    byte[] bytes = InputFile.read(name, in, CifReader.MAX_BYTES);
    try {
      return UploadedCif.read(bytes);
    } catch (CrystalException e) {
      throw new CommandException(InputFile.called(name) + ": " + e.getMessage());
    }
  }
}
