package org.zoneaxis.diffraction.tilt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.crystal.symmetry.PointSymmetry;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.diffraction.Reference;
import org.zoneaxis.diffraction.ewald.ElectronBeam;

class TiltPlannerTest {

  private static final ElectronBeam BEAM = new ElectronBeam(200);
  private static final Holder WIDE = new Holder(Holder.Kind.DOUBLE_TILT, 1, 1, 0, 90, 180);

  private static final Lattice COPPER_NICKEL = Lattice.ofParameters(3.57, 3.57, 3.57, 90, 90, 90);
  private static final PointSymmetry CUBIC = symmetry(COPPER_NICKEL);

  static Stream<Arguments> crystals() {
    return Reference.stream(Reference.read("orientation").get("tilt_planner"))
        .map(entry -> Arguments.of(entry.get("id").textValue(), entry));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crystals")
  void agreesWithTheReference(String name, JsonNode entry) {
    TiltPlanner planner = planner(entry, holder(entry));
    Vector3 x = planner.crystal().crystalToHolder().x();
    for (int row = 0; row < 3; row++) {
      double own = row == 0 ? x.x() : row == 1 ? x.y() : x.z();
      assertThat(own)
          .isCloseTo(entry.get("crystal_to_holder").get(row).get(0).doubleValue(), within(1e-9));
    }
    for (JsonNode family : entry.get("targets")) {
      List<TiltTarget> members = planner.toFamily(Reference.zoneAxis(family.get("target")));
      JsonNode expected = family.get("members");
      for (int i = 0; i < expected.size(); i++) {
        assertSame(members.get(i), expected.get(i));
      }
      assertThat(members.size()).isBetween(expected.size(), family.get("family_size").intValue());
      assertThat(members.stream().filter(TiltTarget::reachable))
          .hasSize(family.get("n_reachable").intValue());
      Optional<ZoneAxis> first =
          members.stream().filter(TiltTarget::reachable).findFirst().flatMap(TiltTarget::zone);
      assertThat(first)
          .isEqualTo(
              Optional.of(family.get("first_reachable"))
                  .filter(JsonNode::isArray)
                  .map(Reference::zoneAxis));
    }
  }

  private static void assertSame(TiltTarget target, JsonNode expected) {
    assertThat(target.zone()).contains(Reference.zoneAxis(expected.get("direction")));
    assertThat(target.tilt().alpha()).isCloseTo(expected.get("alpha").doubleValue(), within(1e-7));
    assertThat(turned(target.tilt().beta() - expected.get("beta").doubleValue()))
        .isCloseTo(0, within(1e-7));
    assertThat(target.angle())
        .isCloseTo(expected.get("angle_from_current").doubleValue(), within(1e-7));
    assertThat(target.reachable()).isEqualTo(expected.get("reachable").booleanValue());
  }

  private static double turned(double degrees) {
    return degrees - 360 * Math.rint(degrees / 360);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("crystals")
  void twoBeamConditionsAgreeWithTheReference(String name, JsonNode entry) {
    TiltPlanner planner = planner(entry, holder(entry));
    for (JsonNode row : entry.get("two_beam_200kV")) {
      TiltTarget target =
          planner.toTwoBeam(Reference.reflection(row.get("reflection")), BEAM).orElseThrow();
      JsonNode direction = row.get("beam_direction_cartesian");
      assertThat(target.direction().x()).isCloseTo(direction.get(0).doubleValue(), within(1e-9));
      assertThat(target.direction().y()).isCloseTo(direction.get(1).doubleValue(), within(1e-9));
      assertThat(target.direction().z()).isCloseTo(direction.get(2).doubleValue(), within(1e-9));
      assertThat(target.tilt().alpha()).isCloseTo(row.get("alpha").doubleValue(), within(1e-7));
      assertThat(target.tilt().beta()).isCloseTo(row.get("beta").doubleValue(), within(1e-7));
      assertThat(target.zone()).isEmpty();
    }
  }

  /**
   * A copper-nickel alloy in a microscope (Nanocartography, Elemental Microscopy EM000001, CC BY
   * 4.0, figure 28): [110] at 9.5, 0.0; 6 degrees from the alpha axis a {111} reflection that [112]
   * at -20.3, 3.3 shows, too. The arrow of the figure is across the axis of the turn.
   */
  @Test
  void findsTheSecondZoneOfARealCrystalWithinAThirdOfADegree() {
    Settlement settlement =
        Settlement.of(COPPER_NICKEL, CUBIC, HolderProfile.JEOL.holder(), seenInTheAlloy(), SECOND);
    assertThat(settlement.candidates().get(0).deviation()).isLessThan(0.3);
    TiltTarget target =
        settlement.candidates().get(0).planner().toFamily(new ZoneAxis(1, 1, 2)).stream()
            .filter(TiltTarget::reachable)
            // That which shares the reflection, as the figure says, on the side that was seen.
            .filter(member -> seenInTheAlloy().reflection().laueZone(member.zone().get()) == 0)
            .filter(member -> member.tilt().alpha() < 0)
            .findFirst()
            .orElseThrow();
    assertThat(target.tilt().alpha()).isCloseTo(-20.3, within(0.3));
    assertThat(target.tilt().beta()).isCloseTo(3.3, within(0.3));
    assertThat(target.angle()).isCloseTo(30, within(1e-9));
    MillerIndices band = target.band().orElseThrow();
    assertThat(Math.abs(band.h()) + Math.abs(band.k()) + Math.abs(band.l())).isEqualTo(3);
  }

  @Test
  void aSecondZoneTellsTheSignsOfThatHolder() {
    Settlement settlement =
        Settlement.ofSigns(
            COPPER_NICKEL, CUBIC, HolderProfile.JEOL.holder(), seenInTheAlloy(), SECOND);
    Settlement.Candidate settled = settlement.settled().orElseThrow();
    assertThat(settled.holder().alphaSign() * settled.holder().betaSign()).isEqualTo(1);
    assertThat(settlement.candidates().get(1).deviation()).isGreaterThan(5);
  }

  private static final SecondZone SECOND =
      new SecondZone(new ZoneAxis(1, 1, 2), new StageTilt(-20.3, 3.3));

  private static ObservedZone seenInTheAlloy() {
    return new ObservedZone(
        new ZoneAxis(1, 1, 0), new MillerIndices(1, -1, 1), -6, new StageTilt(9.5, 0));
  }

  @Test
  void saysWhatOnePatternCannotTellAndASecondZoneSettlesIt() {
    Holder holder = HolderProfile.FEI.holder();
    ObservedZone seen =
        new ObservedZone(
            new ZoneAxis(1, 1, 1), new MillerIndices(1, -1, 0), 20, new StageTilt(3, -2));
    List<TiltPlanner> both = TiltPlanner.orientations(COPPER_NICKEL, CUBIC, holder, seen);
    assertThat(both).hasSize(2);
    for (int i = 0; i < 2; i++) {
      TiltTarget target = both.get(i).toFamily(new ZoneAxis(1, 1, 2)).get(0);
      Settlement settlement =
          Settlement.of(
              COPPER_NICKEL,
              CUBIC,
              holder,
              seen,
              new SecondZone(new ZoneAxis(1, 1, 2), target.tilt()));
      assertThat(settlement.candidates().get(0).deviation()).isLessThan(1e-6);
    }
    // [001] is on one side of [111] alone: the two orientations differ by where it is.
    TiltTarget cube = both.get(1).toFamily(new ZoneAxis(0, 0, 1)).get(0);
    Settlement settled =
        Settlement.of(
            COPPER_NICKEL, CUBIC, holder, seen, new SecondZone(new ZoneAxis(0, 0, 1), cube.tilt()));
    assertThat(settled.settled().orElseThrow().planner().crystal())
        .isEqualTo(both.get(1).crystal());
  }

  @Test
  void onePatternIsEnoughAlongATwofoldAxis() {
    ObservedZone seen =
        new ObservedZone(new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0), 0, StageTilt.ZERO);
    assertThat(TiltPlanner.orientations(COPPER_NICKEL, CUBIC, WIDE, seen)).hasSize(1);
  }

  /** Of a mirror plane normal to the axis alone, the Laue group makes a twofold axis. */
  @Test
  void polarCrystalsAreNoMoreAmbiguousThanTheirLaueGroup() {
    Crystal polar =
        new Crystal(
            Lattice.ofParameters(4, 6, 5, 90, 100, 90),
            List.of(
                new Site(0, 0, 0, List.of(Occupant.full(Element.Zn))),
                new Site(0.31, 0, 0.17, List.of(Occupant.full(Element.S))),
                new Site(0.62, 0, 0.46, List.of(Occupant.full(Element.O)))));
    PointSymmetry mirror = PointSymmetry.of(polar, PointSymmetry.USUAL_PRECISION);
    assertThat(mirror.pointGroup().symbol()).isEqualTo("m");
    ObservedZone across =
        new ObservedZone(new ZoneAxis(0, 1, 0), new MillerIndices(1, 0, 0), 0, StageTilt.ZERO);
    assertThat(TiltPlanner.orientations(polar.lattice(), mirror, WIDE, across)).hasSize(1);
    ObservedZone within =
        new ObservedZone(new ZoneAxis(0, 0, 1), new MillerIndices(0, 1, 0), 0, StageTilt.ZERO);
    assertThat(TiltPlanner.orientations(polar.lattice(), mirror, WIDE, within)).hasSize(2);
  }

  @Test
  void aSecondZoneThatFitsNothingSettlesNothing() {
    ObservedZone seen =
        new ObservedZone(new ZoneAxis(1, 1, 1), new MillerIndices(1, -1, 0), 20, StageTilt.ZERO);
    Settlement settlement =
        Settlement.of(
            COPPER_NICKEL,
            CUBIC,
            WIDE,
            seen,
            new SecondZone(new ZoneAxis(1, 1, 1), new StageTilt(20, 20)));
    assertThat(settlement.settled()).isEmpty();
  }

  @Property(tries = 100)
  void tiltingBringsTheTargetAlongTheBeam(
      @ForAll @DoubleRange(min = -30, max = 30) double alpha,
      @ForAll @DoubleRange(min = -30, max = 30) double beta,
      @ForAll @DoubleRange(min = -180, max = 180) double azimuth,
      @ForAll @DoubleRange(min = -180, max = 180) double axis,
      @ForAll boolean rotates,
      @ForAll boolean alphaReversed,
      @ForAll boolean betaReversed) {
    Holder holder =
        new Holder(
            rotates ? Holder.Kind.TILT_ROTATE : Holder.Kind.DOUBLE_TILT,
            alphaReversed ? -1 : 1,
            betaReversed ? -1 : 1,
            axis,
            60,
            180);
    ObservedZone seen =
        new ObservedZone(
            new ZoneAxis(1, 1, 0),
            new MillerIndices(1, -1, 1),
            azimuth,
            new StageTilt(alpha, beta));
    TiltPlanner planner = TiltPlanner.orientations(COPPER_NICKEL, CUBIC, holder, seen).get(0);
    CrystalInHolder crystal = planner.crystal();
    Vector3 zone = COPPER_NICKEL.direct(seen.zone());
    assertThat(crystal.alongBeam(seen.tilt()).angleTo(zone)).isLessThan(1e-6);
    Vector3 g = COPPER_NICKEL.reciprocal(seen.reflection());
    assertThat(turned(crystal.screenAzimuth(g, seen.tilt()) - azimuth)).isCloseTo(0, within(1e-6));
    for (TiltTarget target : planner.toFamily(new ZoneAxis(1, 1, 2))) {
      assertThat(crystal.alongBeam(target.tilt()).angleTo(target.direction())).isLessThan(1e-6);
      assertThat(target.reachable()).isEqualTo(holder.reaches(target.tilt()));
      assertThat(target.path().get(0)).isEqualTo(seen.tilt());
      assertThat(target.path().get(target.path().size() - 1)).isEqualTo(target.tilt());
      if (target.reachable()) {
        assertThat(target.path()).allMatch(holder::reaches);
      }
      target
          .band()
          .ifPresent(
              plane ->
                  target.path().stream()
                      .map(crystal::alongBeam)
                      .forEach(
                          direction ->
                              assertThat(direction.angleTo(COPPER_NICKEL.reciprocal(plane)))
                                  .isCloseTo(90, within(1e-5))));
    }
  }

  /** A rotation leads there two ways, alpha up or down: the nearer that the holder reaches. */
  @Test
  void ofTwoWaysTheNearerIsTaken() {
    Holder rotating = new Holder(Holder.Kind.TILT_ROTATE, 1, 1, 0, 60, 180);
    ObservedZone seen =
        new ObservedZone(new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0), 0, StageTilt.ZERO);
    CrystalInHolder crystal = CrystalInHolder.of(COPPER_NICKEL, rotating, seen);
    Vector3 direction = COPPER_NICKEL.direct(new ZoneAxis(1, 0, 3));
    StageTilt up = crystal.tiltTo(direction, new StageTilt(10, 80)).orElseThrow();
    StageTilt down = crystal.tiltTo(direction, new StageTilt(-10, -80)).orElseThrow();
    double angle = Math.toDegrees(Math.atan(1.0 / 3));
    assertThat(up.alpha()).isCloseTo(angle, within(1e-9));
    assertThat(up.beta()).isCloseTo(90, within(1e-9));
    assertThat(down.alpha()).isCloseTo(-angle, within(1e-9));
    assertThat(down.beta()).isCloseTo(-90, within(1e-9));
    // A rotation ends where it began: -170 is 100 from 90, and 80 from -90.
    assertThat(crystal.tiltTo(direction, new StageTilt(0, -170)).orElseThrow().beta())
        .isCloseTo(-90, within(1e-9));
    // From far along alpha the turn counts less.
    assertThat(crystal.tiltTo(direction, new StageTilt(50, -10)).orElseThrow().alpha())
        .isCloseTo(angle, within(1e-9));
    // The axis of the rotation itself is there already, from either side of it only once.
    assertThat(crystal.tiltTo(new Vector3(0, 0, 1), up)).contains(new StageTilt(0, 0));
    assertThat(crystal.tiltTo(new Vector3(0, 0, -1), up)).isEmpty();
  }

