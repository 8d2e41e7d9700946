package org.zoneaxis.crystal.draft;

import java.util.List;
import java.util.Optional;

/**
 * A structure type to begin from, with the cell and the elements of an example.
 *
 * @param id a word for links; that of the structure type in the atlas
 * @param title its name in English
 * @param symbol the symbol of the Strukturbericht, such as {@code L1_2}
 * @param example what the words make
 * @param text the words
 */
public record Prototype(String id, String title, String symbol, String example, DraftText text) {

  /**
   * Cells near those of the substances at room temperature, rounded: they are beginnings, to be
   * changed, and no reference. That of the five-element alloys are from B. Cantor et al., Mater.
   * Sci. Eng. A 375-377 (2004) 213, and O. N. Senkov et al., Intermetallics 18 (2010) 1758.
   */
  private static final List<Prototype> ALL =
      List.of(
          of(
              "fcc",
              "Face-centred cubic",
              "A1",
              "five-element alloy",
              "3.59",
              "Fm-3m",
              "Co Cr Fe Mn Ni 0 0 0"),
          of(
              "bcc",
              "Body-centred cubic",
              "A2",
              "refractory alloy",
              "3.183",
              "Im-3m",
              "Mo Nb Ta V W 0 0 0"),
          of(
              "hcp",
              "Hexagonal close-packed",
              "A3",
              "magnesium",
              "3.209 5.211",
              "P6_3/mmc",
              "Mg 1/3 2/3 1/4"),
          of("diamond", "Diamond", "A4", "silicon-germanium", "5.54", "Fd-3m:1", "Si Ge 0 0 0"),
          of(
              "rock-salt",
              "Rock salt",
              "B1",
              "titanium nitride",
              "4.24",
              "Fm-3m",
              "Ti 0 0 0\nN 1/2 1/2 1/2"),
          of(
              "caesium-chloride",
              "Caesium chloride",
              "B2",
              "nickel aluminide",
              "2.887",
              "Pm-3m",
              "Ni 0 0 0\nAl 1/2 1/2 1/2"),
          of(
              "zincblende",
              "Zincblende",
              "B3",
              "indium gallium arsenide",
              "5.87",
              "F-43m",
              "In 0.53 Ga 0.47 0 0 0\nAs 1/4 1/4 1/4"),
          of(
              "wurtzite",
              "Wurtzite",
              "B4",
              "gallium nitride",
              "3.189 5.185",
              "P6_3mc",
              "Ga 1/3 2/3 0\nN 1/3 2/3 0.377"),
          of(
              "nickel-arsenide",
              "Nickel arsenide",
              "B8_1",
              "nickel arsenide",
              "3.602 5.009",
              "P6_3/mmc",
              "Ni 0 0 0\nAs 1/3 2/3 1/4"),
          of(
              "cu-au",
              "Copper gold",
              "L1_0",
              "iron platinum",
              "2.723 3.713",
              "P4/mmm",
              "Fe 0 0 0\nPt 1/2 1/2 1/2"),
          of(
              "cu3au",
              "Copper gold",
              "L1_2",
              "gamma prime",
              "3.566",
              "Pm-3m",
              "Al 0 0 0\nNi 1/2 1/2 0"),
          of(
              "heusler",
              "Heusler",
              "L2_1",
              "copper manganese aluminium",
              "5.95",
              "Fm-3m",
              "Al 0 0 0\nMn 1/2 1/2 1/2\nCu 1/4 1/4 1/4"),
          of(
              "a15",
              "Beta tungsten",
              "A15",
              "niobium tin",
              "5.29",
              "Pm-3n",
              "Sn 0 0 0\nNb 1/4 0 1/2"),
          of(
              "fluorite",
              "Fluorite",
              "C1",
              "ceria-zirconia",
              "5.37",
              "Fm-3m",
              "Ce 0.8 Zr 0.2 0 0 0\nO 1/4 1/4 1/4"),
          of(
              "rutile",
              "Rutile",
              "C4",
              "titanium dioxide",
              "4.594 2.959",
              "P4_2/mnm",
              "Ti 0 0 0\nO 0.305 0.305 0"),
          of(
              "perovskite",
              "Perovskite",
              "E2_1",
              "strontium titanate",
              "3.905",
              "Pm-3m",
              "Sr 0 0 0\nTi 1/2 1/2 1/2\nO 1/2 1/2 0"),
          of(
              "spinel",
              "Spinel",
              "H1_1",
              "magnesium aluminate",
              "8.083",
              "Fd-3m:2",
              "Mg 1/8 1/8 1/8\nAl 1/2 1/2 1/2\nO 0.2624 0.2624 0.2624"),
          of(
              "corundum",
              "Corundum",
              "D5_1",
              "aluminium oxide",
              "4.759 12.991",
              "R-3c:H",
              "Al 0 0 0.3522\nO 0.3063 0 1/4"));

  private static Prototype of(
      String id,
      String title,
      String symbol,
      String example,
      String cell,
      String group,
      String sites) {
    return new Prototype(id, title, symbol, example, new DraftText(cell, group, sites));
  }

  /** All of them, in the order in which they are offered. */
  public static List<Prototype> all() {
    return ALL;
  }

  /** The one of an id; empty where there is none. */
  public static Optional<Prototype> ofId(String id) {
    return ALL.stream().filter(prototype -> prototype.id().equals(id)).findFirst();
  }
}
