package org.zoneaxis.http.page;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.index.StandardZones;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.form.PatternForm;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.http.search.MaterialFinder;
import org.zoneaxis.http.search.NothingFoundException;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/**
 * A way from the page of a pattern to another.
 *
 * @param href the address of that page
 * @param markup what it leads to, as HTML
 * @param note what else is to be said of it, as HTML
 * @param current whether it leads to what is shown
 */
record PatternWay(String href, String markup, String note, boolean current) {

  /**
   * The standard zone axes of a crystal, with the options of the pattern that is shown, or else
   * with those that were asked for; a reflection to the right belongs to one zone axis alone.
   */
  static List<PatternWay> zones(
      Material material, PageQuery query, Optional<PatternForm.Shown> shown) {
    List<OptionValues.Stated> options =
        shown
            .map(PatternForm.Shown::options)
            .orElseGet(
                () ->
                    query.options().entrySet().stream()
                        .map(o -> new OptionValues.Stated(o.getKey(), o.getValue().get(0)))
                        .toList())
            .stream()
            .filter(option -> !option.name().equals("right"))
            .toList();
    return StandardZones.of(material.crystal()).axes().stream()
        .map(
            zone -> {
              String typed = Typeset.typed(zone.values());
              return new PatternWay(
                  PageQuery.address(material.id().text(), typed, options),
                  Typeset.zone(zone.values()),
                  "",
                  shown.map(PatternForm.Shown::zone).filter(typed::equals).isPresent());
            })
        .toList();
  }

  /** What else was found, with a name, the space group and the id as a note. */
  static List<PatternWay> others(MaterialFinder.Found found) {
    return found.others().stream()
        .map(entry -> material(entry, "/?material=" + entry.id(), ""))
        .toList();
  }

  /** What may have been meant by a name, with the zone axis that was asked for. */
  static List<PatternWay> near(NothingFoundException nothing, PageQuery query) {
    return nothing.near().stream()
        .map(
            near -> {
              String zone = near.zone().isEmpty() ? query.value(PageQuery.ZONE) : near.zone();
              String address = "/?material=" + near.entry().id();
              return material(
                  near.entry(),
                  zone.isEmpty() ? address : address + "&zone=" + PageQuery.encoded(zone),
                  near.zone());
            })
        .toList();
  }

  private static PatternWay material(CatalogueEntry entry, String address, String zone) {
    Stream<String> notes =
        Stream.of(
                entry.names().stream().limit(1).map(Typeset::escaped),
                entry.spaceGroup().map(SpaceGroup::symbol).stream().map(Typeset::spaceGroup),
                Stream.of(entry.id().text()),
                Stream.of("calculated").filter(word -> entry.isCalculated()))
            .flatMap(note -> note);
    return new PatternWay(
        address,
        Typeset.formula(entry.formula().toString())
            + (zone.isEmpty() ? "" : " along " + Typeset.escaped(zone)),
        notes.collect(Collectors.joining(", ")),
        false);
  }
}
