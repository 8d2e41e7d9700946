package org.zoneaxis.figure.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.zoneaxis.crystal.Crystal;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureTooLargeException;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.figure.structure.KnownCells;

/** Every figure where its options end: it is there, or it is said why not. */
class OptionEndsTest {

  private static final FigureMaker MAKER = new FigureMaker();

  static Stream<Arguments> figures() {
    return Figures.ALL.figures().stream()
        .flatMap(
            figure ->
                figure.formats().stream()
                    .map(format -> Arguments.of(FigureCatalogue.id(figure), figure, format)));
  }

  @ParameterizedTest(name = "{0}.{2}")
  @MethodSource("figures")
  void areDrawnOrRefusedAtTheEnds(String name, Figure<?> figure, FigureFormat format) {
    for (Crystal crystal : List.of(KnownCells.silicon(), KnownCells.triclinic())) {
      Material material = KnownCells.material(crystal);
      make(figure, format, material, all(figure, Domain.Numbers::least));
      make(figure, format, material, all(figure, Domain.Numbers::largest));
    }
  }

  /** One after the other, where that does not take waves in a foil each time. */
  @ParameterizedTest
  @ValueSource(strings = {"diffraction", "structure", "kikuchi", "rings", "stereogram"})
  void areDrawnOrRefusedAtEachEnd(String name) {
    Figure<?> figure = Figures.ALL.find(name, 1).orElseThrow();
    Material material = KnownCells.material(KnownCells.silicon());
    for (Option<?> option : figure.options()) {
      if (option.domain() instanceof Domain.Numbers numbers && option != FigureOptions.WIDTH) {
        make(figure, FigureFormat.SVG, material, Map.of(option.name(), text(numbers.least())));
        make(figure, FigureFormat.SVG, material, Map.of(option.name(), text(numbers.largest())));
      }
    }
  }

  /** The cells of a picture are as small as the distance of discs, and not as the discs. */
  @ParameterizedTest
  @ValueSource(doubles = {3.1, 4.2, 5.43, 6.9})
  void discsThatAreSmallerThanACellOfThePictureAreDrawn(double edge) {
    Crystal crystal = KnownCells.primitive(edge);
    Figure<?> figure = Figures.ALL.find("cbed", 1).orElseThrow();
    for (String kv : List.of("20", "100", "200", "1500")) {
      Map<String, String> query = new LinkedHashMap<>(all(figure, Domain.Numbers::least));
      query.put(FigureOptions.KV.name(), kv);
      make(figure, FigureFormat.SVG, KnownCells.material(crystal), query);
    }
  }

  private static Map<String, String> all(
      Figure<?> figure, Function<Domain.Numbers, BigDecimal> end) {
    Map<String, String> query = new LinkedHashMap<>();
    for (Option<?> option : figure.options()) {
      // Large pictures are like small ones, and take long.
      if (option.domain() instanceof Domain.Numbers numbers && option != FigureOptions.WIDTH) {
        query.put(option.name(), text(end.apply(numbers)));
      }
    }
    query.put(FigureOptions.WIDTH.name(), "200");
    return query;
  }

  private static String text(BigDecimal number) {
    return number.toPlainString();
  }

  private static void make(
      Figure<?> figure, FigureFormat format, Material material, Map<String, String> options) {
    Map<String, List<String>> query = new LinkedHashMap<>();
    options.forEach((name, value) -> query.put(name, List.of(value)));
    try {
      List<Material> materials = new ArrayList<>();
      List<String> path = new ArrayList<>(List.of(figure.name()));
      for (int i = 0; i < figure.subjects().crystals(); i++) {
        if (i > 0) {
          path.add("with");
        }
        materials.add(material);
        path.add(material.id().text());
        if (figure.subjects().zoned()) {
          path.add("001");
        }
      }
      int last = path.size() - 1;
      path.set(last, path.get(last) + "." + format);
      FigureRequest request = FigureRequest.parse(Figures.ALL, path, query).orElseThrow();
      assertThat(MAKER.make(MAKER.resolve(request, materials), materials)).isNotEmpty();
    } catch (WorkTooLargeException e) {
      assertThat(e.expected()).isNotEmpty();
    } catch (FigureTooLargeException | RequestException e) {
      assertThat(e.getMessage()).isNotEmpty();
    }
  }
}
