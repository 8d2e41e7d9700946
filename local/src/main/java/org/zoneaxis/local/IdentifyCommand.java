package org.zoneaxis.local;

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
import org.zoneaxis.identify.IdentifyQuery;
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
final class IdentifyCommand extends Subcommand {

  private final Streams streams;
  private final Map<String, String> environment;

  @Option(
      names = "--ratio",
      paramLabel = "R",
      description =
          "The longer distance from 000 over the shorter, 1 to 20; not needed with --d1 and --d2.")
  private Optional<String> ratio = Optional.empty();

  @Option(
      names = "--angle",
      paramLabel = "DEGREES",
      description = "The angle between the two spots as seen from 000, 0 to 180.")
  private Optional<String> angle = Optional.empty();

  @Option(
      names = "--d1",
      paramLabel = "D",
      description = "Spacing of the spot nearer to 000 in angstrom, 0.2 to 100.")
  private Optional<String> d1 = Optional.empty();

  @Option(
      names = "--d2",
      paramLabel = "D",
      description = "Spacing of the other spot in angstrom, 0.2 to 100.")
  private Optional<String> d2 = Optional.empty();

  @Option(
      names = "--tolerance",
      paramLabel = "PERCENT",
      description = "How far ratio and spacings may be off, 0.1 to 20 per cent. Default: 2.")
  private Optional<String> tolerance = Optional.empty();

  @Option(
      names = "--angle-tolerance",
      paramLabel = "DEGREES",
      description = "How far the angle may be off, 0.1 to 10 degrees. Default: 2.")
  private Optional<String> angleTolerance = Optional.empty();

  @Option(
      names = {"--elements", "--element"},
      paramLabel = "SYMBOLS",
      description = "Only materials made of these elements and no others, such as Fe,C.")
  private Optional<String> elements = Optional.empty();

  @Option(
      names = {"--material", "--materials"},
      paramLabel = "NAMES",
      description =
          "Only these materials, by id, name or formula, such as cod-9008566,mp-149 or copper.")
  private Optional<String> materials = Optional.empty();

  @Option(
      names = "--cif",
      paramLabel = "FILE",
      description = "Only the crystal of a CIF file, and of --material; - for standard input.")
  private Optional<String> cif = Optional.empty();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many candidates at most, 1 to 200. Default: 20.")
  private Optional<String> limit = Optional.empty();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = Choices.Tables.class,
      description = "table, json or csv. Default: by the name of the output file, else table.")
  private Optional<String> format = Optional.empty();

  @Mixin private OutputOption output;

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

  IdentifyCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
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
    if (angle.isEmpty()) {
      throw badUsage(
          "give --angle, the angle between the two spots as seen from 000,"
              + " for example: zoneaxis identify --ratio 1 --angle 70.5");
    }
    if (ratio.isEmpty() && (d1.isEmpty() || d2.isEmpty())) {
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

  private Map<String, List<String>> query() {
    return new GivenOptions()
        .with("ratio", ratio)
        .with("angle", angle)
        .with("d1", d1)
        .with("d2", d2)
        .with("tolerance", tolerance)
        .with("angleTolerance", angleTolerance)
        .with("elements", elements)
        .with("materials", materials.map(this::ids))
        .with("limit", limit)
        .query();
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
