package org.zoneaxis.figure.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.choice.ZoneLaw;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.option.RequestException;

/**
 * A figure as somebody asked for it, checked as far as that goes without the crystals.
 *
 * @param figure what is to be seen
 * @param subjects of what, as many as the figure has
 * @param format the form of the answer
 * @param options the options, also those that the figure does not depend on
 */
public record FigureRequest(
    Figure<?> figure, List<Subject> subjects, FigureFormat format, OptionValues options) {

  private static final String FRONT = "/v1/";
  private static final String WITH = "with";

  /**
   * Checks that the reflection to the right lies in the first zone, and that the figure has this
   * form.
   *
   * @throws RequestException where one is not so
   */
  public FigureRequest {
    subjects = List.copyOf(subjects);
    requireFormat(figure, format);
    if (subjects.size() != figure.subjects().crystals()) {
      throw new IllegalArgumentException(
          subjects.size() + " crystals in a figure of " + figure.subjects().crystals());
    }
    for (Subject subject : subjects) {
      if (subject.zone().isPresent() != figure.subjects().zoned()) {
        throw new IllegalArgumentException("a zone axis where there is none, or none where one is");
      }
    }
    Optional<Indices> zone = subjects.get(0).zone().filter(indices -> !indices.isPlane());
    if (zone.isPresent() && options.has(FigureOptions.RIGHT)) {
      options
          .get(FigureOptions.RIGHT)
          .ifPresent(right -> ZoneLaw.requireInZone(right, ZoneLaw.axis(zone.get())));
    }
  }

  /** A figure of one crystal. */
  public FigureRequest(
      Figure<?> figure, Subject subject, FigureFormat format, OptionValues options) {
    this(figure, List.of(subject), format, options);
  }

  static void requireFormat(Figure<?> figure, FigureFormat format) {
    if (!figure.formats().contains(format)) {
      throw new RequestException(
          "format",
          format.extension(),
          "the figure "
              + figure.name()
              + " has the form "
              + figure.formats().stream()
                  .map(FigureFormat::extension)
                  .collect(Collectors.joining(", ")));
    }
  }

  /**
   * Reads the address of a figure.
   *
   * @param figures the figures that there are
   * @param segments the path after {@code /v1/}, percent-decoded, such as {@code diffraction},
   *     {@code mp-149} and {@code 110.svg}; further crystals stand behind {@code with}
   * @param query the options: names and their values, already percent-decoded
   * @return the request; nothing where there is no figure or form of this name
   * @throws org.zoneaxis.crystal.refusal.NotationException where a material, a zone axis or a
   *     reflection is not written as it may be
   * @throws RequestException where an option is not what it may be
   */
  public static Optional<FigureRequest> parse(
      FigureCatalogue figures, List<String> segments, Map<String, List<String>> query) {
    String file = segments.get(segments.size() - 1);
    int dot = file.lastIndexOf('.');
    if (segments.size() < 2 || dot < 0) {
      return Optional.empty();
    }
    List<String> words = new ArrayList<>(segments.subList(1, segments.size() - 1));
    words.add(file.substring(0, dot));
    List<List<String>> crystals = crystals(words);
    Optional<Figure<?>> figure = figures.find(segments.get(0), crystals.size());
    Optional<FigureFormat> format =
        figure
            .filter(found -> haveForm(crystals, found.subjects().zoned()))
            .flatMap(found -> found.format(file.substring(dot + 1)));
    return format.map(
        form ->
            new FigureRequest(
                figure.orElseThrow(),
                crystals.stream().map(FigureRequest::subject).toList(),
                form,
                OptionValues.parse(figures.options(), query)));
  }

  private static List<List<String>> crystals(List<String> words) {
    List<List<String>> crystals = new ArrayList<>();
    crystals.add(new ArrayList<>());
    for (String word : words) {
      if (word.equals(WITH)) {
        crystals.add(new ArrayList<>());
      } else {
        crystals.get(crystals.size() - 1).add(word);
      }
    }
    return crystals;
  }

  private static boolean haveForm(List<List<String>> crystals, boolean zoned) {
    return crystals.stream().allMatch(words -> words.size() == (zoned ? 2 : 1));
  }

  private static Subject subject(List<String> words) {
    return new Subject(
        MaterialId.parse(words.get(0)),
        words.size() < 2
            ? Optional.empty()
            : Optional.of(Indices.parse("zone axis", words.get(1))));
  }

  /**
   * The path of this request at the front, with the options that differ from their defaults: {@code
   * /v1/diffraction/mp-149/1,1,0.svg?kv=300}. Nothing in it needs percent-encoding.
   */
  public String frontPath() {
    String query =
        options.stated().stream()
            .map(option -> option.name() + "=" + option.value())
            .collect(Collectors.joining("&"));
    return FRONT
        + figure.name()
        + "/"
        + subjects.stream().map(Subject::path).collect(Collectors.joining("/" + WITH + "/"))
        + "."
        + format.extension()
        + (query.isEmpty() ? "" : "?" + query);
  }
}
