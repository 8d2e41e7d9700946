package org.zoneaxis.http.microscope;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.zoneaxis.identify.Candidate;
import org.zoneaxis.identify.MaterialFacts;

/**
 * The materials that show the same as the first of a row.
 *
 * @param materials those that are told, the likeliest first
 * @param untold how many more there are
 */
record AlikeMaterials(List<AlikeMaterial> materials, int untold) {

  /** More are told by their number only. */
  private static final int MOST = 60;

  /**
   * All but the first of a row; empty where there are no others.
   *
   * @param address the page of a material, along the zone axis of the row or of its rings
   */
  static Optional<AlikeMaterials> of(
      List<Candidate.Member> members, Function<MaterialFacts, String> address) {
    if (members.size() <= 1) {
      return Optional.empty();
    }
    List<AlikeMaterial> told =
        members.stream()
            .skip(1)
            .limit(MOST)
            .map(
                member ->
                    AlikeMaterial.of(
                        member.material(), member.probability(), address.apply(member.material())))
            .toList();
    return Optional.of(new AlikeMaterials(told, members.size() - 1 - told.size()));
  }

  /** How many they are. */
  int count() {
    return materials.size() + untold;
  }

  /** Whether some are told by their number only. */
  boolean isCutShort() {
    return untold > 0;
  }
}
