package org.zoneaxis.source.question;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.Match;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.library.notation.SharedSites;

/**
 * What a query asks of a database that knows formulae and elements only: formulae, or else
 * everything that is made of certain elements.
 */
public final class ChemicalQuestion {

  /** Letters without capitals have many readings; more would be a long address. */
  private static final int MOST_FORMULAE = 4;

  /** Longer words are names: those of minerals can often be read as symbols. */
  private static final Pattern FEW_LETTERS = Pattern.compile("[A-Za-z]{2,8}");

  private static final int MOST_ELEMENTS_OF_LETTERS = 3;

  private final List<Composition> meant;
  private final List<String> formulae;
  private final List<Set<Element>> systems;
  private final Optional<SharedSites> shared;
  private final boolean aWord;

  private ChemicalQuestion(
      List<Composition> meant,
      List<Set<Element>> systems,
      Optional<SharedSites> shared,
      boolean aWord) {
    this.meant = meant;
    this.formulae =
        meant.stream()
            .map(Composition::reduced)
            .flatMap(Optional::stream)
            .limit(MOST_FORMULAE)
            .toList();
    this.systems = systems;
    this.shared = shared;
    this.aWord = aWord;
  }

  /** The question; none where the query is neither a formula nor elements. */
  public static Optional<ChemicalQuestion> of(MaterialQuery query) {
    return Optional.of(question(query)).filter(ChemicalQuestion::canBeAsked);
  }

  private static ChemicalQuestion question(MaterialQuery query) {
    Optional<SharedSites> shared = SharedSites.parse(query.text());
    if (shared.isPresent()) {
      return new ChemicalQuestion(List.of(), List.of(shared.get().elements()), shared, false);
    }
    if (query.formulae().isEmpty() && query.systems().isEmpty()) {
      return new ChemicalQuestion(byLetters(query), List.of(), Optional.empty(), true);
    }
    return new ChemicalQuestion(query.formulae(), query.systems(), Optional.empty(), false);
  }

  /** A formula without figures and capitals: {@code gaas}. */
  private static List<Composition> byLetters(MaterialQuery query) {
    return FEW_LETTERS.matcher(query.text()).matches()
        ? query.compositions().stream()
            .filter(made -> made.elements().size() <= MOST_ELEMENTS_OF_LETTERS)
            .toList()
        : List.of();
  }

  private boolean canBeAsked() {
    return !formulae.isEmpty() || !systems.isEmpty();
  }

  /**
   * The formulae, with the elements in alphabetical order and the smallest whole numbers; none
   * where only elements can be asked for.
   */
  public List<String> formulae() {
    return formulae;
  }

  /** The elements that are asked for where there is no formula: these, all of them, no others. */
  public Set<Element> elements() {
    return systems.isEmpty() ? Set.of() : systems.get(0);
  }

  /** Whether the query may as well be a name: {@code cop}. */
  public boolean mayBeName() {
    return aWord;
  }

  /**
   * Why a material of a formula answers the question, if it does: a database may have passed over
   * what it was asked.
   */
  public Optional<Match> answeredBy(Formula formula) {
    Composition made = Composition.of(formula);
    if (!meant.isEmpty()) {
      return meant.stream().anyMatch(made::isNearly)
          ? Optional.of(meant.size() == 1 && !aWord ? Match.FORMULA : Match.FORMULA_LETTERS)
          : Optional.empty();
    }
    if (systems.stream().noneMatch(made.elements()::equals)) {
      return Optional.empty();
    }
    return Optional.of(
        shared.filter(sites -> sites.matches(formula)).isPresent()
            ? Match.FORMULA
            : Match.CHEMICAL_SYSTEM);
  }
}
