package org.zoneaxis.micrograph.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.micrograph.find.Centre;
import org.zoneaxis.micrograph.find.ImageFeatures;
import org.zoneaxis.micrograph.find.PatternKind;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Image;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.ring.Ring;
import org.zoneaxis.micrograph.ring.RingFit;

class RingDoubtTest {

  private static final String BISMUTH = "cod-9008576";

  private static final String GOLD = "cod-9008463";
  private static final double GOLD_EDGE = 4.0786;

  /** Pixels of an inverse angstrom. */
  private static final double SCALE = 100;

  private static Indexing indexed(double unit, int[] squares, Optional<String> material) {
    List<Ring> rings =
        Arrays.stream(squares)
            .mapToObj(square -> new Ring(unit * Math.sqrt(square), 3, 10, 1))
            .toList();
    ImageFeatures features =
        new ImageFeatures(
            PatternKind.RINGS,
            Optional.of(new Centre(200, 200, true)),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(new RingFit(200, 200, rings, 1, 0, 0.2)),
            List.of());
    Micrograph micrograph =
        Micrograph.single(Image.of(400, 400, new float[160_000], 255), Calibration.NONE, "drawn");
    Wanted wanted =
        new Wanted(List.of(), material.map(MaterialId::parse).stream().toList(), true, true, 5);
    return new PatternIndexer(new Identifier())
        .index(
            micrograph,
            features,
            PatternIndexer.query(features, Calibration.NONE, wanted),
            List.of());
  }

  @Test
  void takesNoScaleFromAPowderWhoseStrongestRingIsMissing() {
    // Bismuth whose crystals stand with c along the beam: hk0 only.
    Indexing film = indexed(38.8, new int[] {1, 3, 4, 7, 9, 12}, Optional.of(BISMUTH));

    assertThat(film.doubt().orElseThrow())
        .contains("which is not there", "film whose crystals all stand with a threefold");
    assertThat(film.calibrated()).isEmpty();
    assertThat(film.perNanometre()).isEmpty();
  }

  @Test
  void takesNoScaleFromRatiosThatManyMaterialsHave() {
    Indexing unknown = indexed(40, new int[] {3, 4, 8, 11, 12, 16, 19, 20}, Optional.empty());

    assertThat(unknown.bestRings()).isPresent();
    assertThat(unknown.doubt().orElseThrow()).contains("do not tell the material");
    assertThat(unknown.calibrated()).isEmpty();
  }

  @Test
  void takesTheScaleFromThePowderOfAKnownMaterial() {
    Indexing gold =
        indexed(SCALE / GOLD_EDGE, new int[] {3, 4, 8, 11, 12, 16, 19, 20}, Optional.of(GOLD));

    assertThat(gold.doubt()).isEmpty();
    assertThat(gold.calibrated().orElseThrow()).isCloseTo(10 / SCALE, within(0.001));
  }
}
