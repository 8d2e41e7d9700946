package org.zoneaxis.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.request.NumericOption;
import org.zoneaxis.figure.request.PatternOptions;

/**
 * The form of the page of a pattern: what its fields hold, what they would mean while empty, and
 * what is wrong with them.
 *
 * @param fields the fields by name
 */
record PatternForm(Map<String, Field> fields) {

  static final String ALL_ROWS = "rows";

  static final List<String> FIELDS =
      Stream.concat(
              Stream.of(PageQuery.MATERIAL, PageQuery.ZONE, ALL_ROWS, PageQuery.DRAFT),
              PatternOptions.names().stream())
          .toList();

  /** What a problem calls a field of the form, where that is not its name. */
  private static final Map<String, String> NAMES_IN_PROBLEMS =
      Map.of("zone axis", PageQuery.ZONE, "reflection", "right");

  /**
   * A field of the form.
   *
   * @param value what is in it
   * @param standard what it means while empty
   * @param range what it may hold, in words; empty where that is no range
   * @param error what is wrong with it; empty where nothing is
   */
  record Field(String value, String standard, String range, String error) {

    boolean is(String choice) {
      return (value.isEmpty() ? standard : value).equals(choice);
    }
  }

  /** A choice of a list. */
  record Choice(String value, String label, boolean chosen) {}

  /**
   * The pattern that is shown, as fields of the form hold it.
   *
   * @param zone its zone axis
   * @param options its options that are not the defaults
   */
  record Shown(String zone, List<PatternOptions.Stated> options) {}

  /** The fields hold what was understood, and what was not is left as it was typed. */
  static PatternForm of(
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
    Map<String, Field> form = new LinkedHashMap<>();
    FIELDS.forEach(
        name ->
            form.put(
                name,
                new Field(
                    values.getOrDefault(name, ""),
                    standard(name),
                    range(name),
                    errors.getOrDefault(name, ""))));
    return new PatternForm(form);
  }

  /** A material as the form's field names it, and {@link MaterialFinder} reads it back. */
  private static String named(Material material) {
    return material.bestName() + " (" + material.id() + ")";
  }

  private static Optional<NumericOption> numeric(String name) {
    return Stream.of(NumericOption.values()).filter(o -> o.text().equals(name)).findFirst();
  }

  private static String standard(String name) {
    return switch (name) {
      case "labels" -> PatternOptions.DEFAULTS.labels().text();
      case "unit" -> PatternOptions.DEFAULTS.unit().text();
      default ->
          numeric(name).map(o -> o.standard().stripTrailingZeros().toPlainString()).orElse("");
    };
  }

  private static String range(String name) {
    return numeric(name)
        .map(o -> o.least().toPlainString() + " to " + o.largest().toPlainString())
        .orElse("");
  }

  /** The choices of the labels. */
  List<Choice> labels() {
    return choices("labels", "strong", "strong spots", "all", "all spots", "none", "none");
  }

  /** The choices of the unit. */
  List<Choice> units() {
    return choices("unit", "A", "\u00E5ngstr\u00F6m", "nm", "nanometre");
  }

  private List<Choice> choices(String name, String... valuesAndLabels) {
    Field field = fields.get(name);
    return Stream.iterate(0, i -> i < valuesAndLabels.length, i -> i + 2)
        .map(
            i ->
                new Choice(
                    valuesAndLabels[i], valuesAndLabels[i + 1], field.is(valuesAndLabels[i])))
        .toList();
  }

  /** Whether one of the options that are folded away is filled in, or wrong. */
  boolean moreOptions() {
    return PatternOptions.names().stream()
        .filter(name -> !name.equals(NumericOption.KV.text()))
        .map(fields::get)
        .anyMatch(field -> !field.value().isEmpty() || !field.error().isEmpty());
  }
}
