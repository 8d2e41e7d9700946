package org.zoneaxis.benchmarks.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Element;
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

  /** Whether a query is a list of elements and nothing else. */
  static boolean isElements(String query) {
    return query.contains(" ")
        && Stream.of(query.split(" ")).allMatch(word -> Element.ofSymbol(word).isPresent());
  }

  /** Two spots and the elements. */
  static String identify(String elements) {
    return "/v1/identify?ratio=1.155&angle=54.7&elements=" + elements.replace(" ", ",");
  }

  /** Rectangular nets of different sizes, four spots of each. */
  static List<String> nets(int count) {
    List<String> nets = new ArrayList<>();
    SplittableRandom random = new SplittableRandom(count);
    for (int i = 0; i < count; i++) {
      double a = 0.2 + 0.3 * random.nextDouble();
      double b = a * (1 + random.nextDouble());
      nets.add(
          String.format(
              Locale.ROOT,
              "/v1/identify?unit=1/A&spots=%1$.4f,0;0,%2$.4f;%1$.4f,%2$.4f;-%1$.4f,0",
              a,
              b));
    }
    return nets;
  }
}
