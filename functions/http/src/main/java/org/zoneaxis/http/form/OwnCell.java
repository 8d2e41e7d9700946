package org.zoneaxis.http.form;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.draft.DraftText;
import org.zoneaxis.crystal.draft.Prototype;

/**
 * The form for a crystal without a file: what its fields hold, and what to begin with.
 *
 * @param open whether somebody has begun
 * @param cell parameters of the cell
 * @param spaceGroup the space group
 * @param sites one site of each orbit, a line each
 * @param beginnings structure types to begin with
 * @param copy the way to a copy of the crystal that is shown; nothing where none is
 */
public record OwnCell(
    boolean open,
    String cell,
    String spaceGroup,
    String sites,
    List<Beginning> beginnings,
    Optional<Beginning> copy) {

  /**
   * A way to a form that is filled in.
   *
   * @param href its address
   * @param label what it is filled with
   * @param note what that is an example of
   */
  record Beginning(String href, String label, String note) {}

  /**
   * The form of a page.
   *
   * @param begun what it is filled with; nothing while it is folded away
   * @param query the state of the page, of which the pattern stays
   * @param shown the crystal of the pattern
   */
  public static OwnCell of(Optional<DraftText> begun, PageQuery query, Optional<Material> shown) {
    return new OwnCell(
        begun.isPresent(),
        begun.map(DraftText::cell).orElse(""),
        begun.map(DraftText::spaceGroup).orElse(""),
        begun.map(DraftText::sites).orElse(""),
        Prototype.all().stream().map(prototype -> beginning(prototype, query)).toList(),
        shown.map(
            material ->
                new Beginning(
                    address(material.id().text(), query), "Edit a copy", material.bestName())));
  }

  private static Beginning beginning(Prototype prototype, PageQuery query) {
    return new Beginning(
        address(prototype.id(), query),
        subscripts(prototype.symbol()) + " " + prototype.title().toLowerCase(Locale.ROOT),
        prototype.example());
  }

  /** {@code L1_2} with its index set low. */
  private static String subscripts(String symbol) {
    int mark = symbol.indexOf('_');
    return mark < 0
        ? symbol
        : symbol.substring(0, mark) + (char) (symbol.charAt(mark + 1) - '0' + '\u2080');
  }

  private static String address(String draft, PageQuery query) {
    String fields =
        query.fields().entrySet().stream()
            .filter(field -> !field.getKey().equals(PageQuery.DRAFT))
            .map(field -> field.getKey() + "=" + PageQuery.encoded(field.getValue()) + "&")
            .reduce("/?", String::concat);
    return fields + PageQuery.DRAFT + "=" + PageQuery.encoded(draft);
  }
}
