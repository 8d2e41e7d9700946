package org.zoneaxis.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.ZoneAxis;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.DiffractionModel;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.figure.request.ResolvedFigure;

/** Names of every length from where nothing is cut to where three folders are. */
class LongKeysTest {

  private static final int LONGEST = 200;
  private static final String FOLDER = "p/r2/mp-149/s-3f9a1c20/1_1_0/";
  private static final ObjectKeys KEYS = new ObjectKeys(Figures.ALL);

  private static ObjectKey key(int render, List<Indices> beams) {
    return new ObjectKey(
        render,
        new ResolvedFigure(
            Figures.PATTERN,
            List.of(
                new Phase(
                    MaterialId.parse("mp-149"), "3f9a1c20", Optional.of(new ZoneAxis(1, 1, 0)))),
            FigureFormat.SVG,
            OptionValues.standard(FigureOptions.ALL)
                .with(FigureOptions.MODEL, DiffractionModel.BLOCH)
                .with(FigureOptions.BEAMS, beams)));
  }

  /** Reflections of five characters each, but for the last, which has as many more as are asked. */
  private static List<Indices> beams(int count, int more) {
    List<Indices> beams = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      beams.add(new Indices(List.of(i / 10, i % 10, 1)));
    }
    int[] last = {more > 0 ? -1 : 1, more > 1 ? -1 : 1, more > 2 ? -2 : 2};
    for (int axis = 0; axis < 3 && more > 3 + axis; axis++) {
      last[axis] *= 10;
    }
    beams.add(new Indices(List.of(last[0], last[1], last[2])));
    return beams;
  }

  @Test
  void everyFolderHoldsAsManyReflectionsAsItCan() {
    List<Integer> lengths = new ArrayList<>();
    for (int count = 20; count <= 80; count++) {
      for (int more = 0; more < 7; more++) {
        ObjectKey key = key(2, beams(count, more));
        String name = key.whole().substring(FOLDER.length());
        lengths.add(name.length());
        List<String> pieces = List.of(key.path().substring(FOLDER.length()).split("/", -1));
        assertThat(String.join("", pieces)).isEqualTo(name);
        assertThat(pieces).allMatch(piece -> piece.length() <= LONGEST);
        for (int i = 0; i + 1 < pieces.size(); i++) {
          String next = pieces.get(i + 1);
          int end = next.indexOf("__");
          int first = end < 0 ? next.length() : end + 2;
          assertThat(pieces.get(i)).endsWith("__");
          assertThat(pieces.get(i).length() + first).isGreaterThan(LONGEST);
        }
        if (name.length() <= LONGEST) {
          assertThat(key.path()).isEqualTo(key.whole());
        }
      }
    }
    assertThat(lengths).contains(LONGEST - 1, LONGEST, LONGEST + 1, 2 * LONGEST, 3 * LONGEST);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 22, 23, 24, 25, 40, 64})
  void readsThemBackWhereverTheyAreCut(int count) {
    for (int more = 0; more < 7; more++) {
      ObjectKey key = key(2, beams(count, more));
      assertThat(KEYS.parse(key.path())).contains(key);
      assertThat(KEYS.parse(key.whole())).contains(key);
    }
  }

  /** Neither a folder too early nor one too late. */
  @Test
  void readsNoNameThatIsCutElsewhere() {
    String path = key(2, beams(40, 0)).path();
    int cut = path.lastIndexOf('/');
    String early = path.substring(0, cut - 7) + "/" + path.substring(cut - 7).replace("/", "");
    assertThat(early).hasSameSizeAs(path);
    assertThat(KEYS.parse(early)).isEmpty();
    String late = path.replaceFirst("__/(\\d_\\d_\\d__)", "__$1/");
    assertThat(late).hasSameSizeAs(path).isNotEqualTo(path);
    assertThat(KEYS.parse(late)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 100_000})
  void haveNoRenderNumberOutsideTheirRange(int render) {
    List<Indices> beams = beams(1, 0);
    assertThatThrownBy(() -> key(render, beams))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 99999");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 99_999})
  void haveRenderNumbersUpToTheEndsOfTheirRange(int render) {
    ObjectKey key = key(render, beams(1, 0));
    assertThat(key.path()).startsWith("p/r" + render + "/");
    assertThat(KEYS.parse(key.path())).contains(key);
  }
}
