package org.zoneaxis.http.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.choice.FigureOptions;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.search.MaterialFinder;

/**
 * The form of the page of a pattern: what its fields hold, what they would mean while empty, and
 * what is wrong with them.
 *
 * @param fields the fields by name
 * @param options those that are folded away
 */
public record PatternForm(Map<String, OptionField> fields, List<OptionField> options) {

  /** What stands in front, and is not folded away with the other options. */
  private static final Option<?> IN_FRONT = FigureOptions.KV;

  private static final List<OptionField.Text> TEXTS =
      List.of(
          OptionField.Text.crystal("silicon, GaAs, mp-149"),
          new OptionField.Text(PageQuery.ZONE, "Zone axis", "110", "110, 1-10 or [2-1-10]"));

  /** What a problem calls a field of the form, where that is not its name. */
  private static final Map<String, String> NAMES_IN_PROBLEMS =
      Map.of("zone axis", PageQuery.ZONE, "reflection", FigureOptions.RIGHT.name());

  /**
   * The pattern that is shown, as fields of the form hold it.
   *
   * @param zone its zone axis
   * @param options its options that are not the defaults
   */
  public record Shown(String zone, List<OptionValues.Stated> options) {}

  /** The names of the fields. */
  public static List<String> fields(FigureCatalogue figures) {
    return Stream.concat(
            Stream.of(PageQuery.MATERIAL, PageQuery.ZONE, PageQuery.ALL_ROWS, PageQuery.DRAFT),
            OptionValues.names(figures.options()).stream())
        .toList();
  }

  /** The fields hold what was understood, and what was not is left as it was typed. */
  public static PatternForm of(
      FigureCatalogue figures,
      PageQuery query,
      Optional<Material> material,
      Optional<Shown> shown,
      Optional<Problem> problem) {
    Map<String, String> values = new LinkedHashMap<>(query.fields());
    material.ifPresent(known -> values.put(PageQuery.MATERIAL, named(known)));
    shown.ifPresent(
        pattern -> {
          values.keySet().retainAll(List.of(PageQuery.MATERIAL));
          values.put(PageQuery.ZONE, pattern.zone());
          pattern.options().forEach(o -> values.put(o.name(), o.value()));
        });
    Map<String, String> errors = new LinkedHashMap<>();
    problem.ifPresent(
        wrong ->
            wrong
                .parameter()
                .map(name -> NAMES_IN_PROBLEMS.getOrDefault(name, name))
                .ifPresent(name -> errors.put(name, wrong.detail())));
    Map<String, OptionField> form = new LinkedHashMap<>();
    for (OptionField.Text text : TEXTS) {
      String name = text.name();
      form.put(
          name, OptionField.of(text, values.getOrDefault(name, ""), errors.getOrDefault(name, "")));
    }
    for (Option<?> option : figures.options()) {
      String name = option.name();
      form.put(
          name,
          OptionField.of(option, values.getOrDefault(name, ""), errors.getOrDefault(name, "")));
    }
    return new PatternForm(
        form,
        figures.options().stream()
            .filter(option -> option != IN_FRONT)
            .map(option -> form.get(option.name()))
            .toList());
  }

  /** A material as the form's field names it, and {@link MaterialFinder} reads it back. */
  private static String named(Material material) {
    return material.bestName() + " (" + material.id() + ")";
  }
}
