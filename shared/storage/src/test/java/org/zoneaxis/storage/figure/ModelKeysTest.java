package org.zoneaxis.storage.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.MaterialId;
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
import org.zoneaxis.figure.option.Spelled;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.Phase;
import org.zoneaxis.figure.request.ResolvedFigure;

/** A figure with a choice of models: the default one is not in keys, nor are others' options. */
class ModelKeysTest {

  private enum Model implements Spelled {
    FIRST,
    SECOND;

    @Override
    public String text() {
      return name().equals("FIRST") ? "first" : "second";
    }

    @Override
    public String label() {
      return text();
    }
  }

  private static final Option<Model> MODEL =
      Option.choice("model", Model.FIRST, List.of(Model.values()));
  private static final Option<Integer> DEPTH = Option.whole("depth", 5, 1, 9);

  private static final Figure<String> FIGURE =
      new Figure<>() {
        @Override
        public String name() {
          return "modelled";
        }

        @Override
        public int render() {
          return 1;
        }

        @Override
        public Subjects subjects() {
          return Subjects.ONE_CRYSTAL;
        }

        @Override
        public List<Option<?>> options() {
          return List.of(FigureOptions.KV, FigureOptions.SIGMA, MODEL, DEPTH);
        }

        @Override
        public List<Option<?>> applicable(OptionValues asked) {
          return asked.get(MODEL) == Model.FIRST
              ? List.of(FigureOptions.KV, FigureOptions.SIGMA, MODEL)
              : List.of(FigureOptions.KV, MODEL, DEPTH);
        }

        @Override
        public List<Form<String>> forms() {
          return List.of(Form.text(FigureFormat.CSV, (text, crystals, options) -> text));
        }

        @Override
        public String compute(List<OrientedCrystal> crystals, OptionValues options) {
          return "";
        }

        @Override
        public Marks marks() {
          return Marks.REFLECTIONS;
        }

        @Override
        public Words words() {
          return new Words("figure", "A figure.", "mp-149");
        }
      };

  private static final ObjectKeys KEYS = new ObjectKeys(new FigureCatalogue(List.of(FIGURE)));
  private static final String FOLDER = "p/r1/mp-149/s-3f9a1c20/all/";

  private static String file(String... options) {
    Map<String, List<String>> query = new java.util.HashMap<>();
    for (String option : options) {
      String[] parts = option.split("=");
      query.put(parts[0], List.of(parts[1]));
    }
    ResolvedFigure resolved =
        new ResolvedFigure(
            FIGURE,
            List.of(new Phase(MaterialId.parse("mp-149"), "3f9a1c20", java.util.Optional.empty())),
            FigureFormat.CSV,
            OptionValues.parse(FIGURE.options(), query));
    return ObjectKey.of(resolved).path().substring(FOLDER.length());
  }

  @Test
  void stateTheOptionsOfTheModelThatIsAskedFor() {
    assertThat(file()).isEqualTo("modelled-kv200.csv");
    assertThat(file("model=first", "depth=6")).isEqualTo("modelled-kv200.csv");
    assertThat(file("sigma=0.02", "depth=6")).isEqualTo("modelled-kv200-sigma0.02.csv");
    assertThat(file("model=second", "sigma=0.02", "depth=6"))
        .isEqualTo("modelled-kv200-modelsecond-depth6.csv");
  }

  @ParameterizedTest
  @CsvSource({
    "modelled-kv200.csv",
    "modelled-kv200-sigma0.02.csv",
    "modelled-kv200-modelsecond.csv",
    "modelled-kv200-modelsecond-depth6.csv"
  })
  void readBack(String file) {
    assertThat(KEYS.parse(FOLDER + file).map(ObjectKey::path)).contains(FOLDER + file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "modelled-kv200-modelfirst.csv",
        "modelled-kv200-depth6.csv",
        "modelled-kv200-modelsecond-depth5.csv",
        "modelled-kv200-sigma0.02-modelsecond.csv",
        "modelled-kv200-depth6-modelsecond.csv"
      })
  void areNoKeysWithWhatDoesNotCount(String file) {
    assertThat(KEYS.parse(FOLDER + file)).isEmpty();
  }
}
