package org.zoneaxis.local.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.IdentificationJson;
import org.zoneaxis.identify.IdentificationText;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.IdentifyOptions;
import org.zoneaxis.identify.IdentifyQuery;
import org.zoneaxis.local.argument.Choices;
import org.zoneaxis.local.argument.CifFile;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.argument.OptionFlags;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zoneaxis identify}: materials and zone axes that show two measured spots. */
@Command(
    name = "identify",
    aliases = {"index", "match"},
    description = {
      "Find the materials and zone axes of two measured spots.",
      "In the library, by the ratio of the distances of the spots from 000 and the angle between"
          + " them, or better by their spacings."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis identify --ratio 1 --angle 70.5",
      "  zoneaxis identify --d1 3.13 --d2 1.92 --angle 90 --elements Si,O",
      "  zoneaxis identify --ratio 1.63 --angle 90 --cif my.cif"
    })
public final class IdentifyCommand extends Subcommand {

  private final Streams streams;
  private final Map<String, String> environment;

  @Option(
      names = "--cif",
      paramLabel = "FILE",
      description = "Only the crystal of a CIF file, and of --material; - for standard input.")
  private Optional<String> cif = Optional.empty();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = Choices.Tables.class,
      description = "table, json or csv. Default: by the name of the output file, else table.")
  private Optional<String> format = Optional.empty();

  @Mixin private OutputOption output;

  private final OptionFlags flags = new OptionFlags(IdentifyOptions.ALL);

  private enum Form {
    TABLE,
    JSON,
    CSV;

    String text() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Form> of(String text) {
      return Stream.of(values()).filter(form -> form.text().equalsIgnoreCase(text)).findFirst();
    }
  }

  private IdentifyCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    IdentifyCommand command = new IdentifyCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.flags.addTo(
        line.getCommandSpec(), Map.of("elements", "--element", "materials", "--material"));
    return line;
  }

  @Override
  public Integer call() {
    Consumer<byte[]> target = output.open(streams);
    Form form = form();
    requireMeasurement();
    IdentifyQuery asked = IdentifyQuery.parse(query());
    Optional<Material> brought = cif.map(name -> CifFile.read(name, streams.in()));
    brought.ifPresent(material -> warn(material.cautions(), streams.err()));
    IdentifyQuery query = brought.map(material -> asked.alsoIn(material.id())).orElse(asked);
    Identifier identifier = new Identifier();
    List<Material> guests = new ArrayList<>();
    for (MaterialId id : identifier.guests(query)) {
      guests.add(
          brought
              .filter(material -> material.id().equals(id))
              .orElseGet(() -> new KnownMaterials(environment).get(id)));
    }
    target.accept(bytes(identifier.identify(query, guests), form));
    return 0;
  }

  /** Said here and not by the query, whose examples are addresses. */
  private void requireMeasurement() {
    if (isMissing(IdentifyOptions.ANGLE)) {
      throw badUsage(
          "give --angle, the angle between the two spots as seen from 000,"
              + " for example: zoneaxis identify --ratio 1 --angle 70.5");
    }
    if (isMissing(IdentifyOptions.RATIO)
        && (isMissing(IdentifyOptions.D1) || isMissing(IdentifyOptions.D2))) {
      throw badUsage(
          "give --ratio, the longer distance from 000 over the shorter, or both --d1 and --d2,"
              + " for example: zoneaxis identify --ratio 1.155 --angle 54.7");
    }
  }

  private Form form() {
    if (format.isPresent()) {
      return Form.of(format.get())
          .orElseThrow(
              () ->
                  badUsage(
                      "--format is "
                          + Stream.of(Form.values())
                              .map(Form::text)
                              .collect(Collectors.joining(", "))
                          + ", not '"
                          + format.get()
                          + "'"));
    }
    return output.extension().flatMap(Form::of).orElse(Form.TABLE);
  }

  /** Materials may be named here, where an address has their ids. */
  private Map<String, List<String>> query() {
    Map<String, List<String>> query = flags.query(commandLine().getParseResult());
    query.computeIfPresent(
        IdentifyOptions.MATERIALS.name(), (name, given) -> List.of(ids(given.get(0))));
    return query;
  }

  private boolean isMissing(org.zoneaxis.figure.option.Option<?> option) {
    return OptionFlags.value(commandLine().getParseResult(), option).isEmpty();
  }

  private String ids(String names) {
    return Stream.of(names.split(","))
        .map(name -> material(name.strip(), streams.err()).text())
        .collect(Collectors.joining(","));
  }

  private static byte[] bytes(Identification identification, Form form) {
    return switch (form) {
      case TABLE -> IdentificationText.table(identification).getBytes(StandardCharsets.UTF_8);
      case JSON -> IdentificationJson.of(identification);
      case CSV -> IdentificationText.csv(identification).getBytes(StandardCharsets.UTF_8);
    };
  }
}
