package org.zoneaxis.micrograph.find;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is no diffraction pattern is said to be none, and nothing is indexed on it. */
class OtherPictureTest {

  @ParameterizedTest
  @EnumSource(OtherPicture.class)
  void saysThatOtherPicturesAreNoDiffractionPatterns(OtherPicture picture) {
    ImageFeatures features = PatternFinder.find(picture.image(3));

    assertThat(features.kind()).as(features.notes().toString()).isEqualTo(PatternKind.OTHER);
    assertThat(features.net()).isEmpty();
    assertThat(features.notes()).anyMatch(note -> note.contains("no diffraction pattern"));
  }

  /** Dense, clipped, logarithmic, without 000: what makes patterns look like lattices. */
  @ParameterizedTest
  @EnumSource(DensePattern.class)
  void takesDensePatternsForWhatTheyAre(DensePattern pattern) {
    ImageFeatures features = PatternFinder.find(pattern.frame().image());

    assertThat(features.kind()).as(features.notes().toString()).isEqualTo(PatternKind.SPOTS);
    assertThat(features.net()).isPresent();
  }
}
