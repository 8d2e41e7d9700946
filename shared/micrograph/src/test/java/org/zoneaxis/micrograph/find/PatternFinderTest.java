package org.zoneaxis.micrograph.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.zoneaxis.micrograph.frame.Area;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.net.NetFit;
import org.zoneaxis.micrograph.ring.Ring;
import org.zoneaxis.micrograph.ring.RingFit;

class PatternFinderTest {

  private static SyntheticFrame frame(long seed) {
    return new SyntheticFrame(400, 360, seed);
  }

  /** Two frames of twelve; all of them are in the table of recall. */
  @ParameterizedTest
  @EnumSource(Hazard.class)
  void findsNetsAndTransmittedBeamsWhateverMakesThemHard(Hazard hazard) {
    Recall recall = Recall.of(hazard, 2);

    assertThat(recall.nets()).isGreaterThan(0.4);
    assertThat(recall.centres()).isEqualTo(recall.nets());
    assertThat(recall.spots()).isGreaterThan(0.75);
    assertThat(recall.placeError()).isLessThan(0.6);
  }

  @Test
  void fitsANetToFractionsOfAPixel() {
    SyntheticFrame drawn = frame(4).net(45, 1.633, 90, 17, 1.8, 2000, 0).halo(500, 50);

    ImageFeatures features = PatternFinder.find(drawn.image());
    NetFit fit = features.net().orElseThrow();

    assertThat(features.kind()).isEqualTo(PatternKind.SPOTS);
    assertThat(fit.net().ratio()).isCloseTo(1.633, within(0.002));
    assertThat(fit.net().angle()).isCloseTo(90, within(0.1));
    assertThat(fit.net().a()).isCloseTo(45, within(0.05));
    assertThat(fit.residual()).isLessThan(0.3);
    assertThat(fit.net().x()).isCloseTo(drawn.centreX(), within(0.1));
    assertThat(fit.net().y()).isCloseTo(drawn.centreY(), within(0.1));
  }

  @Test
  void seesTheFirstVectorTurnedAsItWasDrawn() {
    // Rows go down, the direction of a is counter-clockwise as seen.
    NetFit fit =
        PatternFinder.find(frame(4).net(45, 1.633, 90, 17, 1.8, 2000, 0).image())
            .net()
            .orElseThrow();

    double direction = Math.toDegrees(Math.atan2(-fit.net().ay(), fit.net().ax()));

    assertThat((direction + 360) % 180).isCloseTo(17, within(0.2));
  }

  @Test
  void takesTheNodeUnderABeamStopForTheTransmittedBeam() {
    SyntheticFrame drawn = frame(9).net(42, 1.2, 75, 40, 1.6, 1500, 0).halo(2500, 60).stop(24, 18);

    ImageFeatures features = PatternFinder.find(drawn.image());

    assertThat(features.centre().orElseThrow().x()).isCloseTo(drawn.centreX(), within(0.5));
    assertThat(features.centre().orElseThrow().y()).isCloseTo(drawn.centreY(), within(0.5));
    assertThat(features.notes())
        .contains(
            "The shadow of a beam stop was set aside.",
            "The transmitted beam is hidden; its place is that of the net.");
  }

  @Test
  void findsTheTransmittedBeamNearTheCornerOfTheFrame() {
    SyntheticFrame drawn =
        frame(3).centre(70, 300).net(40, 1.4, 80, 25, 1.5, 4000, 0).halo(3000, 60);

    ImageFeatures features = PatternFinder.find(drawn.image());

    assertThat(features.centre().orElseThrow().x()).isCloseTo(70, within(0.5));
    assertThat(features.centre().orElseThrow().y()).isCloseTo(300, within(0.5));
  }

  @Test
  void offersTheNetOfAnotherGrain() {
    SyntheticFrame drawn =
        frame(6)
            .net(41, 1.3, 82, 10, 1.5, 3000, 0)
            .net(53, 1.1, 66, 75, 1.5, 1200, 0)
            .halo(500, 50);

    ImageFeatures features = PatternFinder.find(drawn.image());

    assertThat(features.net().orElseThrow().net().a()).isCloseTo(41, within(0.2));
    assertThat(features.otherNets()).hasSize(1);
    assertThat(features.otherNets().get(0).net().a()).isCloseTo(53, within(0.3));
    assertThat(features.otherNets().get(0).net().angle()).isCloseTo(66, within(0.6));
  }

