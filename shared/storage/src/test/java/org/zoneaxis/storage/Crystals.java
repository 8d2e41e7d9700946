package org.zoneaxis.storage;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.CellSetting;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;

/** Textbook crystals. */
public final class Crystals {

  private Crystals() {}

  /** A file with a simple cubic crystal. */
  public static byte[] cif() {
    return """
        data_x
        _cell_length_a 4
        _cell_length_b 4
        _cell_length_c 4
        _cell_angle_alpha 90
        _cell_angle_beta 90
        _cell_angle_gamma 90
        _symmetry_space_group_name_H-M 'P 1'
        loop_
        _atom_site_label
        _atom_site_fract_x
        _atom_site_fract_y
        _atom_site_fract_z
        Po1 0 0 0
        """
        .getBytes(StandardCharsets.UTF_8);
  }

  /** Diamond structure, a = 5.431 angstrom. */
  public static Material silicon(String id) {
    List<Site> sites = new ArrayList<>();
    double[][] faces = {{0, 0, 0}, {0, 0.5, 0.5}, {0.5, 0, 0.5}, {0.5, 0.5, 0}};
    for (double[] f : faces) {
      sites.add(site(Element.Si, f[0], f[1], f[2]));
      sites.add(site(Element.Si, f[0] + 0.25, f[1] + 0.25, f[2] + 0.25));
    }
    return material(
        id,
        Lattice.ofParameters(5.431, 5.431, 5.431, 90, 90, 90),
        sites,
        new SpaceGroup(227, "Fd-3m"),
        "Silicon");
  }

  /** Two hundred sites that so many elements share. */
  public static Material large(int number, int elements) {
    List<Occupant> occupants =
        EnumSet.allOf(Element.class).stream()
            .limit(elements)
            .map(element -> new Occupant(element, 1.0 / elements, OptionalDouble.empty()))
            .toList();
    List<Site> sites = new ArrayList<>();
    for (int n = 0; n < 200; n++) {
      sites.add(new Site(0, 0, n / 200.0, occupants));
    }
    return material(
        "mp-" + (1000 + number),
        Lattice.ofParameters(3, 3, 400, 90, 90, 90),
        sites,
        new SpaceGroup(1, "P1"),
        "Large");
  }

  /** Hexagonal close packing, a = 3.209, c = 5.211 angstrom. */
  public static Material magnesium(String id) {
    return material(
        id,
        Lattice.ofParameters(3.209, 3.209, 5.211, 90, 90, 120),
        List.of(site(Element.Mg, 1 / 3.0, 2 / 3.0, 0.25), site(Element.Mg, 2 / 3.0, 1 / 3.0, 0.75)),
        new SpaceGroup(194, "P6_3/mmc"),
        "Magnesium");
  }

  /** Atoms two angstrom apart along one edge. */
  public static Material grid(String id, int atoms) {
    List<Site> sites = new ArrayList<>();
    int edge = (int) Math.ceil(Math.cbrt(atoms));
    for (int i = 0; i < atoms; i++) {
      int row = i / edge;
      int layer = row / edge;
      sites.add(
          site(
              Element.Cu,
              (double) (i % edge) / edge,
              (double) (row % edge) / edge,
              (double) layer / edge));
    }
    return material(
        id,
        Lattice.ofParameters(2 * edge, 2 * edge, 2 * edge, 90, 90, 90),
        sites,
        new SpaceGroup(1, "P1"),
        "Grid");
  }

  private static Site site(Element element, double x, double y, double z) {
    return new Site(x, y, z, List.of(Occupant.full(element)));
  }

  private static Material material(
      String id, Lattice lattice, List<Site> sites, SpaceGroup group, String name) {
    return new Material(
        MaterialId.parse(id),
        new Crystal(lattice, sites, CellSetting.CONVENTIONAL_STANDARD, Optional.of(group)),
        new Source("Textbook", "https://example.org/" + id, "CC0-1.0", ""),
        List.of(name),
        List.of());
  }
}
