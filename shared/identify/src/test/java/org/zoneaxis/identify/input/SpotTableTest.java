package org.zoneaxis.identify.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.zoneaxis.figure.option.RequestException;

class SpotTableTest {

  private static String spots(String table) {
    return SpotTable.query(table).get("spots").get(0);
  }

  @Test
  void columnsAreTakenByName() {
    String imagej = " ,Area,Mean,X,Y\n1,12,233,51.2,3.1\n2,14,199,-10.4,60.2\n";

    assertThat(spots(imagej)).isEqualTo("51.2 3.1;-10.4 60.2");
  }

  @Test
  void withoutAHeadTheFirstTwoColumnsAreTaken() {
    assertThat(spots("51.2 3.1 900\n-10.4   60.2 800")).isEqualTo("51.2 3.1;-10.4 60.2");
    assertThat(spots("51,2;3,1\n-10,4;60,2")).isEqualTo("51.2 3.1;-10.4 60.2");
    assertThat(spots("# spots\n\n51.2\t3.1\n")).isEqualTo("51.2 3.1");
  }

  @Test
  void theUnitMayStandInTheHead() {
    assertThat(SpotTable.query("y (1/nm);x (1/nm)\n1;2").get("unit")).containsExactly("1/nm");
    assertThat(spots("y (1/nm);x (1/nm)\n1;2")).isEqualTo("2 1");
  }

  @Test
  void lineWithoutNumbersIsNamed() {
    assertThatThrownBy(() -> SpotTable.query("x,y\n1,2\n3"))
        .isInstanceOf(RequestException.class)
        .hasMessageContaining("3");
  }
}
