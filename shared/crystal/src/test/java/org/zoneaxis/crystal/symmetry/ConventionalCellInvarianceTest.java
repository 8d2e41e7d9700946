package org.zoneaxis.crystal.symmetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.Site;
import org.zoneaxis.crystal.reduction.IntegerMatrix;
import org.zoneaxis.crystal.vector.Vector3;

/** However a crystal is described, its conventional cell is the same. */
class ConventionalCellInvarianceTest {

  private static final List<References.Input> INPUTS =
      Stream.concat(
              References.structures("conventional_cells.json").stream()
                  .map(structure -> structure.get("input"))
                  .map(References::mixed),
              Stream.concat(References.structures("materials_project.json").stream(), spaceGroups())
                  .map(References::ordered))
          .toList();

  /** Every fifth group, which has all point groups with several orientations of a cell in it. */
  private static Stream<JsonNode> spaceGroups() {
    return References.structures("space_groups.json").stream()
        .filter(structure -> structure.get("number").asInt() % 5 == 0);
  }

  private static final List<MillerIndices> REFLECTIONS =
      IntStream.range(0, 125)
          .filter(n -> n > 62)
          .mapToObj(n -> new MillerIndices(n / 25 - 2, n / 5 % 5 - 2, n % 5 - 2))
          .toList();

  @Provide
  Arbitrary<References.Input> inputs() {
    return Arbitraries.of(INPUTS);
  }

  private static void assertSameCell(
      References.Input some, References.Input others, double lengths, double amplitudes) {
    ConventionalCell expected = some.conventional(0.1);
    ConventionalCell found = others.conventional(0.1);
    assertThat(found.pointGroup()).isEqualTo(expected.pointGroup());
    assertThat(found.centring()).isEqualTo(expected.centring());
    assertThat(found.crystal().sites()).hasSameSizeAs(expected.crystal().sites());
    assertThat(
            Fingerprint.difference(
                Fingerprint.parameters(found.crystal()),
                Fingerprint.parameters(expected.crystal())))
        .as("difference of cell parameters")
        .isLessThan(lengths);
    for (MillerIndices hkl : REFLECTIONS) {
      assertThat(Fingerprint.amplitude(found.crystal(), hkl))
          .as("|F| of %s", hkl)
          .isCloseTo(Fingerprint.amplitude(expected.crystal(), hkl), within(amplitudes));
    }
  }

  private static Site at(Site site, Vector3 place) {
    return new Site(place.x(), place.y(), place.z(), site.occupants());
  }

  private static Vector3 place(Site site) {
    return new Vector3(site.x(), site.y(), site.z());
  }

  /** The cell of the columns of the matrix; a left-handed one where its determinant is -1. */
  private static References.Input inCell(References.Input input, IntegerMatrix change) {
    List<Vector3> vectors =
        Stream.of(change.a(), change.b(), change.c())
            .map(
                column ->
                    input
                        .vectors()
                        .get(0)
                        .times(column.x())
                        .plus(input.vectors().get(1).times(column.y()))
                        .plus(input.vectors().get(2).times(column.z())))
            .toList();
    return new References.Input(
        vectors, input.sites().stream().map(site -> at(site, change.solve(place(site)))).toList());
  }

  /** A product of a few shears and permutations, so that edges stay below 500 angstrom. */
  @Provide
  Arbitrary<IntegerMatrix> unimodular() {
    Arbitrary<IntegerMatrix> shears =
        Arbitraries.of(
            IntegerMatrix.ofRows(1, 1, 0, 0, 1, 0, 0, 0, 1),
            IntegerMatrix.ofRows(1, 0, 0, 0, 1, 0, -1, 0, 1),
            IntegerMatrix.ofRows(1, 0, 0, 0, 1, 2, 0, 0, 1),
            IntegerMatrix.ofRows(0, 0, 1, 1, 0, 0, 0, 1, 0),
            IntegerMatrix.ofRows(0, 1, 0, 1, 0, 0, 0, 0, 1),
            IntegerMatrix.diagonal(-1, 1, 1));
    return shears
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(steps -> steps.stream().reduce(IntegerMatrix.IDENTITY, IntegerMatrix::times));
  }

  /** A crystal and the same in another cell, one that is not refused as too flat. */
  record Redescribed(References.Input original, References.Input other) {

    boolean spansVolume() {
      Vector3 a = other.vectors().get(0);
      Vector3 b = other.vectors().get(1);
      Vector3 c = other.vectors().get(2);
      return Math.abs(a.dot(b.cross(c))) > 2e-3 * a.length() * b.length() * c.length();
    }
  }