  @Test
  void findsTheNetOfTheDiscsOfAConvergentBeam() {
    SyntheticFrame drawn = frame(7).discs(58, 1.25, 78, 33, 11, 800).halo(500, 60);

    NetFit fit = PatternFinder.find(drawn.image()).net().orElseThrow();

    assertThat(fit.net().ratio()).isCloseTo(1.25, within(0.01));
    assertThat(fit.net().angle()).isCloseTo(78, within(0.6));
    assertThat(fit.net().x()).isCloseTo(drawn.centreX(), within(1.0));
    assertThat(fit.net().y()).isCloseTo(drawn.centreY(), within(1.0));
  }

  @Test
  void saysThatAnImageIsANegative() {
    SyntheticFrame drawn = Hazard.NEGATIVE.sample(2).frame();

    assertThat(PatternFinder.find(drawn.image()).notes())
        .contains("The image is a negative: its spots are dark.");
  }

  @Test
  void saysThatAFewSpotsTellNoNet() {
    SyntheticFrame drawn =
        frame(2)
            .halo(900, 50)
            .spot(0, 0, 3, 8000)
            .spot(60, 22, 3, 5000)
            .spot(-60, -22, 3, 400)
            .spot(-15, 90, 3, 300);

    ImageFeatures features = PatternFinder.find(drawn.image());

    assertThat(features.kind()).isEqualTo(PatternKind.SPOTS);
    assertThat(features.net()).isEmpty();
    assertThat(features.centre().orElseThrow().certain()).isFalse();
    assertThat(features.centre().orElseThrow().x()).isCloseTo(drawn.centreX(), within(0.5));
    assertThat(features.notes())
        .contains("The spots are too few, or of too many crystals, to tell a net.");
  }

  @Test
  void tellsANetFromFourClearSpotsThatCloseAParallelogram() {
    SyntheticFrame drawn = frame(2).halo(900, 50);
    drawn.spot(0, 0, 2, 8000).spot(110, 22, 2, 3000).spot(-30, 120, 2, 2500);

    assertThat(
            PatternFinder.find(drawn.spot(80, 142, 2, 900).image()).net().orElseThrow().net().a())
        .isCloseTo(Math.hypot(110, 22), within(0.3));
  }

  private static final double[] RADII = {52, 60, 85, 99.6, 120.4};

  private static SyntheticFrame rings(SyntheticFrame frame) {
    frame.halo(1500, 45);
    for (double radius : RADII) {
      frame.ring(radius, 2, 300);
    }
    return frame;
  }

  private static void assertRings(RingFit fit, SyntheticFrame drawn, double error) {
    assertThat(fit.x()).isCloseTo(drawn.centreX(), within(error));
    assertThat(fit.y()).isCloseTo(drawn.centreY(), within(error));
    List<Double> radii = fit.rings().stream().map(Ring::radius).toList();
    for (double radius : RADII) {
      assertThat(radii).anyMatch(found -> Math.abs(found - radius) < error);
    }
  }

  @Test
  void findsRingsTheirCentreAndRadii() {
    SyntheticFrame drawn = rings(frame(5));

    ImageFeatures features = PatternFinder.find(drawn.image());

    assertThat(features.kind()).isEqualTo(PatternKind.RINGS);
    assertRings(features.rings().orElseThrow(), drawn, 0.5);
  }

  @Test
  void takesNoBrightThinRingForALineThatWasDrawn() {
    SyntheticFrame drawn = new SyntheticFrame(256, 256, 4).centre(99, 142);
    drawn.ring(38.8, 1.3, 900).ring(67.2, 1.3, 120).ring(77.6, 1.3, 30).halo(100, 30);

    ImageFeatures features = PatternFinder.find(drawn.image());

    assertThat(features.notes()).isEmpty();
    assertThat(features.rings().orElseThrow().rings())
        .anyMatch(ring -> Math.abs(ring.radius() - 38.8) < 0.3);
  }

