package org.zoneaxis.figure.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.Form;
import org.zoneaxis.figure.Marks;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.Words;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.Spelled;

class FigureCatalogueTest {

  private record Named(String name, List<Option<?>> options) implements Figure<String> {

    @Override
    public int render() {
      return 1;
    }

    @Override
    public Subjects subjects() {
      return Subjects.ONE_ZONE;
    }

    @Override
    public List<Form<String>> forms() {
      return List.of(Form.text(FigureFormat.CSV, (text, crystals, values) -> text));
    }

    @Override
    public String compute(List<OrientedCrystal> crystals, OptionValues values) {
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

  private static FigureCatalogue with(String name, Option<?>... options) {
    return new FigureCatalogue(List.of(Figures.PATTERN, new Named(name, List.of(options))));
  }

  @Test
  void hasTheOptionsOfAllFiguresOnce() {
    Option<Integer> own = Option.whole("own", 1, 1, 2);
    assertThat(OptionValues.names(with("other", own, FigureOptions.UNIT).options()))
        .startsWith("kv", "gmax", "sigma", "precession")
        .endsWith("unit", "width", "own")
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "diffraction", "Rings", "two-words", "r2"})
  void refusesNamesThatAKeyCouldNotTellApart(String name) {
    assertThatThrownBy(() -> with(name)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsTheLongestNameWhereOneBeginsAsAnother() {
    assertThat(with("other", Option.whole("k", 1, 1, 2)).options()).hasSizeGreaterThan(8);
    assertThatThrownBy(() -> with("other", Option.whole("unitary", 1, 1, 2)))
        .hasMessageContaining("begins as unit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unitary", "unit", "Unit", "a-b", "gmax2"})
  void refusesOptionsThatAKeyCouldNotTellApart(String name) {
    Option<Integer> option = Option.whole(name, 1, 1, 2);
    assertThatThrownBy(() -> with("other", option)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyChoiceCanStandInAKey() {
    for (Option<?> option : Figures.ALL.options()) {
      if (option.domain() instanceof Domain.Choices choices) {
        assertThat(choices.values())
            .extracting(Spelled::text)
            .allMatch(t -> t.matches("[A-Za-z]+"));
      }
    }
  }
}
