package org.zoneaxis.source.remote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.zoneaxis.library.notation.Match;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.cod.CodRow;
import org.zoneaxis.source.cod.CodSearch;
import org.zoneaxis.source.question.ChemicalQuestion;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.UpstreamException;

/**
 * The Crystallography Open Database: formulae and elements are asked for with OPTIMADE, names with
 * its own search, and a word that may be either with both.
 */
record CodDatabase(OptimadeDatabase optimade, CodSearch search) implements RemoteDatabase {

  static final String KEY = "cod";

  /** The best are shown; the database itself lists them all. */
  private static final int MOST = 60;

  private static final int LEAST_LETTERS = 3;

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public String name() {
    return optimade.name();
  }

  @Override
  public boolean understands(MaterialQuery query) {
    return optimade.understands(query)
        || (query.ids().isEmpty()
            && query.text().chars().filter(Character::isLetter).count() >= LEAST_LETTERS);
  }

  @Override
  public RemoteFindings find(MaterialQuery query, Deadline deadline) {
    Optional<ChemicalQuestion> question = ChemicalQuestion.of(query);
    if (question.isEmpty()) {
      return named(query, deadline);
    }
    return question.get().mayBeName() ? either(query, deadline) : optimade.find(query, deadline);
  }

  /** Letters such as cop may be a formula or a name: one of the two answers is enough. */
  private RemoteFindings either(MaterialQuery query, Deadline deadline) {
    RemoteFindings made;
    try {
      made = optimade.find(query, deadline);
    } catch (UpstreamException e) {
      RemoteFindings named = named(query, deadline);
      return new RemoteFindings(named.hits(), named.leftOut(), false);
    }
    try {
      return made.and(named(query, deadline));
    } catch (UpstreamException e) {
      return new RemoteFindings(made.hits(), made.leftOut(), false);
    }
  }

  private RemoteFindings named(MaterialQuery query, Deadline deadline) {
    return named(query, search.find(query.text(), deadline));
  }

  private static RemoteFindings named(MaterialQuery query, List<Optional<CodRow>> rows) {
    List<RemoteHit> hits = new ArrayList<>();
    rows.forEach(row -> row.ifPresent(one -> hits.add(hit(one, match(query, one)))));
    hits.sort(Comparator.comparing(RemoteHit::match).thenComparing(RemoteHit::isCalculated));
    return new RemoteFindings(
        hits.subList(0, Math.min(MOST, hits.size())),
        rows.size() - hits.size(),
        hits.size() <= MOST);
  }

  private static Match match(MaterialQuery query, CodRow row) {
    return row.names().stream()
        .map(query::matchOf)
        .min(Comparator.naturalOrder())
        .orElse(Match.WORDS);
  }

  private static RemoteHit hit(CodRow row, Match match) {
    return new RemoteHit(
        row.id(),
        row.formula(),
        row.names(),
        row.spaceGroup(),
        row.cell(),
        OptionalInt.empty(),
        row.atomVolume(),
        row.origin(),
        match);
  }
}
