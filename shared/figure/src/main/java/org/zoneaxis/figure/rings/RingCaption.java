package org.zoneaxis.figure.rings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.diffraction.ring.RingFamily;
import org.zoneaxis.diffraction.ring.RingGroup;
import org.zoneaxis.diffraction.ring.RingPattern;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.caption.CaptionLines;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.caption.MaterialCaption;
import org.zoneaxis.figure.caption.Provenance;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Lettering;
import org.zoneaxis.figure.rings.RingPhases.Member;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.sheet.Looks;

/** What a drawing of rings says in words. */
final class RingCaption {

  /** Rings that the description names. */
  private static final int NAMED = 6;

  private final List<OrientedCrystal> crystals;
  private final RingPhases phases;
  private final int inside;
  private final List<Member> drawn;
  private final LengthUnit unit;
  private final int all;
  private final double strongest;

  /**
   * Words about a drawing.
   *
   * @param inside how many rings are within its edge
   * @param drawn those that are drawn
   */
  RingCaption(
      List<OrientedCrystal> crystals,
      RingPhases phases,
      int inside,
      List<Member> drawn,
      LengthUnit unit) {
    this.crystals = crystals;
    this.phases = phases;
    this.inside = inside;
    this.drawn = drawn;
    this.unit = unit;
    this.all = phases.rings().size();
    this.strongest = phases.strongest();
  }

  /** Of one phase the source stands last; of two each heading has its own below it. */
  void write(CaptionLines lines) {
    if (phases.isOne()) {
      new MaterialCaption(crystals.get(0).material(), unit)
          .write(lines, Optional.empty(), List.of(experiment()), notes());
      return;
    }
    for (OrientedCrystal crystal : crystals) {
      new MaterialCaption(crystal.material(), unit).write(lines, Optional.empty());
      lines.skip(3);
    }
    lines.write(Looks.TEXT, MaterialCaption.BODY, experiment());
    lines.write(Looks.NOTE, MaterialCaption.NOTES, notes());
  }

  /** Which families a ring is of, how large and how strong it is. */
  String facts(Member ring) {
    OrientedCrystal crystal = crystals.get(ring.phase());
    boolean hexagonal = crystal.crystal().lattice().isHexagonal();
    return (phases.isOne() ? "" : crystal.crystal().formula() + " ")
        + ring.ring().families().stream()
            .map(RingFamily::hkl)
            .map(hkl -> IndexLettering.inLine(hkl.indices(hexagonal)))
            .collect(Collectors.joining("; "))
        + ", d "
        + length(ring.ring().d())
        + ", "
        + Decimal.threeDigits(RingPhases.relative(ring.ring(), strongest))
        + " %";
  }

  private String length(double angstroms) {
    return Decimal.of(angstroms / unit.angstroms(), unit == LengthUnit.ANGSTROM ? 3 : 4)
        + " "
        + unit.symbol();
  }

  private List<Line> experiment() {
    List<Line> phrases = new ArrayList<>();
    phrases.add(plain(kilovolts()));
    phrases.add(
        plain(
            inside > drawn.size()
                ? "the strongest " + drawn.size() + " of " + all + " rings"
                : all + (all == 1 ? " ring" : " rings")));
    phrases.add(
        plain("grains at random, " + (phases.isOne() ? "" : "equal volumes, ") + "kinematic"));
    double b = phases.parameters().debyeWaller();
    phrases.add(
        b == 0
            ? plain("atoms at rest")
            : new Lettering()
                .quantity("B", Decimal.of(b, 2) + " \u00C5\u00B2 where none is stated")
                .line());
    return phrases;
  }

  private List<Line> notes() {
    List<String> phrases = new ArrayList<>();
    if (!phases.isOne()) {
      phrases.add("whole lines: first phase");
      phrases.add("dashes: second phase");
    } else {
      if (phases.patterns().get(0).pointGroup().isEmpty()) {
        phrases.add("symmetry not found: families are a reflection and its opposite");
      }
      phrases.add("profile: intensity of a whole ring");
    }
    int beyond = all - inside;
    if (beyond > 0) {
      phrases.add(beyond + (beyond == 1 ? " ring lies" : " rings lie") + " beyond the edge");
    }
    if (phases.isOne()) {
      addShared(phrases, phases.patterns().get(0));
    } else {
      int both = phases.coincidences(RingDrawing.RESOLUTION).size();
      if (both > 0) {
        phrases.add(
            both
                + (both == 1 ? " ring" : " rings")
                + " of the first within "
                + resolution()
                + " of one of the second");
      }
    }
    return phrases.stream().map(RingCaption::plain).toList();
  }

  private void addShared(List<String> phrases, RingPattern pattern) {
    long several = pattern.rings().stream().filter(ring -> ring.families().size() > 1).count();
    if (several > 0) {
      phrases.add(several + " rings of several families");
    }
    int merged = 0;
    for (RingGroup group : pattern.resolved(RingDrawing.RESOLUTION)) {
      merged += group.last() - group.first();
    }
    if (merged > 0) {
      phrases.add(merged + " within " + resolution() + " of another, labelled with +");
    }
  }

  private String resolution() {
    return Decimal.of(RingDrawing.RESOLUTION * unit.angstroms(), 3)
        + " "
        + unit.symbol()
        + "\u207B\u00B9";
  }

  private String kilovolts() {
    return Decimal.of(phases.parameters().beam().kilovolts(), 1) + " kV";
  }

  /** What the picture shows, on one line. */
  String title() {
    return "Electron diffraction rings of "
        + crystals.stream()
            .map(OrientedCrystal::material)
            .map(Provenance::named)
            .collect(Collectors.joining(" with "))
        + " at "
        + kilovolts();
  }

  /** What it shows, in sentences. */
  String description() {
    int first = phases.patterns().get(0).rings().size();
    String counted =
        phases.isOne()
            ? first + " rings of grains at random."
            : first
                + " rings of the first and "
                + (all - first)
                + " of the second phase, grains at random.";
    StringBuilder words = new StringBuilder(300).append(counted).append(" The strongest: ");
    words.append(
        (phases.isOne() ? phases.rings() : drawn)
            .stream()
                .sorted(Comparator.comparingDouble(Member::intensity).reversed())
                .limit(NAMED)
                .map(this::facts)
                .collect(Collectors.joining(". ")));
    words.append('.');
    crystals.forEach(crystal -> Provenance.append(words, crystal.material()));
    return words.toString();
  }

  private static Line plain(String text) {
    return Lettering.of(Face.UPRIGHT, text);
  }
}