  @Test
  void findsRingsBehindABeamStop() {
    SyntheticFrame drawn = rings(frame(5)).stop(30, 12);

    assertRings(PatternFinder.find(drawn.image()).rings().orElseThrow(), drawn, 0.5);
  }

  @Test
  void findsRingsWhoseCentreIsOutsideOfTheFrame() {
    SyntheticFrame drawn = new SyntheticFrame(300, 300, 8).centre(-25, 160);
    for (double radius : new double[] {110, 150, 190}) {
      drawn.ring(radius, 2.5, 500);
    }

    RingFit fit = PatternFinder.find(drawn.image()).rings().orElseThrow();

    assertThat(fit.x()).isCloseTo(-25, within(1.5));
    assertThat(fit.y()).isCloseTo(160, within(1.5));
    assertThat(fit.rings()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void measuresTheEllipseOfRings() {
    SyntheticFrame drawn = rings(frame(5).distorted(0.012, 0));

    RingFit fit = PatternFinder.find(drawn.image()).rings().orElseThrow();

    assertThat(fit.ellipticity()).isCloseTo(1.012 / 0.988, within(0.003));
    // The longer axis is along x.
    assertThat(Math.min(fit.direction(), 180 - fit.direction())).isLessThan(6);
  }

  @Test
  void saysThatAnImageOfALatticeIsNoDiffractionPattern() {
    ImageFeatures features = PatternFinder.find(frame(1).columns(17, 0.5, 500).image());

    assertThat(features.kind()).isEqualTo(PatternKind.OTHER);
    assertThat(features.net()).isEmpty();
  }

  @Test
  void saysThatASmoothPictureIsNoDiffractionPattern() {
    SyntheticFrame drawn = frame(1);
    for (int i = 0; i < 12; i++) {
      drawn.spot(150 * Math.cos(i * i), 140 * Math.sin(3.0 * i), 20 + 5 * i, 400);
    }

    assertThat(PatternFinder.find(drawn.image()).kind()).isEqualTo(PatternKind.OTHER);
  }

  @Test
  void saysThatNoiseIsNoDiffractionPattern() {
    assertThat(PatternFinder.find(frame(1).image()).kind()).isEqualTo(PatternKind.OTHER);
  }

  @Test
  void bearsImagesOfOneValueOfNoFiniteOneAndOfFewPixels() {
    float[] empty = new float[100 * 90];
    assertThat(PatternFinder.find(Image.of(100, 90, empty, 255)).kind())
        .isEqualTo(PatternKind.OTHER);
    float[] nothing = new float[100 * 90];
    java.util.Arrays.fill(nothing, Float.NaN);
    assertThat(PatternFinder.find(Image.of(100, 90, nothing, 255)).kind())
        .isEqualTo(PatternKind.OTHER);
    assertThat(PatternFinder.find(Image.of(1, 1, new float[1], 255)).kind())
        .isEqualTo(PatternKind.OTHER);
    assertThat(PatternFinder.find(Image.of(3000, 32, new float[96_000], 255)).kind())
        .isEqualTo(PatternKind.OTHER);
  }

  @Test
  void leavesOutWhatIsExcludedAndTakesTheCentreThatIsGiven() {
    SyntheticFrame drawn = frame(4).net(45, 1.3, 80, 17, 1.8, 2000, 0);
    Area left =
        new Area(
            List.of(
                new Area.Corner(-1, -1),
                new Area.Corner(120, -1),
                new Area.Corner(120, 400),
                new Area.Corner(-1, 400)));
    Image image = drawn.image();
    NetFit free = PatternFinder.find(image).net().orElseThrow();
    double x = free.net().nodeX(1, 0);
    double y = free.net().nodeY(1, 0);

    ImageFeatures features =
        PatternFinder.find(
            image, new FindOptions(6, List.of(left), Optional.of(new Centre(x, y, true))));

    assertThat(features.spots()).allMatch(spot -> spot.x() > 118);
    assertThat(features.centre().orElseThrow().x()).isCloseTo(x, within(0.5));
  }

  @Test
  void givesTheSameForTheSameImage() {
    Image image = Hazard.ALL.sample(3).frame().image();

    assertThat(PatternFinder.find(image)).isEqualTo(PatternFinder.find(image));
  }
}
