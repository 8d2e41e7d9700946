package org.zoneaxis.figure.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Source;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.OrientedCrystal;
import org.zoneaxis.figure.option.OptionValues;

/** What a PNG says of itself. */
final class PngTexts {

  private PngTexts() {}

  /**
   * Where a figure is from and how to cite it, by the keywords of PNG: the path at which the
   * service has it, whatever its host, and the sources of its structures.
   */
  static Map<String, String> of(
      Figure<?> figure, List<OrientedCrystal> crystals, OptionValues options) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("Software", "zoneaxis, render " + figure.render());
    texts.put("URL", path(figure, crystals, options));
    for (OrientedCrystal crystal : crystals) {
      Source source = crystal.material().source();
      String number = crystals.size() == 1 ? "" : " " + (1 + crystals.indexOf(crystal));
      put(texts, "Source" + number, source.provider() + " " + source.url());
      put(texts, "Citation" + number, source.attribution());
      put(texts, "Copyright" + number, source.licence());
    }
    return texts;
  }

  private static void put(Map<String, String> texts, String keyword, String text) {
    if (!text.isBlank()) {
      texts.put(keyword, text.strip());
    }
  }

  private static String path(
      Figure<?> figure, List<OrientedCrystal> crystals, OptionValues options) {
    String subjects =
        crystals.stream()
            .map(
                crystal ->
                    crystal.material().id().text()
                        + crystal
                            .axis()
                            .map(axis -> "/" + axis.u() + "," + axis.v() + "," + axis.w())
                            .orElse(""))
            .collect(Collectors.joining("/with/"));
    String query =
        options.stated().stream()
            .map(option -> option.name() + "=" + option.value())
            .collect(Collectors.joining("&"));
    return "/v1/" + figure.name() + "/" + subjects + ".png" + (query.isEmpty() ? "" : "?" + query);
  }
}
