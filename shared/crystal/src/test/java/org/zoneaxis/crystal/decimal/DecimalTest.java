package org.zoneaxis.crystal.decimal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Decimals against numbers of unbounded precision. */
class DecimalTest {

  /** Half a unit of the last decimal, and what a double of that size is rounded by. */
  private static void assertRounded(String text, double value, int decimals) {
    BigDecimal off = new BigDecimal(text).subtract(new BigDecimal(value)).abs();
    BigDecimal half = new BigDecimal("0.5").movePointLeft(decimals);
    assertThat(off).isLessThanOrEqualTo(half.add(new BigDecimal(Math.ulp(value))));
  }

  @Property(tries = 300)
  void isTheNearestDecimalWithoutTrailingZeros(
      @ForAll @IntRange(min = -2_000_000_000, max = 2_000_000_000) int digits,
      @ForAll @IntRange(min = 0, max = 11) int shift,
      @ForAll @IntRange(min = 0, max = 9) int decimals) {
    double value = digits / Math.pow(10, shift);
    String text = Decimal.of(value, decimals);
    assertRounded(text, value, decimals);
    assertThat(text).isEqualTo(Decimal.plain(new BigDecimal(text)));
    String fixed = Decimal.fixed(value, decimals);
    assertThat(new BigDecimal(fixed)).isEqualByComparingTo(text);
    assertThat(new BigDecimal(fixed).scale()).isEqualTo(decimals);
    assertThat(Decimal.rounded(value, decimals)).isEqualTo(new BigDecimal(text));
    if (decimals > 0 && decimals <= 6) {
      assertThat(FixedPoint.of(value, decimals)).isEqualTo(fixed);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0, 3, 0, 0.000",
    "-0.0, 2, 0, 0.00",
    "-0.0004, 3, 0, 0.000",
    "-0.0006, 3, -0.001, -0.001",
    "2.5, 0, 3, 3",
    "-2.5, 0, -3, -3",
    "1.05, 2, 1.05, 1.05",
    "10.5, 3, 10.5, 10.500",
    "100, 2, 100, 100.00",
    "0.125, 2, 0.13, 0.13",
    "0.30000000000000004, 15, 0.3, 0.300000000000000",
    "1e15, 2, 1000000000000000, 1000000000000000.00",
    "-1234567890123456.5, 1, -1234567890123456.5, -1234567890123456.5",
    "1e300, 0, 1e300, 1e300",
  })
  void roundsHalfUpWithoutNegativeZero(double value, int decimals, String few, String all) {
    assertThat(Decimal.of(value, decimals)).isEqualTo(asWritten(few));
    assertThat(Decimal.fixed(value, decimals)).isEqualTo(asWritten(all));
  }

  /** No exponents: what is given with one is the exact value of the double. */
  private static String asWritten(String text) {
    return text.contains("e") ? new BigDecimal(Double.parseDouble(text)).toPlainString() : text;
  }

  @Test
  void appendsToWhatIsThere() {
    StringBuilder out = new StringBuilder("d = ");
    Decimal.append(out, 2.50, 3);
    out.append(", ");
    Decimal.appendFixed(out, 2.5, 3);
    assertThat(out).hasToString("d = 2.5, 2.500");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void rejectsWhatIsNoNumber(double value) {
    assertThatThrownBy(() -> Decimal.of(value, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(value));
  }

  @ParameterizedTest
  @CsvSource({"0.00, 0", "1E+3, 1000", "1.50, 1.5", "-0.0010, -0.001", "120, 120"})
  void plainDecimalsHaveNeitherExponentsNorTrailingZeros(BigDecimal value, String expected) {
    assertThat(Decimal.plain(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.000004, 0",
    "0.00123, 0.00123",
    "0.0123456, 0.0123",
    "0.9996, 1",
    "9.994, 9.99",
    "9.996, 10",
    "12.34, 12.3",
    "99.94, 99.9",
    "99.96, 100",
    "1234.5, 1235"
  })
  void threeDigitsAreOnlyThree(double value, String expected) {
    assertThat(Decimal.threeDigits(value)).isEqualTo(expected);
    assertThat(FixedPoint.threeDigits(value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(doubles = {-1, Double.NaN, Double.POSITIVE_INFINITY, 0x1p53})
  void browsersWriteThreeDigitsOfNothingElse(double value) {
    assertThatThrownBy(() -> FixedPoint.threeDigits(value))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(Double.toString(value));
  }

  /** The fewest that read back: one digit less is another number. */
  @Property(tries = 300)
  void fewestDigitsReadBackToTheSameNumber(@ForAll double value) {
    BigDecimal few = FewestDigits.of(value);
    assertThat(few.doubleValue()).isEqualTo(value == 0 ? 0.0 : value);
    assertThat(few.precision()).isLessThanOrEqualTo(FewestDigits.MOST);
    if (few.precision() > 15) {
      BigDecimal shorter =
          new BigDecimal(value).round(new MathContext(few.precision() - 1, RoundingMode.HALF_EVEN));
      assertThat(shorter.doubleValue()).isNotEqualTo(value);
    }
    assertThat(new BigDecimal(FewestDigits.text(value))).isEqualByComparingTo(few);
    assertThat(FewestDigits.text(value)).doesNotContain("E");
  }
}
