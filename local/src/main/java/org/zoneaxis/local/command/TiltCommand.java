package org.zoneaxis.local.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.tilt.TiltJson;
import org.zoneaxis.figure.tilt.TiltMaps;
import org.zoneaxis.figure.tilt.TiltOptions;
import org.zoneaxis.figure.tilt.TiltPlan;
import org.zoneaxis.local.argument.DrawWords;
import org.zoneaxis.local.argument.FormatOption;
import org.zoneaxis.local.argument.OptionFlags;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis tilt}: from the zone that is seen to the tilts of others. */
@Command(
    name = "tilt",
    aliases = {"tilts"},
    customSynopsis = "zoneaxis tilt [OPTIONS] MATERIAL ZONE [TARGET]",
    description = {
      "Say at which alpha and beta other zones are, from the zone that is seen.",
      "All zones of the target's family, or the nearest of all zones with small indices; two-beam"
          + " conditions too. As text, as JSON, or as a map of what the holder reaches."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis tilt aluminium 001 112 --alpha 3.2 --beta -5 --reflection 2,0,0 --azimuth 25",
      "  zoneaxis tilt silicon 111 --holder gatan -o map.svg",
      "  zoneaxis tilt copper 110 112 --second 112 --second-alpha -20.3 --second-beta 3.3"
    })
public final class TiltCommand extends Subcommand {

  private final Streams streams;
  private final Map<String, String> environment;

  /** Taken as they come: indices may begin with a minus sign. */
  @Parameters(
      arity = "0..*",
      paramLabel = "MATERIAL ZONE [TARGET]",
      description =
          "The material by its id, name or formula, the zone axis that is seen, and the one that is"
              + " wanted.")
  private List<String> words = List.of();

  @Mixin private OutputOption output;

  private final FormatOption<Form> format = FormatOption.of(Form.class);

  private final OptionFlags flags = new OptionFlags(TiltOptions.ALL);

  private enum Form {
    TEXT,
    JSON,
    SVG
  }

  private TiltCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    TiltCommand command = new TiltCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.format.addTo(line.getCommandSpec());
    command.flags.addTo(line.getCommandSpec(), Map.of());
    return line.setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    refuseUnknownOptions(words);
    int names = DrawWords.namesOfMaterial(words);
    int zones = words.size() - names;
    if (zones < 1 || zones > 2) {
      throw badUsage(
          "name a material, the zone that is seen and the one that is wanted, for example: zoneaxis"
              + " tilt copper 110 112");
    }
    Consumer<byte[]> target = output.open(streams);
    Form form = format.wanted(commandLine(), output);
    Map<String, List<String>> query = flags.query(commandLine().getParseResult());
    Indices from = Indices.parse("zone axis", words.get(names));
    Optional<Indices> to =
        zones == 2 ? TiltPlan.Asked.target(words.get(names + 1)) : Optional.empty();
    Material material =
        known(String.join(" ", words.subList(0, names)), environment, streams.err());
    TiltPlan plan = TiltPlan.of(material, new TiltPlan.Asked(from, to, query));
    target.accept(
        switch (form) {
          case TEXT -> TiltText.of(plan).getBytes(StandardCharsets.UTF_8);
          case JSON -> TiltJson.of(plan);
          case SVG -> TiltMaps.svg(plan);
        });
    return 0;
  }
}
