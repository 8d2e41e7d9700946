package org.zoneaxis.crystal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RevisionTest {

  private static Crystal rockSalt(double a, OptionalDouble displacement, String symbol) {
    return new Crystal(
        Lattice.ofParameters(a, a, a, 90, 90, 120.5),
        List.of(
            new Site(1.0 / 3, 0.5, -1e-5, List.of(new Occupant(Element.Cl, 0.9, displacement))),
            new Site(0, 0, 0, List.of(Occupant.full(Element.Na)))),
        CellSetting.AS_PUBLISHED,
        Optional.of(new SpaceGroup(225, symbol)));
  }

  private static final Crystal PINNED = rockSalt(5.64056, OptionalDouble.of(0.0123), "Fm-3m");

  @Test
  void writesTheCanonicalTextAsDocumented() {
    assertThat(Revision.canonicalText(PINNED))
        .isEqualTo(
            """
            zoneaxis crystal 1
            cell 5.64056 5.64056 5.64056 90 90 120.5
            setting as published
            group 225 Fm-3m
            site 0 0 0 Na 1 -
            site 0.333333333333 0.5 0.99999 Cl 0.9 0.0123
            """);
  }

  /** The digest was computed from the text above with hashlib of Python 3.11. */
  @Test
  void hashesTheCanonicalText() {
    Revision revision = Revision.of(PINNED);
    assertThat(revision.sha256())
        .isEqualTo("cce6cdd09fe2178d336c6af9b27bc6a37d3b7c0b5a9ae6a182ad3fe559f76317");
    assertThat(revision.shortForm()).isEqualTo(revision.sha256().substring(0, 8));
    assertThat(revision.uploadForm()).isEqualTo(revision.sha256().substring(0, 16));
  }

  @Test
  void changesWithEverythingThatAPictureShows() {
    assertThat(
            List.of(
                Revision.of(PINNED),
                Revision.of(rockSalt(5.64057, OptionalDouble.of(0.0123), "Fm-3m")),
                Revision.of(rockSalt(5.64056, OptionalDouble.of(0.0124), "Fm-3m")),
                Revision.of(rockSalt(5.64056, OptionalDouble.empty(), "Fm-3m")),
                Revision.of(rockSalt(5.64056, OptionalDouble.of(0.0123), "F-43m"))))
        .doesNotHaveDuplicates();
  }

  @Test
  void doesNotChangeWithNoiseBelowThirteenDigits() {
    assertThat(Revision.of(rockSalt(5.64056 * (1 + 1e-15), OptionalDouble.of(0.0123), "Fm-3m")))
        .isEqualTo(Revision.of(PINNED));
  }

  @Test
  void writesMissingGroup() {
    Crystal crystal =
        new Crystal(
            PINNED.lattice(), PINNED.sites(), CellSetting.CONVENTIONAL_STANDARD, Optional.empty());
    assertThat(Revision.canonicalText(crystal))
        .contains("\nsetting conventional standard\ngroup -\nsite ");
  }
}
