package org.zoneaxis.micrograph.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.spot.Spot;

class PatternPanelTest {

  private static final int WIDTH = 900;
  private static final int HEIGHT = 600;
  private static final Image IMAGE =
      Image.of(WIDTH, HEIGHT, new float[WIDTH * HEIGHT], Double.POSITIVE_INFINITY);
  private static final PatternPanel WHOLE = new PatternPanel(0, 0, WIDTH, HEIGHT);

  private final List<Spot> spots = new ArrayList<>();
  private final List<NetFit.Assigned> assigned = new ArrayList<>();

  private void spot(double x, double y) {
    spots.add(new Spot(x, y, 100, 2, 50));
  }

  /** A pattern of 7 by 7 spots 30 pixels apart. */
  private void pattern(double x, double y, boolean own) {
    for (int m = -3; m <= 3; m++) {
      for (int n = -3; n <= 3; n++) {
        if (own) {
          assigned.add(new NetFit.Assigned(spots.size(), m, n, 0));
        }
        spot(x + 30 * m, y + 30 * n);
      }
    }
  }

  private PatternPanel panel(double x, double y) {
    return PatternPanel.of(
        new NetFit(new PlaneNet(x, y, 30, 0, 0, 30), 0.1, assigned, 100), spots, IMAGE);
  }

  @Test
  void aPatternAloneHasTheWholeImage() {
    pattern(200, 150, true);
    spot(600, 160);
    spot(700, 140);

    assertThat(panel(200, 150)).isEqualTo(WHOLE);
  }

  @Test
  void amongSeveralPanelsItEndsMidwayToThoseBeside() {
    pattern(150, 150, false);
    pattern(450, 150, true);
    pattern(750, 150, false);
    pattern(450, 450, false);

    assertThat(panel(450, 150)).isEqualTo(new PatternPanel(300, 0, 600, 300));
  }

  /** Patterns of one crystal in panels that are so many spots apart lie on one net. */
  @Test
  void anotherPatternOnTheSameNetIsAnotherPanel() {
    pattern(150, 150, true);
    for (int m = 7; m <= 13; m++) {
      for (int n = -3; n <= 3; n++) {
        assigned.add(new NetFit.Assigned(spots.size(), m, n, 0));
        spot(150 + 30 * m, 150 + 30 * n);
      }
    }

    assertThat(panel(150, 150)).isEqualTo(new PatternPanel(0, 0, 300, HEIGHT));
  }

  @Test
  void aPatternWithHolesIsOne() {
    pattern(450, 300, true);
    // A row and a column that are forbidden, or hidden by a beam stop.
    assigned.removeIf(one -> one.m() == 1 || one.n() == -2);

    PatternPanel panel = panel(450, 300);

    assertThat(panel.right()).isGreaterThan(540);
    assertThat(panel.top()).isLessThan(210);
  }
}
