package org.zoneaxis.local.command;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.zoneaxis.identify.ZoneTable;
import org.zoneaxis.identify.atlas.TypeAssignments;
import org.zoneaxis.library.Library;
import org.zoneaxis.library.LibraryPart;
import org.zoneaxis.local.terminal.OutputFile;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.source.conversion.ConvertedLibrary;
import org.zoneaxis.source.conversion.LibraryConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zoneaxis library}: makes the library of structures that comes with the program. */
@Command(
    name = "library",
    description = {
      "Make the library of structures that comes with the program.",
      "From folders of CIF files and of saved answers of the Materials Project (mp-*.json), from"
          + " folders whose library.json says where their files come from, and from an earlier"
          + " library. What is left out, and why, stands in the page.",
      "Or, without folders, find the zones and structure types of the library that the program"
          + " has, which takes half a minute; to be done after every change of the library."
    })
public final class LibraryCommand extends Subcommand {

  private final Streams streams;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      description =
          "A folder to read, with its subfolders, or that of an earlier library; may be given"
              + " more than once.")
  private List<Path> folders = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FOLDER",
      description = "Where the files of the library go.")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Where the page goes that lists what is in and what is not.")
  private Optional<String> page = Optional.empty();

  @Option(
      names = "--zones",
      paramLabel = "FILE",
      description = "Where the table of zones goes, by which spots are identified (zones.bin).")
  private Optional<String> zones = Optional.empty();

  @Option(
      names = "--types",
      paramLabel = "FILE",
      description =
          "Where the structure types of the materials go (structure-type-assignments.txt).")
  private Optional<String> types = Optional.empty();

  public LibraryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    if (folders.isEmpty() != output.isEmpty() || (page.isPresent() && folders.isEmpty())) {
      throw badUsage("--from and --output go together, and --page needs both");
    }
    if (!folders.isEmpty() && (zones.isPresent() || types.isPresent())) {
      throw badUsage(
          "--zones and --types are made of the library that the program has: make the library"
              + " first, and build");
    }
    if (folders.isEmpty() && zones.isEmpty() && types.isEmpty()) {
      throw badUsage("name folders with --from, or a file with --zones or --types");
    }
    output.ifPresent(this::convert);
    zones
        .map(OutputFile::at)
        .ifPresent(file -> file.write(ZoneTable.compute(new Library()).file()));
    types
        .map(OutputFile::at)
        .ifPresent(file -> file.write(TypeAssignments.compute(new Library()).file()));
    return 0;
  }

  private void convert(String folder) {
    Optional<OutputFile> listed = page.map(OutputFile::at);
    ConvertedLibrary converted = LibraryConverter.convert(folders);
    for (LibraryPart part : LibraryPart.values()) {
      OutputFile.at(folder + "/" + part.file()).write(converted.file(part));
    }
    listed.ifPresent(file -> file.write(converted.page().getBytes(StandardCharsets.UTF_8)));
    converted.doubts().forEach(doubt -> streams.err().println("warning: " + doubt));
    streams
        .err()
        .println(converted.entries().size() + " in, " + converted.leftOut().size() + " left out");
  }
}
