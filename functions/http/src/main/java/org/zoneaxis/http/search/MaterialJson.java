package org.zoneaxis.http.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.notation.Match;
import org.zoneaxis.library.search.SearchHit;
import org.zoneaxis.library.search.SearchPage;
import org.zoneaxis.source.remote.RemoteHit;
import org.zoneaxis.storage.document.StructureDocument;

/** Materials as lists and receipts show them: without their atoms. */
public final class MaterialJson {

  public static final String ROUTE = "/v1/materials/";

  /** Of angstrom and degrees; what people read, the document has all digits. */
  private static final int DECIMALS = 6;

  private MaterialJson() {}

  /**
   * A space group.
   *
   * @param number its number; empty where only the symbol is known
   * @param symbol its symbol
   */
  @Serdeable
  record Group(@JsonInclude Optional<Integer> number, String symbol) {

    public static Group of(SpaceGroup group) {
      return new Group(Optional.of(group.number()).filter(number -> number > 0), group.symbol());
    }
  }

  /** Edges in angstrom and angles in degrees. */
  @Serdeable
  record Cell(
      BigDecimal a,
      BigDecimal b,
      BigDecimal c,
      BigDecimal alpha,
      BigDecimal beta,
      BigDecimal gamma) {

    public static Cell of(UnitCell cell) {
      return new Cell(
          rounded(cell.a()),
          rounded(cell.b()),
          rounded(cell.c()),
          rounded(cell.alpha()),
          rounded(cell.beta()),
          rounded(cell.gamma()));
    }

    private static BigDecimal rounded(double value) {
      return Decimal.rounded(value, DECIMALS);
    }
  }

  /** Where to go from here: the whole document, and the picture of each figure along [001]. */
  static Map<String, String> linksOf(MaterialId id) {
    Map<String, String> links = new LinkedHashMap<>();
    links.put("document", ROUTE + id);
    for (Figure<?> figure : Figures.ALL.figures()) {
      if (figure.subjects().crystals() == 1) {
        links.put(
            figure.name(),
            "/v1/" + figure.name() + "/" + id + (figure.subjects().zoned() ? "/001.svg" : ".svg"));
      }
    }
    return links;
  }

  /** The answer to an upload. */
  @Serdeable
  public record Receipt(
      String id,
      String revision,
      String formula,
      @JsonInclude List<String> names,
      @JsonInclude Optional<Group> spaceGroup,
      String setting,
      Cell cell,
      int siteCount,
      @JsonInclude List<String> warnings,
      Map<String, String> links) {

    public static Receipt of(StructureDocument document) {
      CatalogueEntry entry = CatalogueEntry.of(document.material());
      return new Receipt(
          entry.id().text(),
          entry.revision().shortForm(),
          entry.formula().toString(),
          entry.names(),
          entry.spaceGroup().map(Group::of),
          document.material().crystal().setting().label(),
          Cell.of(entry.cell()),
          entry.siteCount(),
          document.material().cautions(),
          linksOf(entry.id()));
    }
  }

  /**
   * A material that was found.
   *
   * @param exact whether it is what was named; an offer otherwise
   * @param revision empty where only a database on the network has it
   * @param siteCount empty where its database did not say
   * @param atomVolume cubic angstrom for an atom, of what only a database has
   * @param database short name of the database, where only it has it
   */
  @Serdeable
  record Result(
      String id,
      boolean exact,
      String match,
      Optional<String> revision,
      String formula,
      @JsonInclude List<String> names,
      @JsonInclude Optional<Group> spaceGroup,
      Cell cell,
      Optional<Integer> siteCount,
      String origin,
      Optional<BigDecimal> atomVolume,
      Optional<String> database,
      Map<String, String> links) {

    public static Result of(SearchHit hit) {
      CatalogueEntry entry = hit.entry();
      return new Result(
          entry.id().text(),
          hit.match().isExact(),
          words(hit.match()),
          Optional.of(entry.revision().shortForm()),
          entry.formula().toString(),
          entry.names(),
          entry.spaceGroup().map(Group::of),
          Cell.of(entry.cell()),
          Optional.of(entry.siteCount()),
          entry.origin().label(),
          Optional.empty(),
          Optional.empty(),
          linksOf(entry.id()));
    }

    /** A material that only a database has. */
    public static Result of(RemoteHit hit) {
      return new Result(
          hit.id().text(),
          hit.match().isExact(),
          words(hit.match()),
          Optional.empty(),
          hit.formula().toString(),
          hit.names(),
          hit.spaceGroup().map(Group::of),
          Cell.of(hit.cell()),
          hit.siteCount().stream().boxed().findFirst(),
          hit.origin().label(),
          hit.atomVolume().stream()
              .mapToObj(volume -> Decimal.rounded(volume, DECIMALS))
              .findFirst(),
          Optional.of(hit.database()),
          linksOf(hit.id()));
    }

    private static String words(Match match) {
      return match.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /**
   * A page of results.
   *
   * @param query what was asked for
   * @param total how many results there are on all pages
   * @param offset how many stand before this page
   * @param limit how many stand on a page at most
   * @param results the results, the best first
   * @param notes what is to be known about them; left out where there is nothing
   */
  @Serdeable
  public record Results(
      String query,
      int total,
      int offset,
      int limit,
      @JsonInclude List<Result> results,
      List<String> notes) {

    public static Results of(String query, int limit, Catalogue.Answer<SearchPage> answer) {
      SearchPage page = answer.value();
      return new Results(
          query,
          page.total(),
          page.offset(),
          limit,
          page.hits().stream().map(Result::of).toList(),
          answer.notes());
    }
  }
}
