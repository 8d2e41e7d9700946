package org.zoneaxis.http.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.CellOrigin;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.DiffractionPattern;
import org.zoneaxis.diffraction.ForbiddenReflection;
import org.zoneaxis.diffraction.PatternBasis;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.caption.FoilWords;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.ResolvedFigure;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.storage.figure.ObjectKey;

/**
 * What the page says of a pattern, in the words and numbers that stand on it.
 *
 * @param name best name of the material
 * @param title its name as HTML
 * @param formula its formula as HTML
 * @param group its space group as HTML; empty where it is unknown
 * @param groupNumber number of the space group; empty where it is unknown
 * @param cell its cell in words
 * @param setting which cell that is
 * @param id its name in the service
 * @param source where it comes from
 * @param notes what is to be known about it
 * @param zone the zone axis as HTML
 * @param zonePlain the zone axis in plain text
 * @param zoneTyped the zone axis as the form's field holds it
 * @param kilovolts accelerating voltage
 * @param wavelength of the electrons, in pm
 * @param theory what its intensities are
 * @param presets the same pattern under other conditions
 * @param address the shortest address of the page
 * @param alt the picture in one sentence
 * @param pattern where its picture is
 * @param preview where a PNG of it is, for who shows links
 * @param cards other pictures of the crystal
 * @param basis what the pattern is recognised by; empty where the zone has no two reflections
 * @param neighbours the zones around it
 * @param table its reflections
 * @param takeAway files, links and snippets
 */
