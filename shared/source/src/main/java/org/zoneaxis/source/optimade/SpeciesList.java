package org.zoneaxis.source.optimade;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.Element;
import org.zoneaxis.crystal.Occupant;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.figure.json.JsonField;
import org.zoneaxis.source.upstream.GivenStructure;

/**
 * The species of an entry: what a name at a site stands for. A name means nothing by itself, it may
 * even be the symbol of another element; only where an entry lists no species at all are its names
 * taken as symbols, with a warning.
 */
final class SpeciesList {

  private static final String VACANCY = "vacancy";

  private final Optional<Map<String, JsonField>> species;

  private SpeciesList(Optional<Map<String, JsonField>> species) {
    this.species = species;
  }

  static SpeciesList read(JsonField list, List<String> warnings) {
    if (!list.isPresent()) {
      warnings.add("The source lists no species; the names of sites were read as elements.");
      return new SpeciesList(Optional.empty());
    }
    Map<String, JsonField> named = new HashMap<>();
    for (JsonField species : list.items()) {
      JsonField name = species.get("name");
      String text = name.text().orElseThrow(() -> name.wrong("a species has a name"));
      if (named.put(text, species) != null) {
        throw name.wrong("each species has a name of its own");
      }
    }
    return new SpeciesList(Optional.of(named));
  }

  /**
   * What is at a site: nothing where the site is always vacant.
   *
   * @param name the place that holds the name of the site's species
   */
  List<Occupant> at(JsonField name) {
    String text = name.text().orElseThrow(() -> name.wrong("it must be the name of a species"));
    if (species.isEmpty()) {
      return List.of(
          Element.ofSymbol(text)
              .map(Occupant::full)
              .orElseThrow(() -> name.wrong("the entry must list what it stands for")));
    }
    JsonField found = species.get().get(text);
    if (found == null) {
      throw name.wrong("the entry must list this species");
    }
    return occupants(found);
  }

  private static List<Occupant> occupants(JsonField species) {
    JsonField attached = species.get("attached");
    if (attached.isPresent() && !attached.items().isEmpty()) {
      throw attached.wrong("every atom must be listed with its place");
    }
    List<JsonField> symbols = species.get("chemical_symbols").items();
    List<JsonField> shares = species.get("concentration").items();
    if (symbols.size() != shares.size() || symbols.isEmpty()) {
      throw new CrystalException(
          species.get("concentration").path(),
          shares.size() + " numbers",
          "it must be one for each of the " + symbols.size() + " chemical_symbols");
    }
    List<Element> elements = new ArrayList<>();
    List<Double> occupancies = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      JsonField symbol = symbols.get(i);
      if (symbol.text().filter(VACANCY::equals).isEmpty()) {
        elements.add(
            symbol
                .text()
                .flatMap(Element::ofSymbol)
                .orElseThrow(
                    () ->
                        symbol.wrong("it must be the symbol of an element up to Lr, or vacancy")));
        occupancies.add(shares.get(i).number());
      }
    }
    return GivenStructure.occupants(elements, occupancies);
  }
}
