package org.zoneaxis.crystal.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Lattice;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.refusal.NotationException;

class IndicesTest {

  private static final Lattice CUBIC = Lattice.ofParameters(4, 4, 4, 90, 90, 90);
  private static final Lattice HEXAGONAL = Lattice.ofParameters(3.2, 3.2, 5.2, 90, 90, 120);

  private static Indices parse(String text) {
    return Indices.parse("zone axis", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "110 | 1,1,0",
        "1,1,0 | 1,1,0",
        "1 1 0 | 1,1,0",
        "[110] | 1,1,0",
        "1-10 | 1,-1,0",
        "-1,1,0 | -1,1,0",
        "[1-10] | 1,-1,0",
        "[1,1,0] | 1,1,0",
        "[1 -1 0] | 1,-1,0",
        "2-1-10 | 2,-1,-1,0",
        "2,-1,-1,0 | 2,-1,-1,0",
        "[2 -1 -1 0] | 2,-1,-1,0",
        "0001 | 0,0,0,1",
        "220 | 2,2,0",
        "-1-1-1 | -1,-1,-1",
        "20,-20,19 | 20,-20,19",
        "12 0 1 | 12,0,1",
        "[-20,10,10,20] | -20,10,10,20"
      })
  void readsEveryForm(String text, String indices) {
    assertThat(parse(text)).hasToString(indices);
  }

  /** Spellings of papers, word processors and programs, and what they mean. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1, 1, 0|1,1,0",
        "1 , -1 , 0|1,-1,0",
        " 110 |1,1,0",
        "1  -1   0|1,-1,0",
        "1\u00A0-1\u20090|1,-1,0",
        "[ 1 -1 0 ]|1,-1,0",
        "\u22121,1,0|-1,1,0",
        "1\u201310|1,-1,0",
        "[1\u201010]|1,-1,0",
        "1\uFF0C\u22121\uFF0C0|1,-1,0",
        "1\u030510|-1,1,0",
        "11\u03050|1,-1,0",
        "11\u03040|1,-1,0",
        "[11\u03050]|1,-1,0",
        "[1 1\u0304 0]|1,-1,0",
        "1\u03051\u03050|-1,-1,0",
        "\u03051 1 0|-1,1,0",
        "[\u0304110]|-1,1,0",
        "1,\u03051,0|1,-1,0",
        "\u00AF110|-1,1,0",
        "1\u203E10|1,-1,0",
        "21\u03051\u03050|2,-1,-1,0",
        "[2 -1 -1 0]|2,-1,-1,0",
        "[1\\bar{1}0]|1,-1,0",
        "[1\\bar10]|1,-1,0",
        "[\\overline{1} 1 0]|-1,1,0",
        "\uFF3B110\uFF3D|1,1,0"
      })
  void readsWhatPapersPrint(String text, String indices) {
    assertThat(parse(text)).hasToString(indices);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<110>", "<1 -1 0>", "\u27E8110\u27E9", "\u3008110\u3009"})
  void namesOneDirectionOfAFamily(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("family of directions")
        .hasMessageContaining("for example [1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(110) | CUBIC | round brackets are a plane | normal is [110]",
        "(1 -1 0) | CUBIC | round brackets are a plane | normal is [1-10]",
        "(11\u03050) | CUBIC | round brackets are a plane | normal is [1-10]",
        "(222) | CUBIC | round brackets are a plane | normal is [111]",
        "{110} | CUBIC | curly brackets are a family of planes | normal is [110]",
        "(10-10) | HEXAGONAL | round brackets are a plane | normal is [10-10]",
        "(100) | HEXAGONAL | round brackets are a plane | normal is [10-10]",
        "(0001) | HEXAGONAL | round brackets are a plane | normal is [0001]",
        "(2,-1,-1,0) | HEXAGONAL | round brackets are a plane | normal is [2-1-10]"
      })
  void neverReadsAPlaneAsADirection(String text, String cell, String plane, String direction) {
    Indices indices = parse(text);
    assertThat(indices.isPlane()).isTrue();
    assertThatThrownBy(() -> indices.zoneAxis(cell.equals("CUBIC") ? CUBIC : HEXAGONAL))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining(plane)
        .hasMessageContaining(direction);
  }

  /** In a tetragonal cell the normal of (101) is a*:c* = 1/a : 1/c, here [4 0 1] exactly. */
  @Test
  void findsNormalsThatAreNoSmallMultiplesOfThePlane() {
    Lattice tetragonal = Lattice.ofParameters(3, 3, 6, 90, 90, 90);
    assertThatThrownBy(() -> parse("(101)").zoneAxis(tetragonal))
        .hasMessageEndingWith("normal is [401]");
  }