  /** No step is longer than five degrees of the crystal, whichever way it is. */
  @Test
  void pathsGoInStepsOfAtMostFiveDegrees() {
    ObservedZone seen =
        new ObservedZone(new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0), 20, StageTilt.ZERO);
    TiltPlanner planner = TiltPlanner.orientations(COPPER_NICKEL, CUBIC, WIDE, seen).get(0);
    assertThat(planner.seen()).isEqualTo(seen);
    for (TiltTarget target : planner.toFamily(new ZoneAxis(1, 1, 3))) {
      List<StageTilt> path = target.path();
      if (target.band().isPresent()) {
        assertThat(path).hasSize(1 + (int) Math.ceil(target.angle() / 5));
        for (int i = 1; i < path.size(); i++) {
          double step =
              planner
                  .crystal()
                  .alongBeam(path.get(i - 1))
                  .angleTo(planner.crystal().alongBeam(path.get(i)));
          assertThat(step).isCloseTo(target.angle() / (path.size() - 1), within(1e-6));
        }
      }
    }
  }

  @Test
  void reversedSignsReverseTheTilts() {
    ObservedZone seen =
        new ObservedZone(new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0), 25, StageTilt.ZERO);
    StageTilt plain = first(WIDE, seen);
    StageTilt reversed = first(WIDE.withSigns(-1, 1), seen);
    assertThat(reversed.alpha()).isCloseTo(-plain.alpha(), within(1e-9));
    assertThat(reversed.beta()).isCloseTo(plain.beta(), within(1e-9));
    // Both reversed is the axis seen the other way.
    StageTilt both = first(WIDE.withSigns(-1, -1).withAxis(180), seen);
    assertThat(both.alpha()).isCloseTo(plain.alpha(), within(1e-9));
    assertThat(both.beta()).isCloseTo(plain.beta(), within(1e-9));
  }

  private static StageTilt first(Holder holder, ObservedZone seen) {
    return TiltPlanner.orientations(COPPER_NICKEL, CUBIC, holder, seen)
        .get(0)
        .to(new ZoneAxis(1, 0, 2))
        .orElseThrow()
        .tilt();
  }

  @Test
  void leavesOutTheDirectionThatBetaDoesNotMove() {
    ObservedZone seen =
        new ObservedZone(new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0), 0, StageTilt.ZERO);
    TiltPlanner planner = TiltPlanner.orientations(COPPER_NICKEL, CUBIC, WIDE, seen).get(0);
    assertThat(planner.to(new ZoneAxis(0, 1, 0))).isEmpty();
    assertThat(planner.to(new ZoneAxis(0, 1, 1))).isPresent();
    assertThat(planner.to(new ZoneAxis(0, 0, 1)).orElseThrow().band()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(HolderProfile.class)
  void profilesAreNamedInAddresses(HolderProfile profile) {
    assertThat(HolderProfile.of(profile.slug())).isEqualTo(profile);
    assertThat(profile.holder().reaches(StageTilt.ZERO)).isTrue();
  }

  /** An assumption is called one, and only what a source says is not. */
  @ParameterizedTest
  @EnumSource(HolderProfile.class)
  void profilesSayWhatIsKnownOfTheirSigns(HolderProfile profile) {
    boolean known = profile == HolderProfile.JEOL || profile == HolderProfile.OWN;
    assertThat(profile.signs().contains("assumed")).isEqualTo(!known);
  }

  /**
   * Tilting positive turns the rod counter-clockwise as seen from its tip: y goes to the source.
   */
  @Test
  void alphaOfThermoFisherIsRightHandedAboutTheAxisToTheTip() {
    Vector3 raised = HolderProfile.FEI.holder().alongBeam(new StageTilt(10, 0));
    assertThat(raised.y()).isCloseTo(Math.sin(Math.toRadians(10)), within(1e-12));
    assertThat(raised.x()).isCloseTo(0, within(1e-12));
  }

  @Test
  void rejectsOtherProfiles() {
    assertThatThrownBy(() -> HolderProfile.of("zeiss"))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("tilt-rotate");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0, 30, 30",
    "1, 2, 0, 30, 30",
    "1, 1, NaN, 30, 30",
    "1, 1, 0, 0, 30",
    "1, 1, 0, 91, 30",
    "1, 1, 0, 30, 181",
    "1, 1, 0, 30, NaN",
    "1, 1, 361, 30, 30"
  })
  void rejectsHoldersThatAreNone(
      int alphaSign, int betaSign, double axis, double alphaLimit, double betaLimit) {
    assertThatThrownBy(
            () ->
                new Holder(
                    Holder.Kind.DOUBLE_TILT, alphaSign, betaSign, axis, alphaLimit, betaLimit))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rejectsReflectionsOutsideTheZoneAndAnglesWithoutMeaning() {
    assertThatThrownBy(
            () ->
                new ObservedZone(
                    new ZoneAxis(0, 0, 1), new MillerIndices(1, 1, 1), 0, StageTilt.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new ObservedZone(
                    new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0), Double.NaN, StageTilt.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new StageTilt(Double.NaN, 0))
        .isInstanceOf(IllegalArgumentException.class);
    ObservedZone seen =
        new ObservedZone(new ZoneAxis(0, 0, 1), new MillerIndices(2, 0, 0), 0, StageTilt.ZERO);
    TiltPlanner planner = TiltPlanner.orientations(COPPER_NICKEL, CUBIC, WIDE, seen).get(0);
    assertThatThrownBy(() -> planner.toTwoBeam(new MillerIndices(1, 1, 1), BEAM))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Holder holder(JsonNode entry) {
    return WIDE.withLimits(
        entry.get("alpha_limit").doubleValue(), entry.get("beta_limit").doubleValue());
  }

  private static TiltPlanner planner(JsonNode entry, Holder holder) {
    Crystal crystal = Reference.crystal(entry);
    ObservedZone seen =
        new ObservedZone(
            Reference.zoneAxis(entry.get("zone_axis")),
            Reference.reflection(entry.get("reference_reflection")),
            entry.get("screen_azimuth_deg").doubleValue(),
            new StageTilt(entry.get("alpha0").doubleValue(), entry.get("beta0").doubleValue()));
    return TiltPlanner.orientations(
            crystal.lattice(),
            PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION),
            holder,
            seen)
        .get(0);
  }

  private static PointSymmetry symmetry(Lattice lattice) {
    Crystal crystal =
        new Crystal(lattice, List.of(new Site(0, 0, 0, List.of(Occupant.full(Element.Cu)))));
    return PointSymmetry.of(crystal, PointSymmetry.USUAL_PRECISION);
  }
}
