package org.zoneaxis.local.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.decimal.Decimal;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.crystal.orientation.NearZone;
import org.zoneaxis.crystal.vector.Vector3;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.caption.IndexLettering;
import org.zoneaxis.figure.couple.CrystalPair;
import org.zoneaxis.figure.couple.PairStatement;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.figure.request.ResolvedFigure;
import org.zoneaxis.figure.request.Subject;
import org.zoneaxis.local.argument.DrawWords;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.argument.OptionFlags;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.local.terminal.TextTable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis pair}: two crystals in an orientation relationship. */
@Command(
    name = "pair",
    aliases = {"twin", "relation"},
    customSynopsis = "zoneaxis pair [OPTIONS] MATERIAL ZONE with MATERIAL ZONE",
    description = {
      "Show two crystals in an orientation relationship, and all its variants.",
      "As text, which zones of the second crystal are along the zone axis of the first; or as the"
          + " pattern of both."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis pair copper 011 with copper 011 --relation twin111 -o twin.svg",
      "  zoneaxis pair austenite 111 with ferrite 011 --relation ks --variant all",
      "  zoneaxis pair copper 001 with cuprite 001 --parallel \"2,0,0;2,0,0\" -o both.png"
    })
public final class PairCommand extends Subcommand {

  private static final String TEXT = "text";

  private final Streams streams;
  private final Map<String, String> environment;

  /** Taken as they come: indices may begin with a minus sign. */
  @Parameters(
      arity = "0..*",
      paramLabel = "MATERIAL ZONE with MATERIAL ZONE",
      description = "Both materials by id, name or formula, each with its zone axis.")
  private List<String> words = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description =
          "text, svg, png, json or csv. Default: by the name of the output file, else text.")
  private Optional<String> format = Optional.empty();

  @Mixin private OutputOption output;

  private final OptionFlags flags = new OptionFlags(Figures.PAIR.options());

  private PairCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    PairCommand command = new PairCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.flags.addTo(line.getCommandSpec(), Map.of());
    return line.setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    refuseUnknownOptions(words);
    Optional<FigureFormat> form = form();
    Consumer<byte[]> target = output.open(streams);
    List<DrawWords.Named> named =
        new DrawWords(Figures.PAIR.subjects(), this::badUsage).read(words, false);
    OptionValues options =
        OptionValues.parse(Figures.PAIR.options(), flags.query(commandLine().getParseResult()));
    List<Material> materials = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    for (DrawWords.Named one : named) {
      Indices zone = Indices.parse("zone axis", one.zone().orElseThrow());
      Material material =
          new KnownMaterials(environment)
              .get(material(one.material().orElseThrow(), streams.err()));
      warn(material.cautions(), streams.err());
      materials.add(material);
      subjects.add(new Subject(material.id(), Optional.of(zone)));
    }
    FigureMaker maker = new FigureMaker();
    ResolvedFigure request =
        maker.resolve(
            new FigureRequest(Figures.PAIR, subjects, form.orElse(FigureFormat.JSON), options),
            materials);
    target.accept(
        form.isPresent()
            ? maker.make(request, materials)
            : text(maker.compute(Figures.PAIR, request, materials), request, materials)
                .getBytes(StandardCharsets.UTF_8));
    return 0;
  }

  /** A form of the figure; none for text. */
  private Optional<FigureFormat> form() {
    Optional<String> extension = output.extension().map(name -> name.toLowerCase(Locale.ROOT));
    String wanted =
        format
            .map(name -> name.toLowerCase(Locale.ROOT))
            .or(() -> extension.filter(name -> Figures.PAIR.format(name).isPresent()))
            .orElse(TEXT);
    Optional<FigureFormat> form = Figures.PAIR.format(wanted);
    if (form.isEmpty() && !wanted.equals(TEXT)) {
      throw badUsage("--format is text, svg, png, json or csv, not '" + wanted + "'");
    }
    return form;
  }

  private static String text(CrystalPair pair, ResolvedFigure request, List<Material> materials) {
    boolean hexagonal = request.shown(materials.get(1)).crystal().lattice().isHexagonal();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("variant", "parallel to the zone axis", "nearest zones"));
    for (CrystalPair.Variant variant : pair.shown()) {
      Vector3 direction = variant.zones().direction();
      rows.add(
          List.of(
              Integer.toString(variant.number()),
              "["
                  + Decimal.fixed(direction.x(), 3)
                  + " "
                  + Decimal.fixed(direction.y(), 3)
                  + " "
                  + Decimal.fixed(direction.z(), 3)
                  + "]",
              variant.zones().nearest().stream()
                  .map(near -> near(near, hexagonal))
                  .collect(Collectors.joining(", "))));
    }
    return PairStatement.of(pair) + "\n\n" + TextTable.of(rows);
  }

  private static String near(NearZone near, boolean hexagonal) {
    return "["
        + IndexLettering.inLine(near.axis().indices(hexagonal))
        + "] "
        + (near.deviation() < 0.005 ? "parallel" : Decimal.fixed(near.deviation(), 2) + "\u00B0");
  }
}