  @Test
  void saysHowFarFromTheNormalADirectionIs() {
    Lattice oblique = Lattice.ofParameters(4, 5, 6, 85, 97, 104);
    assertThatThrownBy(() -> parse("(111)").zoneAxis(oblique))
        .hasMessageContaining("degrees off")
        .hasMessageContaining("with small indices [");
  }

  /** [u 0 w] is atan(5w/3u) from a, the normal of (101) atan(3/5): 5/14 is nearest, then 1/3. */
  @Test
  void saysByHundredthsOfADegreeHowFar() {
    Lattice tetragonal = Lattice.ofParameters(3, 3, 5, 90, 90, 90);
    assertThatThrownBy(() -> parse("(101)").zoneAxis(tetragonal))
        .hasMessageContaining("[14,0,5], 0.20 degrees off")
        .hasMessageContaining("with small indices [301], 1.91 degrees off");
  }

  @Test
  void readsAReflectionInTheBracketsOfItsPlanes() {
    assertThat(Indices.parseReflection("right", "(1 -1 1)")).hasToString("1,-1,1");
    assertThatThrownBy(() -> Indices.parseReflection("right", "{111}"))
        .hasMessageContaining("family of planes");
  }

  @ParameterizedTest
  @CsvSource({
    "3.190, 3.193, 119.99, true",
    "3.160, 3.162, 120, true",
    "2.46, 2.46, 120.01, true",
    "3.190, 3.200, 120, false",
    "3.190, 3.190, 119.9, false",
    "3.190, 3.190, 120, false"
  })
  void knowsCellsThatAreHexagonalWithinTheirPrecision(
      double a, double b, double gamma, boolean nearly) {
    Lattice cell = Lattice.ofParameters(a, b, 5.2, 90, 90, gamma);
    assertThat(cell.isNearlyHexagonal()).isEqualTo(nearly);
    if (nearly) {
      assertThat(parse("2-1-10").zoneAxis(cell)).isEqualTo(new ZoneAxis(1, 0, 0));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "1",
        "01",
        "10",
        "11010",
        "+1,1,0",
        "+110",
        "1--10",
        "-1-1",
        "--110",
        "1,1,0,",
        ",1,1,0",
        "1,,0",
        "1,1",
        "1,1,0,0,0",
        "[110",
        "110]",
        "[[110]]",
        "[]",
        "[",
        "]",
        "<110>",
        "0,0,0",
        "000",
        "0000",
        "[000]",
        "21,0,0",
        "0,0,-21",
        "999999,0,0",
        "1e400,0,0",
        "1.0,1,0",
        "0.5,1,0",
        "abc",
        "1,1,x",
        "01,1,0",
        "00,1,0",
        "1;1;0",
        "1/1/0",
        "１１０",
        "١١٠",
        "1,1,٠",
        "1,1,0\u0000",
        "\u00001,1,0",
        "1\t1\t0",
        "1\n1\n0",
        "2,-1,0,0",
        "1110",
        "NaN",
        "null",
        "%20",
        "1,1 0",
        "2147483648,0,0",
        "-",
        "---",
        "1-1-",
        "0x1,1,0"
      })
  void rejectsEverythingElseWithAnExample(String text) {
    NotationException refusal = catchThrowableOfType(NotationException.class, () -> parse(text));
    assertThat(refusal).isNotNull();
    assertThat(refusal.field()).isEqualTo("zone axis");
    assertThat(refusal.expected()).containsAnyOf("1,-1,0", "2,-1,-1,0");
  }

