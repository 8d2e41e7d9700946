package org.zoneaxis.source.remote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.library.notation.MaterialQuery;
import org.zoneaxis.source.materialsproject.MaterialsProjectSearch;
import org.zoneaxis.source.question.ChemicalQuestion;
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
    return ChemicalQuestion.of(query).isPresent();
  }

  @Override
  public RemoteFindings find(MaterialQuery query, Deadline deadline) {
    ChemicalQuestion question = ChemicalQuestion.of(query).orElseThrow();
    List<Optional<Material>> answer = search.find(parameter(question), deadline);
    List<RemoteHit> hits = new ArrayList<>();
    for (Optional<Material> material : answer) {
      material
          .flatMap(
              one ->
                  question
                      .answeredBy(one.crystal().formula())
                      .map(match -> RemoteHit.of(one, match)))
          .ifPresent(hits::add);
    }
    return new RemoteFindings(
        hits, answer.size() - hits.size(), answer.size() < MaterialsProjectSearch.LIMIT);
  }

  private static String parameter(ChemicalQuestion question) {
    return question.formulae().isEmpty()
        ? question.elements().stream()
            .map(Element::symbol)
            .sorted()
            .collect(Collectors.joining("-", "chemsys=", ""))
        : "formula=" + String.join(",", question.formulae());
  }
}