  @Provide
  Arbitrary<Redescribed> redescribed() {
    return Combinators.combine(inputs(), unimodular())
        .as((input, change) -> new Redescribed(input, inCell(input, change)))
        .filter(Redescribed::spansVolume);
  }

  @Property(tries = 400, seed = "20261121", shrinking = ShrinkingMode.OFF)
  void doesNotDependOnTheInputCell(@ForAll("redescribed") Redescribed crystal) {
    assertSameCell(crystal.original(), crystal.other(), 1e-6, 1e-6);
  }

  @Property(tries = 200, seed = "20261122", shrinking = ShrinkingMode.OFF)
  void doesNotDependOnTheOrigin(
      @ForAll("inputs") References.Input input, @ForAll("shifts") Vector3 shift) {
    List<Site> shifted =
        input.sites().stream().map(site -> at(site, place(site).plus(shift))).toList();
    assertSameCell(input, new References.Input(input.vectors(), shifted), 1e-6, 1e-6);
  }

  @Provide
  Arbitrary<Vector3> shifts() {
    return Arbitraries.doubles()
        .between(-3, 3)
        .list()
        .ofSize(3)
        .map(numbers -> new Vector3(numbers.get(0), numbers.get(1), numbers.get(2)));
  }

  @Property(tries = 200, seed = "20261123", shrinking = ShrinkingMode.OFF)
  void doesNotDependOnTheOrderOfSites(
      @ForAll("inputs") References.Input input, @ForAll long order) {
    List<Site> shuffled = new ArrayList<>(input.sites());
    Collections.shuffle(shuffled, new Random(order));
    assertThat(new References.Input(input.vectors(), shuffled).conventional(0.1))
        .isEqualTo(input.conventional(0.1));
  }

  @Property(tries = 200, seed = "20261124", shrinking = ShrinkingMode.OFF)
  void doesNotDependOnTheFrameOfTheVectors(
      @ForAll("inputs") References.Input input, @ForAll("shifts") Vector3 euler) {
    List<Vector3> turned = input.vectors().stream().map(vector -> turned(vector, euler)).toList();
    assertSameCell(input, new References.Input(turned, input.sites()), 1e-6, 1e-6);
  }

  private static Vector3 turned(Vector3 v, Vector3 euler) {
    Vector3 aboutZ = aboutZ(v, euler.x());
    Vector3 swapped = aboutZ(new Vector3(aboutZ.y(), aboutZ.z(), aboutZ.x()), euler.y());
    return aboutZ(new Vector3(swapped.y(), swapped.z(), swapped.x()), euler.z());
  }

  private static Vector3 aboutZ(Vector3 v, double angle) {
    double c = StrictMath.cos(angle);
    double s = StrictMath.sin(angle);
    return new Vector3(c * v.x() - s * v.y(), s * v.x() + c * v.y(), v.z());
  }

  @Property(tries = 200, seed = "20261125", shrinking = ShrinkingMode.OFF)
  void isNotDisturbedByNoise(@ForAll("inputs") References.Input input, @ForAll long noise) {
    Random random = new Random(noise);
    double longest = input.vectors().stream().mapToDouble(Vector3::length).max().orElseThrow();
    double amplitude = 1e-4 / longest;
    List<Site> displaced =
        input.sites().stream()
            .map(
                site ->
                    at(
                        site,
                        place(site)
                            .plus(
                                new Vector3(
                                        random.nextDouble() - 0.5,
                                        random.nextDouble() - 0.5,
                                        random.nextDouble() - 0.5)
                                    .times(amplitude))))
            .toList();
    assertSameCell(input, new References.Input(input.vectors(), displaced), 1e-6, 1e-3);
  }

  @Property(tries = 60, seed = "20261126", shrinking = ShrinkingMode.OFF)
  void isItsOwnConventionalCell(@ForAll("inputs") References.Input input) {
    ConventionalCell once = input.conventional(0.1);
    ConventionalCell twice = ConventionalCell.of(once.crystal());
    assertThat(
            Fingerprint.difference(
                Fingerprint.parameters(twice.crystal()), Fingerprint.parameters(once.crystal())))
        .isLessThan(1e-6);
    for (MillerIndices hkl : REFLECTIONS) {
      assertThat(Fingerprint.amplitude(twice.crystal(), hkl))
          .isCloseTo(Fingerprint.amplitude(once.crystal(), hkl), within(1e-6));
    }
  }
}
