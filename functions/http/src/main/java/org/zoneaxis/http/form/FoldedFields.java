package org.zoneaxis.http.form;

import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.http.markup.Typeset;

/**
 * Fields that are folded away. An answer has what was filled in beside their title, so that it is
 * in view at once, on a phone too; they are open where one of them is wrong, and where some are
 * filled in and there is no answer.
 *
 * @param fields the fields
 * @param isOpen whether they are shown at once
 * @param chosen what is filled in, as HTML; empty while they are open
 */
public record FoldedFields(List<OptionField> fields, boolean isOpen, String chosen) {

  /** Copies the list. */
  public FoldedFields {
    fields = List.copyOf(fields);
  }

  /** The fields of a page, which has an answer or has none. */
  public static FoldedFields of(List<OptionField> fields, boolean isAnswered) {
    boolean wrong = fields.stream().anyMatch(field -> !field.error().isEmpty());
    List<OptionField> filled = fields.stream().filter(OptionField::isTouched).toList();
    boolean isOpen = wrong || (!isAnswered && !filled.isEmpty());
    return new FoldedFields(
        fields,
        isOpen,
        isOpen ? "" : filled.stream().map(FoldedFields::written).collect(Collectors.joining("; ")));
  }

  private static String written(OptionField field) {
    String value =
        field.choices().stream()
            .filter(choice -> choice.value().equals(field.value()))
            .map(OptionField.Choice::label)
            .findFirst()
            .orElse(field.value());
    String unit = field.unit().isEmpty() ? "" : " " + field.unit();
    return field.label() + " " + Typeset.escaped(value + unit);
  }
}
