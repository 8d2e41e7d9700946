package org.zoneaxis.figure.caption;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.choice.LengthUnit;
import org.zoneaxis.figure.lettering.Face;
import org.zoneaxis.figure.lettering.Typeface;
import org.zoneaxis.figure.scene.Line;
import org.zoneaxis.figure.sheet.ScaleBar;
import org.zoneaxis.figure.text.Legible;

/** Numbers, symbols and foreign text as they are printed. */
class TypesettingTest {

  /** Symbols of the International Tables, volume A (2016), table 1.4.2.1; b for a bar. */
  @ParameterizedTest
  @CsvSource({
    "Fd-3m, Fdb3m",
    "P6_3/mmc, P6_3/mmc",
    "P63/mmc, P6_3/mmc",
    "P2_1/c, P2_1/c",
    "P21/c, P2_1/c",
    "P121/c1, P12_1/c1",
    "P21, P2_1",
    "P-1, Pb1",
    "P23, P23",
    "P213, P2_13",
    "P3, P3",
    "P31, P3_1",
    "P32, P3_2",
    "R32, R32",
    "P321, P321",
    "P312, P312",
    "P3121, P3_121",
    "P3221, P3_221",
    "P31m, P31m",
    "P-31m, Pb31m",
    "P-3m1, Pb3m1",
    "P-42m, Pb42m",
    "P-421m, Pb42_1m",
    "P-4, Pb4",
    "P4212, P42_12",
    "P42212, P4_22_12",
    "P43212, P4_32_12",
    "P42/mnm, P4_2/mnm",
    "I41/amd, I4_1/amd",
    "P422, P422",
    "P432, P432",
    "P4132, P4_132",
    "F-43m, Fb43m",
    "P212121, P2_12_12_1",
    "C2221, C222_1",
    "P622, P622",
    "P6122, P6_122",
    "P-62m, Pb62m",
    "P6/mmm, P6/mmm",
    "Pna21, Pna2_1",
    "Cmc21, Cmc2_1",
    "P121, P121",
    "R-3m:H, Rb3m:H",
  })
  void hermannMauguinSymbolsHaveBarsAndSubscripts(String symbol, String expected) {
    Line line = HermannMauguinLettering.typeset(symbol);

    assertThat(line.text()).isEqualTo(expected.replace('b', '\u2212'));
    assertThat(line.glyphs())
        .extracting(placed -> placed.glyph().name())
        .containsExactlyElementsOf(glyphs(expected));
  }

  /** Letters are italic, digits upright, barred or lowered. */
  private static List<String> glyphs(String symbol) {
    List<String> names = new ArrayList<>();
    Typeface typeface = Typeface.STANDARD;
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      if (c == 'b' && symbol.charAt(i + 1) <= '9') {
        names.add(typeface.barred(Face.UPRIGHT, symbol.substring(++i, i + 1)).name());
      } else if (c == '_') {
        names.add(typeface.lowered(Face.UPRIGHT, symbol.charAt(++i)).name());
      } else {
        names.add(typeface.glyph(Character.isLetter(c) ? Face.ITALIC : Face.UPRIGHT, c).name());
      }
    }
    return names;
  }

  @Test
  void indicesOfTwoDigitsStandApart() {
    List<Line.Placed> spaced = IndexLettering.of(Face.UPRIGHT, List.of(1, -10, 2)).glyphs();
    List<Line.Placed> close = IndexLettering.of(Face.UPRIGHT, List.of(1, -1, 2)).glyphs();

    assertThat(spaced).hasSize(3);
    assertThat(spaced.get(1).glyph()).isEqualTo(Typeface.STANDARD.barred(Face.UPRIGHT, "10"));
    double gap = spaced.get(1).x() - spaced.get(0).glyph().advance();
    assertThat(gap).isGreaterThan(close.get(1).x() - close.get(0).glyph().advance() + 15);
    assertThat(IndexLettering.bracketed(Face.SEMIBOLD, List.of(1, -10, 2)).text())
        .isEqualTo("[1 \u221210 2]");
  }

  @Property
  void decimalsAreRoundedAsExactArithmeticDoes(
      @ForAll @DoubleRange(min = -1e5, max = 1e5) double value,
      @ForAll @IntRange(max = 9) int places) {
    BigDecimal printed = new BigDecimal(Decimal.fixed(value, places));
    BigDecimal exact = new BigDecimal(value).setScale(places, RoundingMode.HALF_UP);
    assertThat(printed.scale()).isEqualTo(places);
    assertThat(printed.subtract(exact).abs().movePointRight(places))
        .isLessThanOrEqualTo(BigDecimal.ONE);
    assertThat(printed.subtract(new BigDecimal(value)).abs().movePointRight(places))
        .isLessThanOrEqualTo(new BigDecimal("0.50001"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0",
    "-0.0, 3, 0",
    "-0.0004, 3, 0",
    "0.0005, 3, 0.001",
    "-0.0006, 3, -0.001",
    "1.5, 0, 2",
    "1.10, 4, 1.1",
    "100, 2, 100",
    "0.00001, 12, 0.00001",
    "123456789012345680000, 2, 123456789012345683968",
    "1e16, 12, 10000000000000000",
  })
  void decimalsAreShort(double value, int places, String expected) {
    assertThat(Decimal.of(value, places)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "100, 100",
    "62.345, 62.3",
    "9.999, 10",
    "9.876, 9.88",
    "0.12345, 0.123",
    "0.000012, 0.00001"
  })
  void relativeIntensitiesHaveThreeDigits(double value, String expected) {
    assertThat(Decimal.threeDigits(value)).isEqualTo(expected);
  }

  @Property
  void foreignTextIsAlwaysValidInXml(@ForAll String text) {
    String legible = Legible.of(text);
    legible
        .codePoints()
        .forEach(
            point ->
                assertThat(
                        (point >= 0x20 && point < 0xD800)
                            || (point >= 0xE000 && point < 0xFFFE)
                            || point >= 0x10000)
                    .isTrue());
    assertThat(Legible.of(text, 20).codePointCount(0, Legible.of(text, 20).length()))
        .isLessThanOrEqualTo(20);
  }

  @Property
  void scaleBarsAreRoundAndOfReasonableLength(
      @ForAll @DoubleRange(min = 20, max = 6000) double scale, @ForAll LengthUnit unit) {
    ScaleBar bar = ScaleBar.of(scale, unit);
    assertThat(bar.length()).isBetween(49.9, 125.0);
    String[] parts = bar.label().split(" ");
    String significant = parts[0].replace(".", "").replaceAll("^0+|0+$", "");
    assertThat(List.of("1", "2", "5")).contains(significant);
    assertThat(parts[1]).isEqualTo(unit.symbol() + "\u207B\u00B9");
    assertThat(Double.parseDouble(parts[0]) * scale / unit.angstroms())
        .isBetween(bar.length() - 1e-6, bar.length() + 1e-6);
  }
}
