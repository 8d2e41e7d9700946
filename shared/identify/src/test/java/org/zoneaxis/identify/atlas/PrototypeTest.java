package org.zoneaxis.identify.atlas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.crystal.draft.CrystalDraft;
import org.zoneaxis.crystal.draft.DraftText;
import org.zoneaxis.crystal.draft.Prototype;
import org.zoneaxis.library.Library;

/** The structure types that the form of a crystal without a file begins with are the atlas's. */
class PrototypeTest {

  private static final StructureClassifier CLASSIFIER =
      new StructureClassifier(StructureTypes.standard(), new Library()::find);

  static List<Prototype> prototypes() {
    return Prototype.all();
  }

  @ParameterizedTest
  @MethodSource("prototypes")
  void aPrototypeIsOfItsType(Prototype prototype) {
    StructureType type = StructureTypes.standard().get(prototype.id());
    DraftText text = prototype.text();
    CrystalDraft draft = CrystalDraft.parse(text.cell(), text.spaceGroup(), text.sites());
    Crystal crystal = draft.crystal();
    Material material =
        Material.ofUpload(crystal, new Source("", "", "", ""), List.of(), List.of());
    assertThat(type.strukturbericht()).hasValue(prototype.symbol());
    assertThat(crystal.spaceGroup().orElseThrow().number())
        .isEqualTo(type.spaceGroup().orElseThrow().number());
    assertThat(CLASSIFIER.classify(material, "")).isEqualTo(type);
  }
}
