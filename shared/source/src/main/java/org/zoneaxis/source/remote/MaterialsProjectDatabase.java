package org.zoneaxis.source.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.library.notation.Composition;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.materialsproject.MaterialsProjectSearch;
import org.zoneaxis.source.upstream.Deadline;

/** The Materials Project with a key. */
record MaterialsProjectDatabase(String name, MaterialsProjectSearch search)
    implements RemoteDatabase {

  static final String KEY = "mp";

  @Override
  public String key() {
    return KEY;
  }

  @Override
  public boolean understands(MaterialQuery query) {
    return parameter(query).isPresent();
  }

  @Override
  public RemoteFindings find(MaterialQuery query, Deadline deadline) {
    List<Optional<Material>> answer = search.find(parameter(query).orElseThrow(), deadline);
    List<RemoteHit> hits = new ArrayList<>();
    for (Optional<Material> material : answer) {
      material
          .flatMap(
              one -> Fit.of(query, one.crystal().formula()).map(match -> RemoteHit.of(one, match)))
          .ifPresent(hits::add);
    }
    return new RemoteFindings(hits, answer.size() - hits.size(), true);
  }

  private static Optional<String> parameter(MaterialQuery query) {
    String formulae =
        query.formulae().stream()
            .map(Composition::reduced)
            .flatMap(Optional::stream)
            .limit(4)
            .collect(Collectors.joining(","));
    if (!formulae.isEmpty()) {
      return Optional.of("formula=" + formulae);
    }
    return query.systems().stream()
        .findFirst()
        .map(
            system ->
                system.stream()
                    .map(Element::symbol)
                    .sorted()
                    .collect(Collectors.joining("-", "chemsys=", "")));
  }
}
