package org.zoneaxis.local.command;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.angle.AngleReport;
import org.zoneaxis.local.argument.FormatOption;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis angle}: the angle between two directions or planes. */
@Command(
    name = "angle",
    aliases = {"angles"},
    customSynopsis = "zoneaxis angle [OPTIONS] MATERIAL FIRST SECOND",
    description = {
      "Say the angle between two directions or planes of a crystal.",
      "Directions are written 110 or [110], planes in round brackets, (111); in hexagonal cells"
          + " with four indices too."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis angle copper 110 112",
      "  zoneaxis angle titanium 0001 \"(10-11)\"",
      "  zoneaxis angle copper \"(111)\" \"(1-11)\" -o angle.json"
    })
public final class AngleCommand extends Subcommand {

  private static final int WORDS = 3;

  private final Streams streams;
  private final Map<String, String> environment;

  /** Taken as they come: indices may begin with a minus sign. */
  @Parameters(
      arity = "0..*",
      paramLabel = "MATERIAL FIRST SECOND",
      description = "The material by its id, name or formula, and two directions or planes.")
  private List<String> words = List.of();

  @Mixin private OutputOption output;

  private final FormatOption<Form> format = FormatOption.of(Form.class);

  private enum Form {
    TEXT,
    JSON
  }

  private AngleCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    AngleCommand command = new AngleCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.format.addTo(line.getCommandSpec());
    return line.setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    refuseUnknownOptions(words);
    if (words.size() < WORDS) {
      throw badUsage(
          "name a material and two directions or planes, for example: zoneaxis angle copper 110"
              + " 112");
    }
    Consumer<byte[]> target = output.open(streams);
    Form form = format.wanted(commandLine(), output);
    int names = words.size() - 2;
    Material material =
        known(String.join(" ", words.subList(0, names)), environment, streams.err());
    AngleReport report =
        AngleReport.of(
            material,
            Indices.parse("first", words.get(names)),
            Indices.parse("second", words.get(names + 1)));
    String text = form == Form.JSON ? report.json() : String.join("\n", report.lines()) + "\n";
    target.accept(text.getBytes(StandardCharsets.UTF_8));
    return 0;
  }
}
