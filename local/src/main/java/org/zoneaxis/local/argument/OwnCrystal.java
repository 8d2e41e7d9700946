package org.zoneaxis.local.argument;

import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.draft.CrystalDraft;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.library.Library;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.storage.upload.UploadedCif;
import org.zoneaxis.storage.upload.WrittenCell;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A crystal of the user's own: of a file, or written down on the command line. */
public final class OwnCrystal {

  private static final String CELL = "--cell";
  private static final String GROUP = "--group";
  private static final String ATOMS = "--atoms";

  /** What refusals call the parts of a crystal, and what they are called here. */
  private static final Map<String, String> NAMES =
      Map.of("cell", CELL, CrystalDraft.GROUP_FIELD, GROUP, "sites", ATOMS);

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--cif",
      paramLabel = "FILE",
      description = "Draw the crystal of a CIF file instead; - for standard input.")
  private Optional<String> cif = Optional.empty();

  @Option(
      names = CELL,
      paramLabel = "CELL",
      description = {
        "Draw a crystal without a file: its cell in angstrom and degrees, those parameters that its"
            + " symmetry leaves free (3.59; 2.95,4.68; a=5.1,alpha=57) or all six."
      })
  private Optional<String> cell = Optional.empty();

  @Option(
      names = GROUP,
      paramLabel = "GROUP",
      description = "Its space group, such as Fm-3m, P6_3/mmc, Fd-3m:2 or 225.")
  private Optional<String> group = Optional.empty();

  @Option(
      names = ATOMS,
      paramLabel = "ATOMS",
      description = {
        "Its atoms, one of each orbit: \"Ti 0 0 0; O 0.305 0.305 0\"; several on one site as \"Co"
            + " 0.2 Cr 0.8 0 0 0\" or in equal parts as \"Co Cr Fe Mn Ni\"."
      })
  private Optional<String> atoms = Optional.empty();

  @Option(names = "--name", paramLabel = "NAME", description = "What it is called.")
  private Optional<String> name = Optional.empty();

  /** Whether there is one. */
  public boolean isGiven() {
    return cif.isPresent() || isWritten();
  }

  private boolean isWritten() {
    return cell.isPresent() || group.isPresent() || atoms.isPresent() || name.isPresent();
  }

  /**
   * The crystal; as the service has it: one that comes with the program keeps its source.
   *
   * @param in standard input
   * @throws ParameterException where a part is missing, or there is more than one crystal
   * @throws CommandException where it is no crystal that can be used
   */
  public Material material(InputStream in) {
    if (cif.isPresent() && isWritten()) {
      throw badUsage("draw the crystal of --cif or of --cell, not both");
    }
    Material material = cif.map(file -> CifFile.read(file, in)).orElseGet(this::written);
    return UploadedCif.inLibrary(material, new Library()::find).orElse(material);
  }

  private Material written() {
    String given = required(CELL, cell, "3.59");
    String symmetry = required(GROUP, group, "Fm-3m");
    String sites = required(ATOMS, atoms, "\"Co Cr Fe Mn Ni\"");
    try {
      return WrittenCell.of(CrystalDraft.parse(given, symmetry, sites), name.orElse(""));
    } catch (CrystalException e) {
      throw new CommandException(named(e.field()) + " is " + e.value() + "; " + e.expected());
    }
  }

  private ParameterException badUsage(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  private String required(String option, Optional<String> value, String example) {
    return value.orElseThrow(
        () ->
            badUsage(
                "a crystal without a file needs --cell, --group and --atoms; add "
                    + option
                    + ", for example "
                    + option
                    + " "
                    + example));
  }

  /** The field of a refusal with the option that it came with in front: {@code --atoms[1].xyz}. */
  private static String named(String field) {
    return NAMES.keySet().stream()
        .filter(
            part ->
                field.equals(part) || field.startsWith(part + ".") || field.startsWith(part + "["))
        .findFirst()
        .map(part -> NAMES.get(part) + field.substring(part.length()))
        .orElse(field);
  }
}
