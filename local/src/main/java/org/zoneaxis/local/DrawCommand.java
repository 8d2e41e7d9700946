package org.zoneaxis.local;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.Indices;
import org.zoneaxis.crystal.Material;
import org.zoneaxis.figure.FigureFormat;
import org.zoneaxis.figure.FigureKind;
import org.zoneaxis.figure.FigureOptions;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.figure.request.FigureMaker;
import org.zoneaxis.figure.request.PatternRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.UnmatchedArgumentException;

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
final class DrawCommand extends Subcommand {

  private static final Pattern NEGATIVE = Pattern.compile("-[0-9].*");

  /** What begins like indices, in whatever brackets. */
  private static final Pattern ZONE = Pattern.compile("[\\[(<{]?\\s*[-\u2212+]?[0-9].*");

  /** Pictures that are none of ours: a file of such a name would not be what it says. */
  private static final Set<String> OTHER_PICTURES =
      Set.of("png", "jpg", "jpeg", "gif", "tif", "tiff", "bmp", "webp", "pdf", "ps", "eps");

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

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      completionCandidates = Choices.Formats.class,
      description =
          "svg, json or csv; a structure is svg. Default: by the name of the output file, else svg.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--figure",
      paramLabel = "FIGURE",
      completionCandidates = Choices.Figures.class,
      defaultValue = "diffraction",
      description = "diffraction, the default, or structure, seen in the same orientation.")
  private String figure;

  private final OptionFlags flags = new OptionFlags(FigureOptions.ALL);

  private DrawCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  static CommandLine of(Streams streams, Map<String, String> environment) {
    DrawCommand command = new DrawCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.flags.addTo(line.getCommandSpec(), Map.of());
    return line.setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    FigureKind kind = kind();
    Consumer<byte[]> target = output.open(streams);
    List<String> wanted = wanted();
    FigureFormat form = form(kind);
    OptionValues options =
        OptionValues.parse(FigureOptions.ALL, flags.query(commandLine().getParseResult()));
    Indices zone = Indices.parse("zone axis", wanted.get(wanted.size() - 1));
    Material material =
        own.isGiven()
            ? own.material(streams.in())
            : new KnownMaterials(environment).get(material(wanted.get(0), streams.err()));
    FigureMaker maker = new FigureMaker();
    PatternRequest request = new PatternRequest(kind, material.id(), zone, form, options);
    target.accept(maker.make(maker.resolve(request, material.crystal()), material));
    warn(material.cautions(), streams.err());
    return 0;
  }

  private FigureKind kind() {
    return FigureKind.of(figure.toLowerCase(Locale.ROOT))
        .orElseThrow(
            () ->
                badUsage(
                    "--figure is "
                        + Stream.of(FigureKind.values())
                            .map(FigureKind::text)
                            .collect(Collectors.joining(" or "))
                        + ", not '"
                        + figure
                        + "'"));
  }

  /** The material, where there is no file, and the zone axis, blanks in it allowed. */
  private List<String> wanted() {
    words.stream()
        .filter(word -> word.startsWith("-") && !NEGATIVE.matcher(word).matches())
        .findFirst()
        .ifPresent(
            word -> {
              throw new UnmatchedArgumentException(commandLine(), List.of(word));
            });
    refuseMisplaced();
    int materials = own.isGiven() ? 0 : namesOfMaterial();
    if (words.size() <= materials) {
      throw badUsage(
          own.isGiven()
              ? "name a zone axis behind the options, for example: zoneaxis draw --cif my.cif 110"
              : "name a material and a zone axis, for example: zoneaxis draw copper 110");
    }
    String zone = String.join(" ", words.subList(materials, words.size()));
    return materials == 0
        ? List.of(zone)
        : List.of(String.join(" ", words.subList(0, materials)), zone);
  }

  /** A name may have several words; the zone axis begins with the first that looks like one. */
  private int namesOfMaterial() {
    for (int i = 1; i < words.size(); i++) {
      if (ZONE.matcher(words.get(i)).matches()) {
        return i;
      }
    }
    return 1;
  }

  private void refuseMisplaced() {
    if (words.isEmpty()) {
      return;
    }
    String first = words.get(0);
    boolean zoneFirst = ZONE.matcher(first).matches();
    if (own.isGiven() && !zoneFirst && words.size() > 1) {
      throw badUsage(
          "with a crystal of your own there is only a zone axis to name, and '"
              + first
              + "' is none");
    }
    if (!own.isGiven() && first.toLowerCase(Locale.ROOT).endsWith(".cif")) {
      throw badUsage(
          "'" + first + "' is a file; draw it with: zoneaxis draw --cif " + first + " 110");
    }
    String last = words.get(words.size() - 1);
    if (!own.isGiven() && zoneFirst && words.size() > 1 && !ZONE.matcher(last).matches()) {
      throw badUsage(
          "the material comes first, then the zone axis, for example: zoneaxis draw copper 110");
    }
  }

  /** As said, or else by the name of the file, where it names a form. */
  private FigureFormat form(FigureKind kind) {
    Optional<String> extension = output.extension().map(DrawCommand::lower);
    if (format.isEmpty() && extension.filter(OTHER_PICTURES::contains).isPresent()) {
      throw badUsage(
          "--output '"
              + output.name().orElseThrow()
              + "': there is no "
              + extension.get()
              + "; a "
              + kind.text()
              + " figure is "
              + extensions(kind)
              + ": end the name so, or say which with --format");
    }
    Optional<String> named =
        format.or(() -> extension.filter(end -> FigureKind.DIFFRACTION.format(end).isPresent()));
    if (named.isEmpty()) {
      return FigureFormat.SVG;
    }
    return kind.format(lower(named.get()))
        .orElseThrow(
            () ->
                badUsage(
                    "--format of a "
                        + kind.text()
                        + " figure is "
                        + extensions(kind)
                        + ", not '"
                        + named.get()
                        + "'"));
  }

  private static String extensions(FigureKind kind) {
    return kind.formats().stream().map(FigureFormat::extension).collect(Collectors.joining(", "));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
