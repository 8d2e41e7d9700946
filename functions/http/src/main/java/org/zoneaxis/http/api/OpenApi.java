package org.zoneaxis.http.api;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.compare.CompareOptions;
import org.zoneaxis.figure.option.Domain;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.Spelled;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.tilt.TiltOptions;
import org.zoneaxis.http.route.FigureRoutes;
import org.zoneaxis.identify.query.IdentifyOptions;

/**
 * The description of the interface for programs: the file {@code openapi.yml}, filled in with the
 * figures and options that there are.
 */
final class OpenApi {

  private OpenApi() {}

  /** What the file is filled in with. */
  record Model(
      List<Path> figures,
      List<Parameter> options,
      List<Parameter> measured,
      List<Parameter> tilted,
      List<Parameter> compared) {}

  /**
   * A figure.
   *
   * @param template its path without the extension
   * @param noun what it is
   * @param about what it shows
   * @param variables what stands for crystals and zone axes in its path
   * @param formats its formats
   * @param options the names of its options
   */
  record Path(
      String template,
      String noun,
      String about,
      List<String> variables,
      String formats,
      List<String> options) {

    static Path of(Figure<?> figure) {
      return new Path(
          FigureRoutes.template(figure),
          figure.words().noun(),
          Parameter.quoted(
              figure.words().about()
                  + " Takes the options of all figures; what it shows depends on those listed"
                  + " here."),
          FigureRoutes.variables(figure),
          figure.formats().stream().map(FigureFormat::extension).collect(Collectors.joining(", ")),
          OptionValues.names(figure.options()));
    }
  }

  /**
   * A parameter.
   *
   * @param name its name
   * @param required whether it must be there
   * @param description what it is, as a YAML scalar
   * @param schema what it may hold, as YAML
   * @param example a value, as a YAML scalar
   */
  record Parameter(
      String name, boolean required, String description, String schema, String example) {

    static Parameter of(Option<?> option) {
      Domain domain = option.domain();
      boolean number = domain instanceof Domain.Numbers;
      return new Parameter(
          option.name(),
          false,
          quoted(description(option)),
          "{" + String.join(", ", schema(option)) + "}",
          number ? option.help().example() : quoted(option.help().example()));
    }

    private static String description(Option<?> option) {
      return option.title()
          + (option.domain() instanceof Domain.Numbers numbers && !numbers.areWhole()
              ? numbers.step().map(step -> ", in steps of " + step.toPlainString()).orElse("")
              : "");
    }

    private static List<String> schema(Option<?> option) {
      String standard = option.standardText();
      if (option.domain() instanceof Domain.Numbers numbers) {
        return Stream.of(
                "type: " + (numbers.areWhole() ? "integer" : "number"),
                "minimum: " + (numbers.orZero() ? "0" : numbers.least().toPlainString()),
                "maximum: " + numbers.largest().toPlainString(),
                standard.isEmpty() ? "" : "default: " + standard)
            .filter(part -> !part.isEmpty())
            .toList();
      }
      if (option.domain() instanceof Domain.Choices choices) {
        return List.of(
            "type: string",
            "enum: "
                + choices.values().stream()
                    .map(Spelled::text)
                    .collect(Collectors.joining(", ", "[", "]")),
            "default: " + standard);
      }
      return List.of("type: string");
    }

    private static String quoted(String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
  }

  /** The description in UTF-8. */
  static byte[] description(FigureCatalogue figures) throws IOException {
    try (InputStream file =
            OpenApi.class.getResourceAsStream("/org/zoneaxis/http/web/openapi.yml");
        Reader text =
            new InputStreamReader(
                Objects.requireNonNull(file, "openapi.yml"), StandardCharsets.UTF_8)) {
      return Mustache.compiler()
          .escapeHTML(false)
          .compile(text)
          .execute(model(figures))
          .getBytes(StandardCharsets.UTF_8);
    }
  }

  private static Model model(FigureCatalogue figures) {
    return new Model(
        figures.figures().stream().map(Path::of).toList(),
        figures.options().stream().map(Parameter::of).toList(),
        IdentifyOptions.ALL.stream().map(Parameter::of).toList(),
        TiltOptions.ALL.stream().map(Parameter::of).toList(),
        CompareOptions.ALL.stream().skip(1).map(Parameter::of).toList());
  }
}
