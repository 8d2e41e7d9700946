package org.zoneaxis.local;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.zoneaxis.source.ConvertedLibrary;
import org.zoneaxis.source.LibraryConverter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code zoneaxis library}: makes the library of structures that comes with the program. */
@Command(
    name = "library",
    mixinStandardHelpOptions = true,
    versionProvider = Zoneaxis.VersionText.class,
    sortOptions = false,
    description = {
      "Make the library's file of folders of CIF files and of saved answers of the Materials",
      "Project (mp-*.json). What is left out, and why, stands in the page."
    })
final class LibraryCommand implements Callable<Integer> {

  private final Streams streams;

  @Option(
      names = "--from",
      paramLabel = "FOLDER",
      required = true,
      description = "A folder to read, with its subfolders; may be given more than once.")
  private List<Path> folders = List.of();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "Where the library goes.")
  private String output = "";

  @Option(
      names = "--page",
      paramLabel = "FILE",
      description = "Where the page goes that lists what is in and what is not.")
  private Optional<String> page = Optional.empty();

  LibraryCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    OutputFile library = OutputFile.at(output);
    Optional<OutputFile> listed = page.map(OutputFile::at);
    ConvertedLibrary converted = LibraryConverter.convert(folders);
    library.write(converted.file());
    listed.ifPresent(file -> file.write(converted.page().getBytes(StandardCharsets.UTF_8)));
    streams
        .err()
        .println(converted.entries().size() + " in, " + converted.leftOut().size() + " left out");
    return 0;
  }
}
