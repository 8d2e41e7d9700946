package org.zoneaxis.local.command;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.zoneaxis.figure.option.OptionValues;
import org.zoneaxis.identify.Identifier;
import org.zoneaxis.identify.input.Shown;
import org.zoneaxis.identify.query.IdentifyOptions;
import org.zoneaxis.local.argument.FormatOption;
import org.zoneaxis.local.argument.KnownMaterials;
import org.zoneaxis.local.argument.OptionFlags;
import org.zoneaxis.local.image.ImageCrop;
import org.zoneaxis.local.image.ImageFile;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.OutputFile;
import org.zoneaxis.local.terminal.OutputOption;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.micrograph.find.FindOptions;
import org.zoneaxis.micrograph.find.ImageFeatures;
import org.zoneaxis.micrograph.find.PatternFinder;
import org.zoneaxis.micrograph.image.Calibration;
import org.zoneaxis.micrograph.image.Micrograph;
import org.zoneaxis.micrograph.image.PixelSize;
import org.zoneaxis.micrograph.image.Unit;
import org.zoneaxis.micrograph.index.Indexing;
import org.zoneaxis.micrograph.index.PatternIndexer;
import org.zoneaxis.micrograph.index.Wanted;
import org.zoneaxis.micrograph.report.IndexDrawing;
import org.zoneaxis.micrograph.report.IndexJson;
import org.zoneaxis.micrograph.report.Origin;
import org.zoneaxis.micrograph.report.SpotsCsv;
import org.zoneaxis.source.Version;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code zoneaxis index}: what is on an image of electron diffraction, and what that may be. */
@Command(
    name = "index",
    aliases = {"image", "micrograph"},
    description = {
      "Find spots or rings on an image, their centre and net, and index them.",
      "Reads DM3, DM4, TIFF, MRC, SER, TVIPS, BLO, EMD and other HDF5, PNG, JPEG and BMP; a folder"
          + " as well. Nothing leaves this machine."
    },
    footer = {
      "",
      "Examples:",
      "  zoneaxis index pattern.dm3 --elements Ga,As -o pattern.svg",
      "  zoneaxis index pattern.tif --material silicon --format csv",
      "  zoneaxis index figure.jpg --crop 0,0,358,371 --kv 200",
      "  zoneaxis index session/ --elements Cu,Ni -o indexed/ --format svg"
    })
public final class IndexCommand extends Subcommand {

  private static final List<org.zoneaxis.figure.option.Option<?>> FLAGS =
      List.of(
          IdentifyOptions.ELEMENTS,
          IdentifyOptions.MATERIALS,
          IdentifyOptions.CALCULATED,
          IdentifyOptions.FRAMEWORKS,
          IdentifyOptions.LIMIT);

  private final Streams streams;
  private final Map<String, String> environment;

  @Parameters(
      arity = "1",
      paramLabel = "IMAGE",
      description = "A file, a folder of them, or - for standard input.")
  private String image = "";

  @Option(
      names = "--kv",
      paramLabel = "KV",
      description = "Accelerating voltage in kV, in place of what the file says.")
  private Optional<Double> kilovolts = Optional.empty();

  @Option(
      names = "--pixel-size",
      paramLabel = "SIZE",
      description = "Size of a pixel in 1/nm, in place of what the file says.")
  private Optional<Double> pixelSize = Optional.empty();

  @Option(
      names = "--crop",
      paramLabel = "X,Y,W,H",
      description =
          "Only a part of the image: its left and upper edge, width and height, in pixels.")
  private Optional<String> crop = Optional.empty();

  @Option(
      names = "--frame",
      paramLabel = "N",
      description = "Which image of a file that has several, from 1, the default.")
  private int frame = 1;

  @Option(
      names = "--threshold",
      paramLabel = "SIGMAS",
      description = "How far spots stand out of the noise, in standard deviations. Default: 6.")
  private double threshold = FindOptions.NONE.threshold();

  @Mixin private OutputOption output;

  private final FormatOption<IndexForm> format = FormatOption.of(IndexForm.class);

  private final OptionFlags flags = new OptionFlags(FLAGS);

  private IndexCommand(Streams streams, Map<String, String> environment) {
    this.streams = streams;
    this.environment = environment;
  }

  /** The command with all its flags. */
  public static CommandLine of(Streams streams, Map<String, String> environment) {
    IndexCommand command = new IndexCommand(streams, environment);
    CommandLine line = new CommandLine(command);
    command.format.addTo(line.getCommandSpec());
    command.flags.addTo(
        line.getCommandSpec(), Map.of("elements", "--element", "materials", "--material"));
    return line;
  }

  @Override
  public Integer call() {
    requireInRange("--frame", frame, 1, Integer.MAX_VALUE, "");
    if (!(threshold >= 2 && threshold <= 1000)) {
      throw badUsage("--threshold is 2 to 1000 standard deviations, not " + threshold);
    }
    Optional<ImageCrop> part = crop.map(this::part);
    Wanted wanted = wanted();
    PatternIndexer indexer = new PatternIndexer(new Identifier());
    return ImageFile.isFolder(image)
        ? folder(part, wanted, indexer)
        : single(part, wanted, indexer);
  }

