package org.zoneaxis.local.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.Subjects;
import org.zoneaxis.figure.compare.CompareOptions;
import org.zoneaxis.figure.compare.Comparison;
import org.zoneaxis.figure.option.Option;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.local.argument.DrawWords;
import org.zoneaxis.local.argument.FormatOption;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.argument.OptionFlags;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis compare}: up to six patterns in one picture. */
@Command(
    name = "compare",
    aliases = {"overlay"},
    customSynopsis = "zoneaxis compare [OPTIONS] MATERIAL ZONE with MATERIAL ZONE [with ...]",
    description = {
      "Draw up to six patterns in one picture, at one scale.",
      "Side by side with the letters of panels, or over each other with --layout overlay."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis compare copper 110 with silver 110 with gold 110 -o metals.svg",
      "  zoneaxis compare silicon 110 with GaAs 110 --layout overlay -o overlay.png"
    })
public final class CompareCommand extends Subcommand {

  private static final String EXAMPLE = "zoneaxis compare copper 110 with silver 110";

  private final Streams streams;
  private final Map<String, String> environment;

  /** Taken as they come: indices may begin with a minus sign. */
  @Parameters(
      arity = "0..*",
      paramLabel = "MATERIAL ZONE with ...",
      description = "Each material by id, name or formula, with its zone axis.")
  private List<String> words = List.of();

  @Mixin private OutputOption output;

  private final FormatOption<Form> format = FormatOption.of(Form.class);

  private final OptionFlags flags = new OptionFlags(drawn());

  private enum Form {
    SVG,
    PNG
  }

  private CompareCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  private static List<Option<?>> drawn() {
    List<Option<?>> options = new ArrayList<>(List.of(CompareOptions.LAYOUT));
    options.addAll(CompareOptions.DRAWN);
    return options;
  }

  /** The command with all its flags. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    CompareCommand command = new CompareCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.format.addTo(line.getCommandSpec());
    command.flags.addTo(line.getCommandSpec(), Map.of());
    return line.setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    refuseUnknownOptions(words);
    Form form = format.wanted(commandLine(), output);
    Consumer<byte[]> target = output.open(streams);
    Map<String, List<String>> query =
        new LinkedHashMap<>(flags.query(commandLine().getParseResult()));
    List<List<String>> parts = DrawWords.parts(words);
    if (parts.size() > CompareOptions.PANELS.size()) {
      throw badUsage("at most " + CompareOptions.PANELS.size() + " patterns, not " + parts.size());
    }
    for (int i = 0; i < parts.size(); i++) {
      query.put(CompareOptions.PANELS.get(i).name(), List.of(pattern(parts.get(i))));
    }
    OptionValues options = OptionValues.parse(CompareOptions.ALL, query);
    KnownMaterials known = new KnownMaterials(environment);
    Comparison comparison = Comparison.of(options, known::get);
    comparison.parts().forEach(part -> warn(part.material().cautions(), streams.err()));
    target.accept(form == Form.SVG ? comparison.svg() : comparison.png());
    return 0;
  }

  /** A crystal and a zone axis as addresses have them. */
  private String pattern(List<String> part) {
    DrawWords.Named named =
        new DrawWords(Subjects.ONE_ZONE, EXAMPLE, this::badUsage).read(part, false).get(0);
    MaterialId id = material(named.material().orElseThrow(), streams.err());
    return id.text() + "/" + Indices.parse("zone axis", named.zone().orElseThrow());
  }
}
