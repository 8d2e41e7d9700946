package org.zoneaxis.figure.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.FoilResult;
import org.zoneaxis.diffraction.dynamical.DynamicalParameters;
import org.zoneaxis.diffraction.ewald.LaueCentre;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.scene.Line;

/** What is said of a foil below figures. */
public final class FoilWords {

  private static final double ANGSTROMS = 10;

  private static final double PER_CENT = 100;

  /** More of them are counted in a caption, not listed. */
  private static final int MOST_NAMED = 4;

  /** A change below this many per cent is said to be this. */
  private static final double LEAST_PER_CENT = 0.1;

  private FoilWords() {}

  /** Model, thickness, convergence and what is not usual. */
  public static List<Line> phrases(FoilResult foil, ZoneAxis axis, boolean hexagonal) {
    List<Line> phrases = new ArrayList<>();
    phrases.add(beams(foil.only(), foil.beams(), hexagonal));
    phrases.add(plain(Decimal.of(foil.thickness() / ANGSTROMS, 1) + " nm thick"));
    phrases.addAll(foil(foil.normal(), foil.absorption(), foil.debyeWaller(), axis, hexagonal));
    if (foil.only().isEmpty()) {
      phrases.add(plain(convergence(foil.convergence())));
    }
    return phrases;
  }

  /** Which beams were computed: all, so many, or those that were chosen. */
  public static Line beams(List<MillerIndices> only, int beams, boolean hexagonal) {
    if (only.isEmpty()) {
      return plain("dynamical, " + beams + " beams");
    }
    if (only.size() > MOST_NAMED) {
      return plain("dynamical, only " + beams + " chosen beams");
    }
    Lettering named =
        new Lettering()
            .text("dynamical, only ")
            .line(IndexLettering.of(Face.UPRIGHT, MillerIndices.DIRECT_BEAM.indices(hexagonal)));
    for (int i = 0; i < only.size(); i++) {
      named.text(i + 1 == only.size() ? " and " : ", ");
      named.line(IndexLettering.of(Face.UPRIGHT, only.get(i).indices(hexagonal)));
    }
    return named.line();
  }

  /** The same in words. */
  public static String beams(List<MillerIndices> only, int beams) {
    return only.isEmpty() ? beams + " beams" : "only " + beams + " chosen beams";
  }

  /** Foil, absorption and displacements. */
  public static List<Line> foil(DynamicalParameters parameters, ZoneAxis axis, boolean hexagonal) {
    return foil(
        parameters.foil(), parameters.absorption(), parameters.debyeWaller(), axis, hexagonal);
  }

  private static List<Line> foil(
      Optional<Vector3> foil,
      double absorption,
      double debyeWaller,
      ZoneAxis axis,
      boolean hexagonal) {
    List<Line> phrases = new ArrayList<>();
    foil.map(FoilWords::direction)
        .filter(normal -> !normal.equals(axis))
        .ifPresent(
            normal ->
                phrases.add(
                    new Lettering()
                        .text("foil ")
                        .line(IndexLettering.bracketed(Face.UPRIGHT, normal.indices(hexagonal)))
                        .line()));
    phrases.add(
        plain(
            absorption == 0
                ? "no absorption"
                : "absorption " + Decimal.of(PER_CENT * absorption, 0) + " %"));
    if (debyeWaller == 0) {
      phrases.add(plain("atoms at rest"));
    }
    return phrases;
  }

  /** Where the beam comes from, off the zone axis. */
  public static List<Line> tilt(LaueCentre laue, double degrees) {
    return List.of(
        plain(
            "tilted "
                + Decimal.of(degrees, 2)
                + "\u00B0, Laue centre "
                + index(laue.h())
                + " "
                + index(laue.k())
                + " "
                + index(laue.l())));
  }

  private static String index(double index) {
    return Decimal.of(index, 2).replace('-', '\u2212');
  }

  private static ZoneAxis direction(Vector3 uvw) {
    return new ZoneAxis((int) uvw.x(), (int) uvw.y(), (int) uvw.z());
  }

  /** How far more beams would change it. */
  private static String convergence(Optional<FoilResult.More> convergence) {
    if (convergence.isEmpty()) {
      return "convergence not measured";
    }
    double perCent = PER_CENT * convergence.get().change();
    double said =
        perCent < 1
            ? Math.max(LEAST_PER_CENT, Math.ceil(perCent / LEAST_PER_CENT) * LEAST_PER_CENT)
            : Math.ceil(perCent);
    return "converged within " + Decimal.of(said, 1) + " %";
  }

  /** Beams, thickness and convergence in words. */
  public static String sentence(FoilResult foil) {
    return "Bloch waves of "
        + beams(foil.only(), foil.beams())
        + " behind a foil of "
        + Decimal.of(foil.thickness() / ANGSTROMS, 1)
        + " nm"
        + (foil.only().isEmpty() ? ", " + convergence(foil.convergence()) : "")
        + ".";
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
