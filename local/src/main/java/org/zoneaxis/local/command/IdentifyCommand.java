package org.zoneaxis.local.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.identify.Identification;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.RingIdentification;
import org.zoneaxis.identify.document.IdentificationJson;
import org.zoneaxis.identify.document.IdentificationText;
import org.zoneaxis.identify.document.RingText;
import org.zoneaxis.identify.query.IdentifyOptions;
import org.zoneaxis.identify.query.IdentifyQuery;
import org.zoneaxis.identify.query.Measurement;
import org.zoneaxis.local.argument.CifFile;
import org.zoneaxis.local.argument.FormatOption;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.argument.OptionFlags;
import org.zoneaxis.local.argument.SpotFile;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code zoneaxis identify}: materials and zone axes that show measured spots or rings. */
@Command(
    name = "identify",
    aliases = {"match"},
    description = {
      "Find the materials and zone axes of measured spots, or the materials of rings.",
      "In the library: by the ratio of the distances of two spots from 000 and the angle between"
          + " them, by the places of all spots (--spots, a file or x,y;x,y;...), or by rings."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis identify --ratio 1 --angle 70.5",
      "  zoneaxis identify --d1 3.13 --d2 1.92 --angle 90 --elements Si,O",
      "  zoneaxis identify --ratio 1.63 --angle 90 --cif my.cif",
      "  zoneaxis identify --spots spots.csv --elements Cu,Ni",
      "  zoneaxis identify --rings 2.04,1.44,1.23"
    })
public final class IdentifyCommand extends Subcommand {

  private final Streams streams;
  private final Map<String, String> environment;

  @Option(
      names = "--cif",
      paramLabel = "FILE",
      description = "Only the crystal of a CIF file, and of --material; - for standard input.")
  private Optional<String> cif = Optional.empty();

  @Mixin private OutputOption output;

  private final FormatOption<Form> format = FormatOption.of(Form.class);

  private final OptionFlags flags = new OptionFlags(IdentifyOptions.ALL);

  private enum Form {
    TABLE,
    JSON,
    CSV
  }

  private IdentifyCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    IdentifyCommand command = new IdentifyCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.format.addTo(line.getCommandSpec());
    command.flags.addTo(
        line.getCommandSpec(), Map.of("elements", "--element", "materials", "--material"));
    return line;
  }

  @Override
  public Integer call() {
    Consumer<byte[]> target = output.open(streams);
    Form form = format.wanted(commandLine(), output);
    Map<String, List<String>> given = query();
    requireMeasurement(given);
    IdentifyQuery asked = IdentifyQuery.parse(given, name -> material(name.strip(), streams.err()));
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
    target.accept(
        query.measurement() instanceof Measurement.Rings
            ? bytes(identifier.identifyRings(query, guests), form)
            : bytes(identifier.identify(query, guests), form));
    return 0;
  }

  /** Said here and not by the query, whose examples are addresses. */
  private void requireMeasurement(Map<String, List<String>> given) {
    if (given.containsKey(IdentifyOptions.SPOTS.name())
        || given.containsKey(IdentifyOptions.RINGS.name())) {
      return;
    }
    if (!given.containsKey(IdentifyOptions.ANGLE.name())) {
      throw badUsage(
          "give --angle, the angle between the two spots as seen from 000,"
              + " for example: zoneaxis identify --ratio 1 --angle 70.5; or --spots, or --rings");
    }
    if (!given.containsKey(IdentifyOptions.RATIO.name())
        && !(given.containsKey(IdentifyOptions.D1.name())
            && given.containsKey(IdentifyOptions.D2.name()))) {
      throw badUsage(
          "give --ratio, the distance of one spot from 000 over that of the other, or both --d1 and"
              + " --d2, for example: zoneaxis identify --ratio 1.155 --angle 54.7");
    }
  }

  /** What the flags say, and the file of spots, over which flags stand. */
  private Map<String, List<String>> query() {
    Map<String, List<String>> flagged = flags.query(commandLine().getParseResult());
    Optional<String> spots =
        Optional.ofNullable(flagged.get(IdentifyOptions.SPOTS.name())).map(given -> given.get(0));
    if (spots.isEmpty() || !SpotFile.isNamed(spots.get())) {
      return flagged;
    }
    Map<String, List<String>> query = new LinkedHashMap<>(SpotFile.read(spots.get(), streams.in()));
    flagged.forEach(
        (name, value) -> {
          if (!name.equals(IdentifyOptions.SPOTS.name())) {
            query.put(name, value);
          }
        });
    return query;
  }

  private static byte[] bytes(RingIdentification identification, Form form) {
    return switch (form) {
      case TABLE -> RingText.table(identification).getBytes(StandardCharsets.UTF_8);
      case JSON -> IdentificationJson.of(identification);
      case CSV -> RingText.csv(identification).getBytes(StandardCharsets.UTF_8);
    };
  }

  private static byte[] bytes(Identification identification, Form form) {
    return switch (form) {
      case TABLE -> IdentificationText.table(identification).getBytes(StandardCharsets.UTF_8);
      case JSON -> IdentificationJson.of(identification);
      case CSV -> IdentificationText.csv(identification).getBytes(StandardCharsets.UTF_8);
    };
  }
}
