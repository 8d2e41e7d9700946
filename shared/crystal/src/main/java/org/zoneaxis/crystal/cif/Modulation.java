package org.zoneaxis.crystal.cif;

import java.util.List;
import org.zoneaxis.crystal.cif.syntax.CifBlock;
import org.zoneaxis.crystal.cif.syntax.Warnings;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Tells files of modulated crystals, of which only the basic structure is read. */
final class Modulation {

  private static final List<String> TAGS =
      List.of(
          "space_group_ssg_name",
          "space_group_ssg_name_iucr",
          "space_group_ssg_name_wjj",
          "space_group_symop_ssg_operation_algebraic",
          "space_group_symop_magn_ssg_operation_algebraic",
          "space_group_magn_ssg_name",
          "space_group_magn_ssg_name_bns",
          "cell_wave_vector_x",
          "cell_wave_vector_seq_id",
          "atom_site_fourier_wave_vector_x");

  private Modulation() {}

  /** Says that the satellites are missing, where the file describes any. */
  static void warn(CifBlock block, Warnings warnings) {
    if (isModulated(block)) {
      warnings.add(
          "The crystal is modulated: its basic structure was read, and the satellite reflections are"
              + " missing.");
    }
  }

  private static boolean isModulated(CifBlock block) {
    String dimension = block.text("cell_modulation_dimension").orElse("0");
    boolean counted = dimension.length() == 1 && "123456789".contains(dimension);
    return counted || TAGS.stream().anyMatch(tag -> isStated(block, tag));
  }

  private static boolean isStated(CifBlock block, String tag) {
    try {
      return block.text(tag).filter(text -> !text.equals(".")).isPresent();
    } catch (CrystalException e) {
      return true;
    }
  }
}