  @Test
  void rejectsTenKilobytesWithoutRepeatingThem() {
    assertThatThrownBy(() -> parse("1,".repeat(5000)))
        .isInstanceOf(NotationException.class)
        .message()
        .hasSizeLessThan(300);
  }

  @Test
  void saysWhatWasUnderstood() {
    assertThatThrownBy(() -> parse("1,2,x")).hasMessageContaining("understood 1, 2 and then 'x'");
    assertThatThrownBy(() -> parse("21,0,0")).hasMessageContaining("understood 21, 0, 0");
  }

  @Test
  void keepsSigns() {
    assertThat(parse("-1-10").zoneAxis(CUBIC)).isNotEqualTo(parse("110").zoneAxis(CUBIC));
    assertThat(parse("-1-10").zoneAxis(CUBIC)).isEqualTo(new ZoneAxis(-1, -1, 0));
  }

  @Test
  void dividesZoneAxisButNotReflectionByCommonFactor() {
    assertThat(parse("2,-4,6").zoneAxis(CUBIC)).isEqualTo(new ZoneAxis(1, -2, 3));
    assertThat(parse("2,-4,6").reflection(CUBIC)).isEqualTo(new MillerIndices(2, -4, 6));
  }

  @Test
  void readsFourIndicesInHexagonalCell() {
    assertThat(parse("2-1-10").zoneAxis(HEXAGONAL)).isEqualTo(new ZoneAxis(1, 0, 0));
    assertThat(parse("0001").zoneAxis(HEXAGONAL)).isEqualTo(new ZoneAxis(0, 0, 1));
    assertThat(parse("1,0,-1,2").reflection(HEXAGONAL)).isEqualTo(new MillerIndices(1, 0, 2));
  }

  @Test
  void rejectsFourIndicesInOtherCellsAndNamesTheCell() {
    assertThatThrownBy(() -> parse("2-1-10").zoneAxis(CUBIC))
        .isInstanceOf(NotationException.class)
        .hasMessageContaining("hexagonal")
        .hasMessageContaining("gamma = 90");
    assertThatThrownBy(() -> parse("1,0,-1,0").reflection(CUBIC))
        .isInstanceOf(NotationException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2, 5})
  void refusesOtherNumbersOfIndices(int count) {
    assertThatThrownBy(() -> new Indices(Stream.generate(() -> 1).limit(count).toList()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Property
  void readsBackWhatItPrints(
      @ForAll @IntRange(min = -20, max = 20) int u,
      @ForAll @IntRange(min = -20, max = 20) int v,
      @ForAll @IntRange(min = -20, max = 20) int w) {
    Assume.that(u != 0 || v != 0 || w != 0);
    Indices indices = new Indices(List.of(u, v, w));
    assertThat(parse(indices.toString())).isEqualTo(indices);
    assertThat(parse("[" + u + " " + v + " " + w + "]")).isEqualTo(indices);
  }

  @Property
  void readsDigitsAsSeparatedIndices(
      @ForAll @IntRange(min = -9, max = 9) int u,
      @ForAll @IntRange(min = -9, max = 9) int v,
      @ForAll @IntRange(min = -9, max = 9) int w) {
    Assume.that(u != 0 || v != 0 || w != 0);
    assertThat(parse("" + u + v + w)).isEqualTo(parse(u + "," + v + "," + w));
  }

  @Property
  void neverFailsOtherwise(@ForAll String text) {
    try {
      Indices indices = parse(text);
      assertThat(indices.values()).hasSizeBetween(3, 4).allMatch(v -> Math.abs(v) <= 20);
      String canonical =
          indices.values().stream().map(String::valueOf).collect(Collectors.joining(","));
      assertThat(parse(canonical)).isEqualTo(indices);
    } catch (NotationException refusal) {
      assertThat(refusal.getMessage()).hasSizeLessThan(400).doesNotContain("\n");
    }
  }
}
