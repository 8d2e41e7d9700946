package org.zoneaxis.local.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.crystal.index.Indices;
import org.zoneaxis.figure.Figure;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.FigureRequest;
import org.zoneaxis.figure.request.Subject;
import org.zoneaxis.local.argument.DrawWords;
import org.zoneaxis.local.argument.FormatOption;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.argument.OptionFlags;
import org.zoneaxis.local.argument.OwnCrystal;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis draw}: one figure, without a server. */
@Command(
    name = "draw",
    aliases = {"pattern", "render", "plot", "diffraction"},
    customSynopsis = {
      "zoneaxis draw [OPTIONS] MATERIAL ZONE",
      "      zoneaxis draw [OPTIONS] --cif FILE ZONE",
      "      zoneaxis draw [OPTIONS] --cell CELL --group GROUP --atoms ATOMS ZONE"
    },
    description = {
      "Draw the diffraction pattern of a crystal.",
      "Along a zone axis; or its structure as seen along that axis. Without a server."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis draw copper 110 -o copper.svg",
      "  zoneaxis draw cod-9009083 001 --kv 300 --format csv",
      "  zoneaxis draw --cif my.cif 1,-1,0 --figure structure -o structure.svg",
      "  zoneaxis draw --cell 3.59 --group Fm-3m --atoms \"Co Cr Fe Mn Ni\" 110 -o alloy.svg"
    })
public final class DrawCommand extends Subcommand {

  private static final String EXAMPLE = "zoneaxis draw copper 110";

  private final Streams streams;
  private final Map<String, String> environment;

  /** Taken as they come and sorted out here: a zone axis may begin with a minus sign. */
  @Parameters(
      arity = "0..*",
      paramLabel = "MATERIAL ZONE",
      description = {
        "The material by its id, name or formula, such as cod-9008468, copper or Cu, and the zone"
            + " axis, such as 110, 1,-1,0 or -110; in hexagonal cells four indices too, as"
            + " 2,-1,-1,0. A name that several materials have is refused, with the choices."
      })
  private List<String> words = List.of();

  @Mixin private OwnCrystal own;

  @Mixin private OutputOption output;

  private final FigureCatalogue figures;
  private final FormatOption<FigureFormat> format;
  private final OptionFlags flags;

  private DrawCommand(FigureCatalogue figures, Streams streams, Map<String, String> environment) {
    this.figures = figures;
    this.format =
        new FormatOption<>(
            distinct(figures, Figure::formats, Function.identity()), FigureFormat::extension);
    this.flags = new OptionFlags(figures.options());
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  public static CommandLine of(
      FigureCatalogue figures, Streams streams, Map<String, String> environment) {
    DrawCommand command = new DrawCommand(figures, streams, environment);
    CommandLine line = new CommandLine(command);
    command.format.addTo(line.getCommandSpec(), ", as the figure has them");
    List<String> names = distinct(figures, List::of, Figure::name);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("--figure")
                .type(String.class)
                .paramLabel("FIGURE")
                .completionCandidates(names)
                .description(String.join(", ", names) + ". Default: " + names.get(0) + ".")
                .build());
    command.flags.addTo(line.getCommandSpec(), Map.of());
    return line.setUnmatchedOptionsArePositionalParams(true);
  }

  private static <T, P> List<T> distinct(
      FigureCatalogue figures, Function<Figure<?>, List<P>> parts, Function<P, T> said) {
    return figures.figures().stream()
        .flatMap(figure -> parts.apply(figure).stream())
        .map(said)
        .distinct()
        .toList();
  }

  @Override
  public Integer call() {
    Figure<?> figure = figure();
    Consumer<byte[]> target = output.open(streams);
    refuseUnknownOptions(words);
    List<DrawWords.Named> wanted =
        new DrawWords(figure.subjects(), EXAMPLE, this::badUsage).read(words, own.isGiven());
    FigureFormat form =
        format.wanted(commandLine(), output, "a " + figure.name() + " figure", figure.formats());
    OptionValues options =
        OptionValues.parse(figures.options(), flags.query(commandLine().getParseResult()));
    List<Optional<Indices>> zones =
        wanted.stream()
            .map(named -> named.zone().map(text -> Indices.parse("zone axis", text)))
            .toList();
    List<Material> materials = wanted.stream().map(this::material).toList();
    List<Subject> subjects = new ArrayList<>();
    for (int i = 0; i < materials.size(); i++) {
      subjects.add(new Subject(materials.get(i).id(), zones.get(i)));
    }
    FigureMaker maker = new FigureMaker(figures);
    FigureRequest request = new FigureRequest(figure, subjects, form, options);
    target.accept(maker.make(maker.resolve(request, materials), materials));
    materials.forEach(material -> warn(material.cautions(), streams.err()));
    return 0;
  }

  private Material material(DrawWords.Named named) {
    return named
        .material()
        .map(name -> new KnownMaterials(environment).get(material(name, streams.err())))
        .orElseGet(() -> own.material(streams.in()));
  }

  private Optional<String> given(String flag) {
    return Optional.ofNullable(
        commandLine().getParseResult().<String>matchedOptionValue(flag, null));
  }

  /** Of several figures of a name, the one for so many crystals. */
  private Figure<?> figure() {
    String name = given("--figure").map(DrawCommand::lower).orElse(figures.main().name());
    int with = (int) words.stream().filter("with"::equals).count();
    return figures
        .find(name, with + 1)
        .or(() -> figures.find(name, 1))
        .orElseThrow(
            () ->
                badUsage(
                    "--figure is "
                        + String.join(" or ", distinct(figures, List::of, Figure::name))
                        + ", not '"
                        + given("--figure").orElse(name)
                        + "'"));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
