package org.zoneaxis.micrograph.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.MillerIndices;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.IndexedSpot;
import org.zoneaxis.micrograph.find.PatternFinder;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;

class PatternIndexerTest {

  private static Indexing indexed(Micrograph micrograph, Wanted wanted) {
    PatternIndexer indexer = new PatternIndexer(new Identifier());
    var features = PatternFinder.find(micrograph.image());
    var query = PatternIndexer.query(features, micrograph.calibration(), wanted);
    return indexer.index(micrograph, features, query, List.of());
  }

  private static Wanted only(String material) {
    return new Wanted(List.of(), List.of(MaterialId.parse(material)), true, true, 5);
  }

  private static Wanted madeOf(String... symbols) {
    return new Wanted(
        List.of(symbols).stream().map(symbol -> Element.ofSymbol(symbol).orElseThrow()).toList(),
        List.of(),
        true,
        true,
        5);
  }

  private static MillerIndices opposite(MillerIndices hkl) {
    return new MillerIndices(-hkl.h(), -hkl.k(), -hkl.l());
  }

  @Test
  void findsTheZoneTheScaleAndTheIndicesOfEachSpot() {
    DrawnPattern drawn = DrawnPattern.of("lib-baddeleyite", new ZoneAxis(1, 1, 0), 0.06, 31);

    Indexing indexing = indexed(drawn.micrograph(), madeOf("Zr", "O"));
    Candidate best = indexing.best().orElseThrow();

    assertThat(best.material().id().text()).isEqualTo("lib-baddeleyite");
    assertThat(best.scale()).isCloseTo(1, within(0.003));
    assertThat(indexing.calibrated().orElseThrow()).isCloseTo(0.06, within(2e-4));
  }

  /**
   * The mirror question, asked of a crystal whose zone and its opposite differ: every spot must
   * have the indices with which it was drawn, or every one those of its opposite, which is the same
   * net turned by half a turn. In a mirrored image neither would hold.
   */
  @Test
  void givesEverySpotTheIndicesThatWereDrawnInItsPlace() {
    DrawnPattern drawn = DrawnPattern.of("lib-baddeleyite", new ZoneAxis(1, 1, 0), 0.06, 31);

    Indexing indexing = indexed(drawn.micrograph(), only("lib-baddeleyite"));

    assertThat(indexing.features().centre().orElseThrow().x()).isCloseTo(drawn.x(), within(0.3));
    assertThat(indexing.features().centre().orElseThrow().y()).isCloseTo(drawn.y(), within(0.3));
    int same = 0;
    int turned = 0;
    int all = 0;
    List<Optional<IndexedSpot>> spots = indexing.indexed();
    for (int i = 0; i < spots.size(); i++) {
      Optional<MillerIndices> hkl = spots.get(i).flatMap(IndexedSpot::hkl);
      if (hkl.isPresent()) {
        var spot = indexing.features().spots().get(i);
        MillerIndices there = drawn.nearest(spot.x(), spot.y()).hkl();
        all++;
        same += isEquivalent(hkl.get(), there) ? 1 : 0;
        turned += isEquivalent(hkl.get(), opposite(there)) ? 1 : 0;
      }
    }
    assertThat(all).isGreaterThan(15);
    assertThat(Math.max(same, turned)).isEqualTo(all);
  }

  /** In P21/c, h k l and -h k -l are equivalent, and so are their opposites. */
  private static boolean isEquivalent(MillerIndices one, MillerIndices other) {
    return one.equals(other)
        || one.equals(new MillerIndices(-other.h(), other.k(), -other.l()))
        || one.equals(new MillerIndices(other.h(), -other.k(), other.l()));
  }

  /**
   * The zone axis points to the reader: seen so, from one spot to another counter-clockwise, their
   * indices have a product along the axis and not against it.
   */
  @Test
  void hasTheZoneAxisPointToTheReader() {
    DrawnPattern drawn = DrawnPattern.of("lib-baddeleyite", new ZoneAxis(1, 1, 0), 0.06, 31);

    Indexing indexing = indexed(drawn.micrograph(), only("lib-baddeleyite"));
    Candidate best = indexing.best().orElseThrow();

    for (IndexedSpot one : best.spots()) {
      for (IndexedSpot other : best.spots()) {
        if (one.hkl().isEmpty() || other.hkl().isEmpty()) {
          continue;
        }
        double turn =
            one.position().x() * other.position().y() - one.position().y() * other.position().x();
        if (Math.abs(turn) > 100) {
          assertThat(Math.signum(along(one.hkl().get(), other.hkl().get(), best.axis())))
              .isEqualTo(Math.signum(turn));
        }
      }
    }
  }

  private static double along(MillerIndices a, MillerIndices b, ZoneAxis axis) {
    return axis.u() * (a.k() * b.l() - a.l() * b.k())
        + axis.v() * (a.l() * b.h() - a.h() * b.l())
        + axis.w() * (a.h() * b.k() - a.k() * b.h());
  }

  @Test
  void tellsTheSizeOfAPixelByAKnownCrystalWhereNoneIsStated() {
    DrawnPattern drawn = DrawnPattern.of("cod-9008566", new ZoneAxis(1, 1, 0), 0.05, 10);
    Micrograph uncalibrated = drawn.micrograph().with(Calibration.NONE);

    Indexing indexing = indexed(uncalibrated, only("cod-9008566"));

    assertThat(indexing.stated()).isEmpty();
    assertThat(indexing.perNanometre().orElseThrow()).isCloseTo(0.05, within(2e-4));
  }

  @Test
  void asksNothingWhereThereIsNoNet() {
    Micrograph empty =
        Micrograph.single(Image.of(64, 64, new float[4096], 255), Calibration.NONE, "drawn");

    Indexing indexing = indexed(empty, madeOf("Si"));

    assertThat(indexing.spots()).isEmpty();
    assertThat(indexing.rings()).isEmpty();
    assertThat(indexing.best()).isEmpty();
  }

  @Test
  void turnsPixelsIntoPlacesAndBack() {
    ImageFrame frame = new ImageFrame(100, 50);

    var above = frame.toPattern(103, 40);

    assertThat(above.x()).isEqualTo(3);
    assertThat(above.y()).isEqualTo(10);
    assertThat(frame.imageX(above)).isEqualTo(103);
    assertThat(frame.imageY(above)).isEqualTo(40);
  }
}
