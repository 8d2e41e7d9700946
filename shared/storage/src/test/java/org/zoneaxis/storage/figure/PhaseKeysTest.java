package org.zoneaxis.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;

/** Keys of figures with several crystals, and of those without a zone axis. */
class PhaseKeysTest {

  /** A figure that is only named. */
  private record Named(String name, int render, Subjects subjects) implements Figure<String> {

    @Override
    public List<Option<?>> options() {
      return List.of(FigureOptions.KV, FigureOptions.RIGHT);
    }

    @Override
    public List<Form<String>> forms() {
      return List.of(Form.text(FigureFormat.CSV, (text, crystals, options) -> text));
    }

    @Override
    public String compute(List<OrientedCrystal> crystals, OptionValues options) {
      return name;
    }

    @Override
    public Marks marks() {
      return Marks.REFLECTIONS;
    }

    @Override
    public Words words() {
      return new Words(name, name, name);
    }
  }

  private static final FigureCatalogue FIGURES =
      new FigureCatalogue(
          List.of(
              Figures.PATTERN,
              new Named("diffraction", 5, new Subjects(2, true)),
              new Named("rings", 1, Subjects.ONE_CRYSTAL)));

  private static final ObjectKeys KEYS = new ObjectKeys(FIGURES);

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "p/r1/mp-149/s-3f9a1c20/all/rings-kv200.csv /v1/rings/mp-149.csv",
        "p/r1/mp-149/s-3f9a1c20/all/rings-kv300-right1_1_1.csv"
            + " /v1/rings/mp-149.csv?kv=300&right=1,1,1",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/with-cod-9008466/s-1a2b3c4d/0_0_1/diffraction-kv200.csv"
            + " /v1/diffraction/mp-149/1,1,0/with/cod-9008466/0,0,1.csv",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/with-mp-149/s-3f9a1c20/-1_1_0/diffraction-kv200"
            + "-right1_-1_1.csv"
            + " /v1/diffraction/mp-149/1,1,0/with/mp-149/-1,1,0.csv?right=1,-1,1",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/diffraction-kv200.svg /v1/diffraction/mp-149/1,1,0.svg"
      })
  void readBackAndLeadToTheFront(String path, String front) {
    ObjectKey key = KEYS.parse(path).orElseThrow();
    assertThat(key.path()).isEqualTo(path);
    assertThat(key.isOfPresentRender()).isTrue();
    FigureRequest asked = key.request().asAskedFor();
    assertThat(asked.frontPath()).isEqualTo(front);
    String bare = front.split("\\?")[0].substring("/v1/".length());
    assertThat(
            FigureRequest.parse(FIGURES, List.of(bare.split("/")), Map.of())
                .map(FigureRequest::subjects))
        .contains(asked.subjects());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p/r1/mp-149/s-3f9a1c20/1_1_0/rings-kv200.csv",
        "p/r1/mp-149/s-3f9a1c20/rings-kv200.csv",
        "p/r1/mp-149/s-3f9a1c20/all/with-mp-13/s-3f9a1c20/all/rings-kv200.csv",
        "p/r2/mp-149/s-3f9a1c20/all/diffraction-kv200.svg",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/mp-13/s-3f9a1c20/1_1_0/diffraction-kv200.csv",
        "p/r5/with-mp-149/s-3f9a1c20/1_1_0/with-mp-13/s-3f9a1c20/1_1_0/diffraction-kv200.csv",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/with-mp-13/s-3f9a1c20/all/diffraction-kv200.csv",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/with-mp-13/s-3f9a1c20/1_1_0/diffraction-kv200.svg",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/with-mp-13/s-3f9a1c20/1_1_0/with-mp-13/s-3f9a1c20/1_1_0/"
            + "diffraction-kv200.csv",
        "p/r5/mp-149/s-3f9a1c20/1_1_0/with-mp-13/s-3f9a1c2/1_1_0/diffraction-kv200.csv",
        "p/r1/mp-149/s-3f9a1c20/all/rings-kv200-labelsall.csv"
      })
  void refuseEveryOtherText(String path) {
    assertThat(KEYS.parse(path)).isEmpty();
  }

  @Test
  void knowTheRenderNumberOfTheirFigureAlone() {
    assertThat(
            KEYS.parse("p/r2/mp-149/s-3f9a1c20/all/rings-kv200.csv")
                .orElseThrow()
                .isOfPresentRender())
        .isFalse();
  }
}
