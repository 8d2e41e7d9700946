package org.zoneaxis.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/** What people search for. */
final class Queries {

  private Queries() {}

  /** Its id, formula, elements, space group, and a name of it, whole, begun and misspelt. */
  static List<String> of(CatalogueEntry entry) {
    List<String> queries = new ArrayList<>();
    queries.add(entry.id().text());
    queries.add(entry.formula().toString());
    queries.add(
        entry.formula().terms().stream()
            .map(term -> term.element().symbol())
            .collect(Collectors.joining(" ")));
    entry.spaceGroup().ifPresent(group -> queries.add(group.symbol()));
    for (String name : entry.names().subList(0, Math.min(1, entry.names().size()))) {
      queries.add(name);
      queries.add(name.substring(0, name.length() / 2 + 1));
      queries.add(name.substring(0, name.length() / 2) + name.substring(name.length() / 2 + 1));
    }
    return queries;
  }
}
