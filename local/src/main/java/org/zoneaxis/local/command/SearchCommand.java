package org.zoneaxis.local.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zoneaxis.crystal.Formula;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.SpaceGroup;
import org.zoneaxis.crystal.refusal.Excerpt;
import org.zoneaxis.figure.table.TextTable;
import org.zoneaxis.http.search.SearchAnswer;
import org.zoneaxis.http.search.Worldwide;
import org.zoneaxis.library.catalogue.CatalogueEntry;
import org.zoneaxis.library.catalogue.UnitCell;
import org.zoneaxis.library.search.MaterialIndex;
import org.zoneaxis.library.search.SearchPage;
import org.zoneaxis.local.argument.FormatOption;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.argument.RemoteOption;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis search}: what the library has. */
@Command(
    name = "search",
    aliases = {"find", "lookup", "list", "materials"},
    description = {
      "Find materials of the library, and with --remote of databases.",
      "By name, formula, elements, space group or id, the best first; without a query, all of"
          + " them. The ids are what draw takes."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis search rutile",
      "  zoneaxis search Ti O --limit 5",
      "  zoneaxis search Fd-3m --format json",
      "  zoneaxis search Ni2MnGa --remote"
    })
public final class SearchCommand extends Subcommand {

  private static final int MAX_OFFSET = 999_999_999;
  private static final List<String> COLUMNS =
      List.of("id", "formula", "space group", "a/A", "b/A", "c/A", "name");
  private static final String LIBRARY = "library";

  private final Streams streams;
  private final Map<String, String> environment;

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

  @Mixin private RemoteOption remote;

  @Mixin private OutputOption output;

  private final FormatOption<Form> format = FormatOption.of(Form.class);

  private enum Form {
    TEXT,
    JSON
  }

  private SearchCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    SearchCommand command = new SearchCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.format.addTo(line.getCommandSpec());
    return line;
  }

  @Override
  public Integer call() {
    Consumer<byte[]> target = output.open(streams);
    boolean json = format.wanted(commandLine(), output) == Form.JSON;
    requireInRange("--limit", limit, 1, MaterialIndex.MAX_LIMIT, "");
    requireInRange("--offset", offset, MAX_OFFSET, "");
    String query = String.join(" ", words);
    MaterialIndex library = KnownMaterials.library();
    int total;
    int shown;
    if (remote.isGiven()) {
      Worldwide.Found found = remote.find(library, environment, query, offset, limit);
      RemoteOption.remarks(found.answers()).forEach(this::remark);
      total = found.total();
      shown = found.here().hits().size() + found.elsewhere().size();
      print(target, json, shown, () -> SearchAnswer.json(query, offset, limit, found), rows(found));
    } else {
      SearchPage page = library.search(query, offset, limit);
      total = page.total();
      shown = page.hits().size();
      print(target, json, shown, () -> SearchAnswer.json(query, limit, page), rows(page));
    }
    if (shown == 0) {
      throw new CommandException(nothing(query, total));
    }
    int rest = total - offset - shown;
    if (rest > 0) {
      streams.err().println(rest + " more; see --limit and --offset");
    }
    return 0;
  }

  /** What writes an answer. */
  @FunctionalInterface
  private interface Writer {
    byte[] write() throws IOException;
  }

  private static void print(
      Consumer<byte[]> target, boolean json, int shown, Writer answer, List<List<String>> rows) {
    try {
      if (json) {
        target.accept(answer.write());
      } else if (shown > 0) {
        target.accept(TextTable.aligned(rows).getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remark(String sentence) {
    streams.err().println(commandLine().getCommandSpec().qualifiedName() + ": " + sentence);
  }

  private String nothing(String query, int total) {
    return total > 0
        ? "there are " + total + " results, and none after --offset " + offset
        : "nothing in the library"
            + (remote.isGiven() ? " or the databases" : "")
            + " is like '"
            + Excerpt.of(query)
            + "'; try a name (rutile), a formula (TiO2), elements (Ti O) or a space group";
  }

  private static List<List<String>> rows(SearchPage page) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS);
    page.hits().forEach(hit -> rows.add(row(hit.entry())));
    return rows;
  }

  /** With a column that says where it is, and one whether the cell was measured. */
  private static List<List<String>> rows(Worldwide.Found found) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(with("in", "cell", COLUMNS));
    found
        .here()
        .hits()
        .forEach(hit -> rows.add(with(LIBRARY, hit.entry().origin().label(), row(hit.entry()))));
    found
        .elsewhere()
        .forEach(
            hit ->
                rows.add(
                    with(
                        hit.database(),
                        hit.origin().label(),
                        row(hit.id(), hit.formula(), hit.spaceGroup(), hit.cell(), hit.names()))));
    return rows;
  }

  private static List<String> with(String place, String origin, List<String> row) {
    List<String> all = new ArrayList<>(row);
    all.addAll(row.size() - 1, List.of(place, origin));
    return all;
  }

  private static List<String> row(CatalogueEntry entry) {
    return row(entry.id(), entry.formula(), entry.spaceGroup(), entry.cell(), entry.names());
  }

  private static List<String> row(
      MaterialId id,
      Formula formula,
      Optional<SpaceGroup> group,
      UnitCell cell,
      List<String> names) {
    return List.of(
        id.text(),
        formula.toString(),
        group.map(SpaceGroup::symbol).map(Excerpt::of).orElse("-"),
        edge(cell.a()),
        edge(cell.b()),
        edge(cell.c()),
        names.stream().findFirst().map(Excerpt::of).orElse(""));
  }

  private static String edge(double angstrom) {
    return String.format(Locale.ROOT, "%.3f", angstrom);
  }
}
