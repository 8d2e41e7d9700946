package org.zoneaxis.local.command;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
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
import org.zoneaxis.figure.table.TextTable;
import org.zoneaxis.local.argument.DrawWords;
import org.zoneaxis.local.argument.FormatOption;
import org.zoneaxis.local.argument.OptionFlags;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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

  private static final String EXAMPLE = "zoneaxis pair austenite 111 with ferrite 011";

  private final Streams streams;
  private final Map<String, String> environment;

  /** Taken as they come: indices may begin with a minus sign. */
  @Parameters(
      arity = "0..*",
      paramLabel = "MATERIAL ZONE with MATERIAL ZONE",
      description = "Both materials by id, name or formula, each with its zone axis.")
  private List<String> words = List.of();

  @Mixin private OutputOption output;

  private final FormatOption<Form> format = FormatOption.of(Form.class);

  private final OptionFlags flags = new OptionFlags(Figures.PAIR.options());

  /** The forms of the figure, and text. */
  private enum Form {
    TEXT,
    SVG,
    PNG,
    JSON,
    CSV
  }

  private PairCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    PairCommand command = new PairCommand(streams, environment);
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
    List<DrawWords.Named> named =
        new DrawWords(Figures.PAIR.subjects(), EXAMPLE, this::badUsage).read(words, false);
    OptionValues options =
        OptionValues.parse(Figures.PAIR.options(), flags.query(commandLine().getParseResult()));
    List<Material> materials = new ArrayList<>();
    List<Subject> subjects = new ArrayList<>();
    for (DrawWords.Named one : named) {
      Indices zone = Indices.parse("zone axis", one.zone().orElseThrow());
      Material material = known(one.material().orElseThrow(), environment, streams.err());
      materials.add(material);
      subjects.add(new Subject(material.id(), Optional.of(zone)));
    }
    FigureMaker maker = new FigureMaker();
    // Text has the numbers of JSON.
    FigureFormat made = Figures.PAIR.format(format.word(form)).orElse(FigureFormat.JSON);
    ResolvedFigure request =
        maker.resolve(new FigureRequest(Figures.PAIR, subjects, made, options), materials);
    target.accept(
        form == Form.TEXT
            ? text(maker.compute(Figures.PAIR, request, materials), request, materials)
                .getBytes(StandardCharsets.UTF_8)
            : maker.make(request, materials));
    return 0;
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
    return PairStatement.of(pair) + "\n\n" + TextTable.aligned(rows);
  }

  private static String near(NearZone near, boolean hexagonal) {
    return "["
        + IndexLettering.inLine(near.axis().indices(hexagonal))
        + "] "
        + PairStatement.deviation(near);
  }
}
