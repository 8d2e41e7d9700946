package org.zoneaxis.http.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.http.form.PageQuery;
import org.zoneaxis.http.identify.CurrentAtlas;
import org.zoneaxis.http.markup.Typeset;
import org.zoneaxis.http.route.QueryParameters;
import org.zoneaxis.identify.atlas.Atlas;
import org.zoneaxis.identify.atlas.StructureType;
import org.zoneaxis.library.catalogue.CatalogueEntry;

/** The textbook index as a page: structure types with their patterns, and what has them. */
@Controller
final class AtlasPage {

  private final HtmlPages pages;
  private final CurrentAtlas current;
  private volatile Optional<Filled> filled = Optional.empty();

  AtlasPage(HtmlPages pages, CurrentAtlas current) {
    this.pages = pages;
    this.current = current;
  }

  /** What an atlas makes of the page. */
  private record Filled(Atlas atlas, Body body) {}

  private Body body() {
    Atlas atlas = current.atlas();
    Filled made =
        filled
            .filter(old -> old.atlas().equals(atlas))
            .orElseGet(() -> new Filled(atlas, body(atlas)));
    filled = Optional.of(made);
    return made.body();
  }

  /**
   * What the template is filled with.
   *
   * @param types the structure types in the order of the atlas
   * @param materials how many materials there are
   */
  record Body(List<Type> types, int materials) {}

  /**
   * A structure type.
   *
   * @param page the page of its first pattern, on which its maps are, too
   * @param tilts the plan of tilts from that zone
   */
  record Type(
      String id,
      String title,
      List<String> facts,
      String about,
      String page,
      String tilts,
      List<Zone> zones,
      List<Entry> materials,
      int count) {}

  /** A zone axis of a type, with its pattern. */
  record Zone(
      String zone, String zonePlain, String ratio, String angle, String href, String picture) {}

  /** A material of a type. */
  record Entry(String id, String formula, String name, String revision) {}

  /** {@code /atlas}. */
  @Get(uri = "/atlas", produces = MediaType.ALL)
  HttpResponse<byte[]> page(HttpRequest<?> request) {
    QueryParameters.of(request);
    return pages.answer(
        request,
        new HtmlPages.Page(
            HtmlPages.Section.ATLAS,
            "atlas",
            new HtmlPages.Head(
                "Atlas of structure types \u00B7 zoneaxis",
                "Diffraction patterns of structure types along their standard zone axes.",
                "/atlas"),
            body(),
            Optional.empty()));
  }

  private static Body body(Atlas atlas) {
    List<Type> types = atlas.pages().stream().map(AtlasPage::type).toList();
    return new Body(types, types.stream().mapToInt(Type::count).sum());
  }

  private static Type type(Atlas.Page page) {
    StructureType type = page.type();
    List<String> facts =
        Stream.of(
                type.strukturbericht().map(AtlasPage::symbol),
                type.pearson().map(Typeset::escaped),
                type.spaceGroup().map(SpaceGroup::symbol).map(Typeset::spaceGroup),
                type.prototype().map(name -> "prototype " + Typeset.formula(name)))
            .flatMap(Optional::stream)
            .toList();
    String id = page.representative().text();
    String first =
        page.zones().stream()
            .findFirst()
            .map(zone -> Typeset.typed(zone.axis().indices(page.hexagonal())))
            .orElse("");
    return new Type(
        type.id(),
        Typeset.lowered(type.title()),
        facts,
        type.about(),
        first.isEmpty() ? "" : PageQuery.address(id, first, List.of()),
        first.isEmpty() ? "" : "/tilt?material=" + id + "&zone=" + PageQuery.encoded(first),
        page.zones().stream().map(zone -> zone(page, zone)).toList(),
        page.materials().stream().map(AtlasPage::entry).toList(),
        page.materials().size());
  }

  /** A Strukturbericht symbol as HTML. */
  private static String symbol(String strukturbericht) {
    return Typeset.escaped(strukturbericht).replaceAll("_([0-9a-z]+)", "<sub>$1</sub>");
  }

  private static Zone zone(Atlas.Page page, Atlas.ShownZone shown) {
    List<Integer> zone = shown.axis().indices(page.hexagonal());
    String id = page.representative().text();
    String typed = Typeset.typed(zone);
    return new Zone(
        Typeset.zone(zone),
        Typeset.plain(zone),
        Decimal.fixed(shown.basis().ratio(), 3),
        Decimal.fixed(shown.basis().angle(), 2),
        PageQuery.address(id, typed, List.of()),
        Examples.thumbnail("/v1/diffraction/" + id + "/" + typed + ".svg"));
  }

  private static Entry entry(CatalogueEntry entry) {
    return new Entry(
        entry.id().text(),
        Typeset.formula(entry.formula().toString()),
        entry.names().stream().findFirst().orElse(""),
        entry.revision().shortForm());
  }
}
