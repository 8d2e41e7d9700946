package org.zoneaxis.local.argument;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.cif.CifReader;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.Failure;
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
    byte[] bytes;
    try (InputStream source = name.equals("-") ? in : Files.newInputStream(Path.of(name))) {
      bytes = source.readNBytes(CifReader.MAX_BYTES + 1);
    } catch (InvalidPathException e) {
      throw new CommandException("cannot read '" + name + "': " + e.getReason());
    } catch (IOException e) {
      throw new CommandException("cannot read '" + name + "': " + Failure.reason(e));
    }
    if (bytes.length > CifReader.MAX_BYTES) {
      throw new CommandException("cannot read '" + name + "': it is larger than 2 MiB");
    }
    try {
      return UploadedCif.read(bytes);
    } catch (CrystalException e) {
      String file = name.equals("-") ? "standard input" : name;
      throw new CommandException(file + ": " + e.getMessage());
    }
  }
}
