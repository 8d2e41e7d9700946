package org.zoneaxis.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.Excerpt;
import org.zoneaxis.http.search.SearchAnswer;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.library.search.SearchHit;
import org.zoneaxis.library.search.SearchPage;
import org.zoneaxis.local.argument.Choices;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.local.terminal.TextTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis search}: what the library has. */
@Command(
    name = "search",
    aliases = {"find", "lookup", "list", "materials"},
    description = {
      "Find materials of the library.",
      "By name, formula, elements, space group or id, the best first; without a query, all of"
          + " them. The ids are what draw takes."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis search rutile",
      "  zoneaxis search Ti O --limit 5",
      "  zoneaxis search Fd-3m --format json"
    })
public final class SearchCommand extends Subcommand {

  private static final int MAX_OFFSET = 999_999_999;
  private static final List<String> FORMATS = List.of("text", "json");
  private static final List<String> COLUMNS =
      List.of("id", "formula", "space group", "a/A", "b/A", "c/A", "name");

  private final Streams streams;

  @Parameters(
      arity = "0..*",
      paramLabel = "QUERY",
      description = "A name, formula, elements, space group or id.")
  private List<String> words = List.of();

  @Option(
      names = {"-n", "--limit"},
      paramLabel = "N",
      defaultValue = "20",
      description = "How many results at most, 1 to 100. Default: ${DEFAULT-VALUE}.")
  private int limit;

  @Option(
      names = "--offset",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many of the best results to pass over. Default: ${DEFAULT-VALUE}.")
  private int offset;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = Choices.Listings.class,
      description = "text or json. Default: by the name of the output file, else text.")
  private Optional<String> format = Optional.empty();

  @Mixin private OutputOption output;

  public SearchCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    Consumer<byte[]> target = output.open(streams);
    boolean json = json();
    requireInRange("--limit", limit, 1, MaterialIndex.MAX_LIMIT, "");
    requireInRange("--offset", offset, MAX_OFFSET, "");
    String query = String.join(" ", words);
    SearchPage page = KnownMaterials.library().search(query, offset, limit);
    if (json) {
      target.accept(json(query, page));
    } else if (!page.hits().isEmpty()) {
      target.accept(table(page).getBytes(StandardCharsets.UTF_8));
    }
    if (page.hits().isEmpty()) {
      throw new CommandException(
          page.total() == 0
              ? "nothing in the library is like '"
                  + Excerpt.of(query)
                  + "'; try a name (rutile), a formula (TiO2), elements (Ti O) or a space group"
              : "there are " + page.total() + " results, and none after --offset " + offset);
    }
    int rest = page.total() - page.offset() - page.hits().size();
    if (rest > 0) {
      streams.err().println(rest + " more; see --limit and --offset");
    }
    return 0;
  }

  private boolean json() {
    Optional<String> named = format.or(() -> output.extension().filter("json"::equalsIgnoreCase));
    return named
        .map(name -> name.toLowerCase(Locale.ROOT))
        .map(
            name -> {
              if (!FORMATS.contains(name)) {
                throw badUsage("--format is text or json, not '" + format.orElse(name) + "'");
              }
              return name.equals("json");
            })
        .orElse(false);
  }

  private byte[] json(String query, SearchPage page) {
    try {
      return SearchAnswer.json(query, limit, page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String table(SearchPage page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    page.hits().stream().map(SearchHit::entry).map(SearchCommand::row).forEach(rows::add);
    return TextTable.of(rows);
  }

  private static List<String> row(CatalogueEntry entry) {
    return List.of(
        entry.id().text(),
        entry.formula().toString(),
        entry.spaceGroup().map(SpaceGroup::symbol).orElse("-"),
        edge(entry.cell().a()),
        edge(entry.cell().b()),
        edge(entry.cell().c()),
        entry.names().stream().findFirst().orElse(""));
  }

  private static String edge(double angstrom) {
    return String.format(Locale.ROOT, "%.3f", angstrom);
  }
}
