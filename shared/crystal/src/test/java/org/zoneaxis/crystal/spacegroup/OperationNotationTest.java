package org.zoneaxis.crystal.spacegroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.refusal.CrystalException;

class OperationNotationTest {

  private static SymmetryOperation parse(String text) {
    return OperationNotation.parse("_symmetry_equiv_pos_as_xyz", text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-x+1/2,y,z | 1/2-X, +Y, Z",
        "x-y,x,z+1/3 | x-y , x , 0.33333+z",
        "-y,x-y,z+2/3 | -y,x-y,z+.6667",
        "-y,x-y,z+2/3 | -y,x-y,z-1/3",
        "x+1/4,y,z | x+0.25,y,z",
        "x+1/8,y,z | x+0.125,y,z",
        "x+1/6,y,z | 0.17+x,y,z",
        "x,y,z | 12 x,y,z",
        "-x,y,z | 12  -x,y,z",
        "x+1/2,y,z | 7 1/2+x,y,z",
        "x,y,z | 1+x,y-3,z+2/2",
        "x,y,z | 1x,1*y,z",
        "x+1/2,y,z | x+0.5,y,z"
      })
  void readsEqualOperationsFromDifferentSpellings(String one, String other) {
    assertThat(parse(other)).isEqualTo(parse(one));
  }

  @Test
  void keepsTranslationsExact() {
    SymmetryOperation third = parse("x+1/3,y+0.1342,z+5/6");
    assertThat(third.after(third).after(third).translation(0)).isZero();
    assertThat(third.translation(1)).isEqualTo(SymmetryOperation.UNITS * 1342 / 10000);
    assertThat(third.translation(2)).isEqualTo(SymmetryOperation.UNITS * 5 / 6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x+y+q,z",
        "1/0+x,y,z",
        "x,x,x",
        "sqrt(x),y,z",
        "2x,-y,z,w",
        "2x,y,z",
        "",
        ",,",
        "x,y",
        "x,y,",
        "x y,y,z",
        "x--y,y,z",
        "+,y,z",
        "x/2,y,z",
        "x.,y,z",
        "x+.,y,z",
        "x+1/7919,y,z",
        "99999999999x,y,z",
        "x+1e9,y,z",
        "*x,y,z",
        "x,y,z+\u0663"
      })
  void refusesWhatIsNoOperation(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOf(CrystalException.class)
        .hasMessageContaining("_symmetry_equiv_pos_as_xyz");
  }

  @Test
  void refusesLongText() {
    assertThatThrownBy(() -> parse("x" + "+x".repeat(5000) + ",y,z"))
        .isInstanceOf(CrystalException.class);
  }
}
