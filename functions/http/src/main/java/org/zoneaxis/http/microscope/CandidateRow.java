package org.zoneaxis.http.microscope;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.MaterialFacts;
import org.zoneaxis.identify.atlas.StructureType;

/** A candidate, its numbers as they stand on the page. */
record CandidateRow(
    int rank,
    String probability,
    String ownProbability,
    int materials,
    String drawing,
    String title,
    String formula,
    String group,
    String id,
    String type,
    String zone,
    int equivalents,
    String href,
    String g1,
    String g2,
    String d1,
    String d2,
    String ratio,
    String angle,
    String ratioOff,
    String angleOff,
    String d1Off,
    String d2Off,
    String lengths,
    String distortion,
    int explained,
    int spots,
    List<AlikeMaterial> others,
    Optional<AlikeMaterials> alike) {

  /** Whether other materials show the same. */
  boolean hasAlike() {
    return alikeCount() > 0;
  }

  /** How many do. */
  int alikeCount() {
    return materials - 1;
  }

  /** Whether others along other axes, or of other lattices, are among them. */
  boolean hasOthers() {
    return !others.isEmpty();
  }

  /** Whether it is the one that is shown at first. */
  boolean isFirst() {
    return rank == 1;
  }

  /**
   * A row of the table.
   *
   * @param isDownwards whether y of the spots goes down
   */
  static CandidateRow of(Identification.Row row, boolean isDownwards) {
    Candidate candidate = row.first();
    MaterialFacts material = candidate.material();
    boolean hexagonal = material.lattice().isHexagonal();
    List<Integer> zone = candidate.axis().indices(hexagonal);
    String name = material.name().orElseGet(() -> material.formula().toString());
    String right = candidate.net().g1().toString();
    int spots = candidate.spots().size();
    int explained = spots - candidate.unexplained();
    return new CandidateRow(
        row.number(),
        perCent(row.probability()),
        perCent(candidate.members().get(0).probability()),
        row.materials(),
        NetPicture.of(
            candidate,
            isDownwards,
            name
                + " along ["
                + Typeset.plain(zone)
                + "] over the measured spots, "
                + explained
                + " of "
                + spots
                + " explained"),
        Typeset.name(name, material.formula()),
        Typeset.formula(material.formula().toString()),
        material.spaceGroup().map(SpaceGroup::symbol).map(Typeset::spaceGroup).orElse(""),
        material.id().text(),
        candidate
            .family()
            .or(() -> material.type().map(StructureType::title))
            .map(Typeset::lowered)
            .orElse(""),
        Typeset.zone(zone),
        candidate.equivalents(),
        PageQuery.address(
            material.id().text(), Typeset.typed(zone), stated(material.hexagonalAxes(), right)),
        hkl(candidate.net().g1(), hexagonal),
        hkl(candidate.net().g2(), hexagonal),
        Decimal.fixed(candidate.net().d1(), 3),
        Decimal.fixed(candidate.net().d2(), 3),
        Decimal.fixed(candidate.net().ratio(), 3),
        Decimal.fixed(candidate.net().angle(), 2),
        signed(candidate.deviation().ratio()),
        signed(candidate.deviation().angle()),
        signed(candidate.deviation().d1()),
        signed(candidate.deviation().d2()),
        signed(100 * (candidate.scale() - 1)),
        candidate.distortion().isPresent()
            ? Decimal.fixed(candidate.distortion().getAsDouble(), 1)
            : "",
        explained,
        spots,
        row.alike().stream().skip(1).map(AlikeMaterial::of).toList(),
        AlikeMaterials.of(
            candidate.members(),
            alike ->
                address(material.hexagonalAxes() ? alike.in(material.lattice()) : alike, zone)));
  }

  /** The page with the pattern of a material. */
  static String address(MaterialFacts material, List<Integer> zone) {
    return PageQuery.address(
        material.id().text(),
        Typeset.typed(zone),
        material.hexagonalAxes()
            ? List.of(new OptionValues.Stated("axes", "hexagonal"))
            : List.of());
  }

  private static List<OptionValues.Stated> stated(boolean hexagonalAxes, String right) {
    OptionValues.Stated drawn = new OptionValues.Stated("right", right);
    return hexagonalAxes
        ? List.of(new OptionValues.Stated("axes", "hexagonal"), drawn)
        : List.of(drawn);
  }

  private static String hkl(MillerIndices hkl, boolean hexagonal) {
    return Typeset.indices(hkl.indices(hexagonal));
  }

  private static String signed(OptionalDouble value) {
    return value.isPresent() ? signed(value.getAsDouble()) : "";
  }

  private static String signed(double value) {
    String text = Decimal.fixed(Math.abs(value), 2);
    if (text.equals("0.00")) {
      return text;
    }
    return (value < 0 ? "\u2212" : "+") + text;
  }

  static String perCent(double probability) {
    return probability < 0.001 ? "<0.1" : Decimal.fixed(100 * probability, 1);
  }
}
