package org.zoneaxis.source.remote;

import java.util.Optional;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.Match;
import org.zoneaxis.library.notation.MaterialQuery;

/** Whether what a database answers is what it was asked for: a filter may have been passed over. */
final class Fit {

  private Fit() {}

  /** Why a material of this formula answers a query for a formula or elements, if it does. */
  static Optional<Match> of(MaterialQuery query, Formula formula) {
    Composition made = Composition.of(formula);
    if (!query.formulae().isEmpty()) {
      return query.formulae().stream().anyMatch(made::isNearly)
          ? Optional.of(query.formulae().size() == 1 ? Match.FORMULA : Match.FORMULA_LETTERS)
          : Optional.empty();
    }
    return query.systems().stream().anyMatch(made.elements()::equals)
        ? Optional.of(Match.CHEMICAL_SYSTEM)
        : Optional.empty();
  }
}
