package org.zoneaxis.http.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.library.search.SearchPage;
import org.zoneaxis.source.remote.RemoteAnswer;
import org.zoneaxis.source.remote.RemoteHit;
import org.zoneaxis.source.remote.SameSubstance;
import org.zoneaxis.source.remote.WorldSearch;

/**
 * The search here and in the databases on the network: what is here comes first, then what only
 * they have, each substance once.
 */
public final class Worldwide {

  private static final String DATABASES = "databases";

  private final Searched catalogue;
  private final WorldSearch world;

  /**
   * A search.
   *
   * @param catalogue what is here
   * @param world the databases
   */
  public Worldwide(Searched catalogue, WorldSearch world) {
    this.catalogue = catalogue;
    this.world = world;
  }

  /**
   * What was found.
   *
   * @param here the part of the page that is of the catalogue
   * @param elsewhere the rest of the page
   * @param total how many results there are on all pages
   * @param answers what became of asking each database
   * @param notes what is to be known about the part of the catalogue
   */
  public record Found(
      SearchPage here,
      List<RemoteHit> elsewhere,
      int total,
      List<RemoteAnswer> answers,
      List<String> notes) {}

  /** The databases for the page's script: {@code cod=Crystallography Open Database|mp=...}. */
  public String databases() {
    return String.join("|", world.names());
  }

  /**
   * Searches.
   *
   * @param text the search as typed
   * @param chosen short names of databases between commas; empty for all
   * @throws RequestException where one of them is none
   * @throws NotationException where the text is too long
   */
  public Found find(String text, String chosen, int offset, int limit) {
    MaterialQuery query = catalogue.ask(index -> index.meaning(text)).value();
    List<RemoteAnswer> answers = world.ask(query, keys(chosen));
    Catalogue.Answer<Here> answer =
        catalogue.ask(
            index ->
                new Here(
                    index.search(text, offset, limit),
                    index.search(text, 0, MaterialIndex.MAX_LIMIT)));
    SearchPage here = answer.value().page();
    List<RemoteHit> hits = new ArrayList<>();
    answers.forEach(one -> hits.addAll(one.findings().hits()));
    List<RemoteHit> distinct = SameSubstance.distinct(answer.value().known(), hits);
    int skipped = Math.max(0, offset - here.total());
    int left = limit - here.hits().size();
    List<RemoteHit> elsewhere = distinct.stream().skip(skipped).limit(left).toList();
    return new Found(here, elsewhere, here.total() + distinct.size(), answers, answer.notes());
  }

  /** What the catalogue has: the page, and the best of all, which need not be shown twice. */
  private record Here(SearchPage page, SearchPage best) {

    List<RemoteHit> known() {
      return best.hits().stream().map(hit -> RemoteHit.of(hit.entry(), hit.match())).toList();
    }
  }

  private Set<String> keys(String chosen) {
    List<String> all = world.keys();
    if (chosen.isEmpty()) {
      return Set.copyOf(all);
    }
    Set<String> keys = new LinkedHashSet<>(List.of(chosen.split(",", -1)));
    if (!all.containsAll(keys)) {
      throw new RequestException(
          DATABASES, chosen, "they are " + String.join(", ", all) + ", with commas between them");
    }
    return keys;
  }
}