  private int single(Optional<ImageCrop> part, Wanted wanted, PatternIndexer indexer) {
    IndexForm form = format.wanted(commandLine(), output);
    Consumer<byte[]> target = output.open(streams);
    boolean stream = image.equals("-");
    Micrograph read =
        stream
            ? ImageFile.read(streams.in(), frame - 1)
            : ImageFile.read(Path.of(image), frame - 1);
    String name = stream ? "" : String.valueOf(Path.of(image).getFileName());
    target.accept(bytes(read, name, part, wanted, indexer, form, true));
    return 0;
  }

  /** One document after the other, or a file for each in another folder. */
  private int folder(Optional<ImageCrop> part, Wanted wanted, PatternIndexer indexer) {
    IndexForm form = format.wanted(commandLine());
    Optional<String> into = output.name().filter(name -> !name.equals("-"));
    if (into.isPresent() && !ImageFile.isFolder(into.get())) {
      throw badUsage(
          "--output of a folder of images is a folder that exists, not '" + into.get() + "'");
    }
    if (into.isEmpty() && form == IndexForm.SVG) {
      throw badUsage("pictures of a folder of images need --output FOLDER");
    }
    List<Path> files = ImageFile.named(image);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    int failed = 0;
    for (int i = 0; i < files.size(); i++) {
      String name = files.get(i).getFileName().toString();
      try {
        Micrograph read = ImageFile.read(files.get(i), frame - 1);
        byte[] bytes = bytes(read, name, part, wanted, indexer, form, all.size() == 0);
        if (into.isPresent()) {
          OutputFile.at(into.get() + "/" + name + "." + format.word(form)).write(bytes);
        } else {
          all.writeBytes(bytes);
        }
        progress(i, files.size(), name);
      } catch (CommandException e) {
        failed++;
        progress(i, files.size(), e.getMessage());
      }
    }
    if (into.isEmpty()) {
      streams.print(all.toByteArray());
    }
    if (failed == files.size()) {
      throw new CommandException(
          files.isEmpty()
              ? "there is no file in '" + image + "'"
              : "none of the " + failed + " files in '" + image + "' could be read");
    }
    return 0;
  }

  private void progress(int done, int all, String words) {
    streams.err().println("zoneaxis index: " + (done + 1) + " of " + all + ", " + words);
  }

  private byte[] bytes(
      Micrograph read,
      String name,
      Optional<ImageCrop> part,
      Wanted wanted,
      PatternIndexer indexer,
      IndexForm form,
      boolean first) {
    ImageCrop looked =
        part.orElseGet(() -> new ImageCrop(0, 0, read.image().width(), read.image().height()));
    Origin origin =
        new Origin(
            name,
            looked.left(),
            looked.top(),
            read.image().width(),
            read.image().height(),
            Version.TEXT);
    Micrograph micrograph = looked.of(read).with(calibration(read.calibration()));
    ImageFeatures features =
        PatternFinder.find(
            micrograph.image(), new FindOptions(threshold, List.of(), Optional.empty()));
    Indexing indexing = indexing(micrograph, features, wanted, indexer);
    return switch (form) {
      case SVG -> IndexDrawing.svg(indexing, origin);
      case JSON -> IndexJson.of(indexing, origin);
      case CSV ->
          ((first ? SpotsCsv.HEADER : "") + SpotsCsv.rows(indexing, origin))
              .getBytes(StandardCharsets.UTF_8);
    };
  }

  private Indexing indexing(
      Micrograph micrograph, ImageFeatures features, Wanted wanted, PatternIndexer indexer) {
    var query = PatternIndexer.query(features, micrograph.calibration(), wanted);
    var guests =
        query.map(indexer::guests).orElse(List.of()).stream()
            .map(id -> new KnownMaterials(environment).get(id))
            .toList();
    return indexer.index(micrograph, features, query, guests);
  }

  private Calibration calibration(Calibration stated) {
    Calibration own = kilovolts.map(stated::withKilovolts).orElse(stated);
    if (kilovolts.isPresent()
        && !own.kilovolts().equals(java.util.OptionalDouble.of(kilovolts.get()))) {
      throw badUsage("--kv is a voltage in kV, 5 to 3500, not " + kilovolts.get());
    }
    if (pixelSize.isEmpty()) {
      return own;
    }
    Optional<PixelSize> size = PixelSize.believed(pixelSize.get(), Unit.PER_NANOMETRE);
    if (size.isEmpty() || pixelSize.get() < 0) {
      throw badUsage("--pixel-size is a length in 1/nm, 0.000001 to 100, not " + pixelSize.get());
    }
    return own.withPixelSize(size);
  }

  private ImageCrop part(String text) {
    return ImageCrop.parse(text)
        .orElseThrow(
            () ->
                badUsage(
                    "--crop is left, top, width and height in pixels, as in 0,0,358,371, not '"
                        + text
                        + "'"));
  }

  private Wanted wanted() {
    OptionValues values = OptionValues.parse(FLAGS, flags.query(commandLine().getParseResult()));
    return new Wanted(
        values.get(IdentifyOptions.ELEMENTS),
        values.get(IdentifyOptions.MATERIALS).stream()
            .map(name -> material(name.strip(), streams.err()))
            .distinct()
            .toList(),
        values.get(IdentifyOptions.CALCULATED) == Shown.SHOW,
        values.get(IdentifyOptions.FRAMEWORKS) == Shown.SHOW,
        values.get(IdentifyOptions.LIMIT));
  }
}
