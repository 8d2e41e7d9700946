package org.zoneaxis.figure.pattern;

import java.util.Optional;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.FoilResult;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.figure.table.PatternNumbers;

/**
 * A pattern as comma-separated values (RFC 4180): a header with units, then one reflection a row,
 * 000 included. The d-spacing of 000 is empty. A last column says where the cell was calculated and
 * not measured. Behind a foil there are amplitudes. No field needs quotes.
 */
final class PatternCsv {

  private static final String HEADER =
      "h,k,l,right (1/angstrom),up (1/angstrom),g (1/angstrom),d (angstrom),"
          + "excitation error (1/angstrom),Laue zone,F real (1/angstrom^2),"
          + "F imaginary (1/angstrom^2),";

  private static final String KINEMATIC_HEADER = "intensity (1/angstrom^4),relative intensity (%)";

  private static final String FOIL_HEADER =
      "intensity (of the incident beam),relative intensity (%),psi real,psi imaginary";

  private static final String ORIGIN_HEADER = ",cell origin";

  private static final int BYTES_PER_ROW = 140;

  private PatternCsv() {}

  /** The table. */
  static String write(Material material, DiffractionPattern pattern) {
    boolean calculated = material.source().isCalculated();
    String end = calculated ? "," + CellOrigin.CALCULATED_NOTE + "\r\n" : "\r\n";
    StringBuilder out =
        new StringBuilder(HEADER.length() + BYTES_PER_ROW * pattern.reflections().size());
    Optional<FoilResult> foil = pattern.foil();
    out.append(HEADER).append(foil.isPresent() ? FOIL_HEADER : KINEMATIC_HEADER);
    out.append(calculated ? ORIGIN_HEADER : "").append("\r\n");
    for (Reflection reflection : pattern.reflections()) {
      out.append(reflection.hkl().h()).append(',');
      out.append(reflection.hkl().k()).append(',');
      out.append(reflection.hkl().l());
      number(out, reflection.right(), PatternNumbers.RECIPROCAL);
      number(out, reflection.up(), PatternNumbers.RECIPROCAL);
      number(out, reflection.g(), PatternNumbers.RECIPROCAL);
      if (reflection.hkl().isDirectBeam()) {
        out.append(',');
      } else {
        number(out, reflection.d(), PatternNumbers.LENGTH);
      }
      number(out, reflection.excitationError(), PatternNumbers.RECIPROCAL);
      out.append(',').append(reflection.laueZone());
      number(out, reflection.structureFactor().re(), PatternNumbers.STRUCTURE_FACTOR);
      number(out, reflection.structureFactor().im(), PatternNumbers.STRUCTURE_FACTOR);
      number(out, reflection.intensity(), PatternNumbers.INTENSITY);
      number(out, reflection.relative(), PatternNumbers.RELATIVE);
      foil.map(found -> found.amplitude(reflection.hkl()))
          .ifPresent(
              psi -> {
                number(out, psi.re(), PatternNumbers.INTENSITY);
                number(out, psi.im(), PatternNumbers.INTENSITY);
              });
      out.append(end);
    }
    return out.toString();
  }

  private static void number(StringBuilder out, double value, int decimals) {
    out.append(',');
    Decimal.append(out, value, decimals);
  }
}
