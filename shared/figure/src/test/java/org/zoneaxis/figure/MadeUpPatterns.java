package org.zoneaxis.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.PatternParameters;
import org.zoneaxis.diffraction.Reflection;
import org.zoneaxis.diffraction.ewald.ElectronBeam;
import org.zoneaxis.diffraction.factor.StructureFactor;

/** Patterns no reference has: enormous, empty, and of strangers' making. */
public final class MadeUpPatterns {

  private MadeUpPatterns() {}

  static PatternParameters parameters() {
    return new PatternParameters(new ElectronBeam(200), 1.5, 0.01, 0);
  }

  public static Material material(
      double edge, String name, Source source, Optional<SpaceGroup> group) {
    Crystal crystal =
        new Crystal(
            Lattice.ofParameters(edge, edge, edge, 90, 90, 90),
            List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Si)))),
            CellSetting.AS_PUBLISHED,
            group);
    return new Material(
        MaterialId.parse("cif-0123456789abcdef"), crystal, source, List.of(name), List.of());
  }

  public static Material faujasite() {
    return material(
        24.3,
        "faujasite",
        new Source("uploaded file", "", "", ""),
        Optional.of(new SpaceGroup(227, "Fd-3m")));
  }

  /** The [110] pattern of an F-centred cell of 24.3 angstrom: some 2000 reflections, fading. */
  public static DiffractionPattern zeolite() {
    Lattice lattice = faujasite().crystal().lattice();
    List<Reflection> reflections = new ArrayList<>();
    for (int h = -30; h <= 30; h++) {
      for (int l = -42; l <= 42; l++) {
        if ((h - l) % 2 != 0 || lattice.reciprocal(new MillerIndices(h, -h, l)).length() > 1.72) {
          continue;
        }
        double g = lattice.reciprocal(new MillerIndices(h, -h, l)).length();
        double texture = 0.02 + (7 * h * h + 13 * l * l + 3 * Math.abs(h * l)) % 17 / 17.0;
        double intensity =
            h == 0 && l == 0
                ? 1
                : Math.max(1e-5, 0.1 * texture * texture * StrictMath.exp(-4.5 * g));
        reflections.add(
            new Reflection(
                new MillerIndices(h, -h, l),
                StrictMath.sqrt(2) * h / 24.3,
                l / 24.3,
                g,
                -0.0125 * g * g,
                0,
                new StructureFactor(StrictMath.sqrt(intensity), 0),
                intensity,
                0));
      }
    }
    return ReferencePatterns.turned(new ZoneAxis(1, 1, 0), parameters(), lattice, reflections);
  }

  /** The direct beam and nothing else. */
  public static DiffractionPattern empty() {
    return new DiffractionPattern(
        new ZoneAxis(19, 17, 13),
        parameters(),
        Optional.empty(),
        Optional.empty(),
        List.of(directBeam()));
  }

  /** 000 and one Friedel pair: a systematic row. */
  public static DiffractionPattern row() {
    Lattice lattice = faujasite().crystal().lattice();
    List<Reflection> reflections = new ArrayList<>();
    reflections.add(directBeam());
    for (int h = -1; h <= 1; h += 2) {
      reflections.add(
          new Reflection(
              new MillerIndices(h, 0, 0),
              h / 24.3,
              0,
              1 / 24.3,
              -0.001,
              0,
              new StructureFactor(0.1, 0),
              0.01,
              100));
    }
    return ReferencePatterns.turned(new ZoneAxis(0, 19, 17), parameters(), lattice, reflections);
  }

  static Reflection directBeam() {
    return new Reflection(
        MillerIndices.DIRECT_BEAM, 0, 0, 0, 0, 0, new StructureFactor(0.3, 0), 0.09, 900);
  }
}