record PatternResult(
    String name,
    String title,
    String formula,
    String group,
    String groupNumber,
    String cell,
    String setting,
    String id,
    Source source,
    List<String> notes,
    String zone,
    String zonePlain,
    String zoneTyped,
    String kilovolts,
    String wavelength,
    String theory,
    List<FoilPresets> presets,
    String address,
    String alt,
    String pattern,
    String preview,
    List<Card> cards,
    Optional<Basis> basis,
    List<NeighbourTile> neighbours,
    ReflectionTable table,
    TakeAway takeAway) {

  private static final double ANGSTROMS = 10;

  /**
   * What is shown.
   *
   * @param material the material
   * @param notes what is to be known about the age of its structure
   * @param pattern its pattern
   * @param forbidden what double diffraction adds
   * @param key the key of the picture that is taken away
   * @param picture where the picture is that the page shows
   * @param cards other pictures of the crystal
   * @param allRows whether every reflection is to be listed, however many there are
   */
  record Shown(
      Material material,
      List<String> notes,
      DiffractionPattern pattern,
      List<ForbiddenReflection> forbidden,
      ObjectKey key,
      String picture,
      List<Card> cards,
      boolean allRows) {

    ResolvedFigure request() {
      return key.request();
    }

    boolean hexagonal() {
      return material.crystal().lattice().isHexagonal();
    }

    List<Integer> zone() {
      return request().phases().get(0).axis().orElseThrow().indices(hexagonal());
    }

    String name() {
      return material.bestName();
    }

    /** The path of the front route with this extension. */
    String front(FigureFormat format) {
      return new ResolvedFigure(request().figure(), request().phases(), format, request().options())
          .asAskedFor()
          .frontPath();
    }

    String alt() {
      String formula = material.crystal().formula().toString();
      return "Electron diffraction pattern of "
          + name()
          + (name().equals(formula) ? "" : " (" + formula + ")")
          + " along ["
          + Typeset.plain(zone())
          + "] at "
          + kilovolts()
          + " kV";
    }

    String kilovolts() {
      return FigureOptions.KV.write(request().options().get(FigureOptions.KV));
    }

    /** Where the intensities are from, in one phrase. */
    String theory() {
      return pattern
          .foil()
          .map(
              foil ->
                  "Dynamical intensities behind "
                      + Decimal.of(foil.thickness() / ANGSTROMS, 1)
                      + " nm ("
                      + FoilWords.beams(foil.only(), foil.beams())
                      + ")")
          .orElse("Kinematic intensities");
    }

    /** The theory as an adjective with a capital. */
    String kind() {
      return pattern.foil().isPresent() ? "Dynamical" : "Kinematic";
    }

    String address() {
      return address(request().options());
    }

    /** The address of the same pattern with other options. */
    String address(OptionValues options) {
      return PageQuery.address(material.id().text(), Typeset.typed(zone()), options.stated());
    }
  }

  /**
   * Another picture of the crystal.
   *
   * @param figure its name
   * @param title what it is, with a capital
   * @param about what it shows, in one sentence
   * @param zoned whether it is seen along the zone axis
   * @param src where it is
   * @param zones the address of this page before another zone axis, for zones of the picture
   */
  record Card(String figure, String title, String about, boolean zoned, String src, String zones) {

    static Card of(Figure<?> figure, String src, String zones) {
      return new Card(
          figure.name(),
          figure.words().title(),
          figure.words().about(),
          figure.subjects().zoned(),
          src,
          zones);
    }
  }

  /** The two shortest independent reflections. */
  record Basis(Vector g1, Vector g2, String ratio, String angle) {

    static Basis of(PatternBasis basis, boolean hexagonal) {
      return new Basis(
          Vector.of(basis.g1(), hexagonal),
          Vector.of(basis.g2(), hexagonal),
          Decimal.fixed(basis.ratio(), 3),
          Decimal.fixed(basis.angle(), 2));
    }
  }

  /** One of them. */
  record Vector(String key, String hkl, String d, String g, String gNanometre) {

    static Vector of(PatternBasis.Vector vector, boolean hexagonal) {
      MillerIndices hkl = vector.hkl();
      return new Vector(
          hkl.toString(),
          Typeset.indices(hkl.indices(hexagonal)),
          Decimal.fixed(vector.d(), 4),
          Decimal.fixed(vector.length(), 4),
          Decimal.fixed(10 * vector.length(), 3));
    }
  }

  static PatternResult of(Shown shown) {
    Material material = shown.material();
    Crystal crystal = material.crystal();
    Optional<SpaceGroup> group = crystal.spaceGroup();
    return new PatternResult(
        shown.name(),
        Typeset.name(shown.name(), crystal.formula()),
        Typeset.formula(crystal.formula().toString()),
        group.map(SpaceGroup::symbol).map(Typeset::spaceGroup).orElse(""),
        group.map(SpaceGroup::number).filter(n -> n > 0).map(String::valueOf).orElse(""),
        cell(crystal.lattice()),
        crystal.setting().label()
            + (material.source().isCalculated() ? ", " + CellOrigin.CALCULATED_NOTE : ""),
        material.id().text(),
        material.source(),
        Stream.concat(shown.notes().stream(), material.cautions().stream()).toList(),
        Typeset.zone(shown.zone()),
        Typeset.plain(shown.zone()),
        Typeset.typed(shown.zone()),
        shown.kilovolts(),
        Decimal.fixed(100 * shown.pattern().parameters().beam().wavelength(), 3),
        shown.theory(),
        FoilPresets.of(shown),
        shown.allRows() ? shown.address() + ReflectionTable.ALL : shown.address(),
        shown.alt(),
        shown.picture(),
        shown.front(FigureFormat.PNG),
        shown.cards(),
        shown.pattern().basis().map(basis -> Basis.of(basis, shown.hexagonal())),
        NeighbourTile.of(shown),
        ReflectionTable.of(shown),
        TakeAway.of(shown));
  }

  /** Equal edges are said once, right angles not at all, nor the 120 degrees of hexagonal cells. */
  private static String cell(Lattice cell) {
    String a = Decimal.fixed(cell.lengthA(), 4);
    String b = Decimal.fixed(cell.lengthB(), 4);
    String c = Decimal.fixed(cell.lengthC(), 4);
    StringBuilder words = new StringBuilder("a ");
    if (a.equals(b)) {
      words.append(a.equals(c) ? "= b = c = " + a : "= b = " + a + ", c = " + c);
    } else {
      words.append("= ").append(a).append(", b = ").append(b).append(", c = ").append(c);
    }
    words.append(" \u00C5");
    if (!cell.isHexagonal()) {
      angle(words, "\u03B1", cell.alpha());
      angle(words, "\u03B2", cell.beta());
      angle(words, "\u03B3", cell.gamma());
    }
    return words.toString();
  }

  private static void angle(StringBuilder words, String name, double degrees) {
    String value = Decimal.of(degrees, 2);
    if (!value.equals("90")) {
      words.append(", ").append(name).append(" = ").append(value).append('\u00B0');
    }
  }
}
