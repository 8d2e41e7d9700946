package org.zoneaxis.source.remote;

import java.util.ArrayList;
import java.util.List;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.optimade.OptimadeFilter;
import org.zoneaxis.source.optimade.OptimadeProvider;
import org.zoneaxis.source.optimade.OptimadeSearch;
import org.zoneaxis.source.question.ChemicalQuestion;
import org.zoneaxis.source.upstream.Deadline;
import org.zoneaxis.source.upstream.HttpFetcher;
import org.zoneaxis.source.upstream.UpstreamException;

/** A database that speaks OPTIMADE: asked for formulae and elements. */
final class OptimadeDatabase implements RemoteDatabase {

  private final String key;
  private final OptimadeProvider provider;
  private final OptimadeSearch search;

  OptimadeDatabase(String key, OptimadeProvider provider, HttpFetcher fetcher) {
    this.key = key;
    this.provider = provider;
    this.search = new OptimadeSearch(fetcher, provider);
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public String name() {
    return provider.name();
  }

  @Override
  public boolean understands(MaterialQuery query) {
    return ChemicalQuestion.of(query).isPresent();
  }

  @Override
  public RemoteFindings find(MaterialQuery query, Deadline deadline) {
    ChemicalQuestion question = ChemicalQuestion.of(query).orElseThrow();
    OptimadeSearch.Found found = search.find(OptimadeFilter.of(question), deadline);
    List<RemoteHit> hits = new ArrayList<>();
    for (Material material : found.materials()) {
      question
          .answeredBy(material.crystal().formula())
          .ifPresent(match -> hits.add(RemoteHit.of(material, match)));
    }
    if (hits.isEmpty() && !found.materials().isEmpty()) {
      throw UpstreamException.badAnswer(name(), "answered with other compounds than asked for");
    }
    return new RemoteFindings(
        hits, found.leftOut() + found.materials().size() - hits.size(), found.complete());
  }
}
