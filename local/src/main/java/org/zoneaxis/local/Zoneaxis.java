package org.zoneaxis.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.zoneaxis.figure.request.FigureCatalogue;
import org.zoneaxis.figure.request.Figures;
import org.zoneaxis.local.command.AngleCommand;
import org.zoneaxis.local.command.BenchCommand;
import org.zoneaxis.local.command.CompareCommand;
import org.zoneaxis.local.command.CompletionCommand;
import org.zoneaxis.local.command.DrawCommand;
import org.zoneaxis.local.command.ForgetCommand;
import org.zoneaxis.local.command.IdentifyCommand;
import org.zoneaxis.local.command.IndexCommand;
import org.zoneaxis.local.command.LibraryCommand;
import org.zoneaxis.local.command.PairCommand;
import org.zoneaxis.local.command.RefreshCommand;
import org.zoneaxis.local.command.SearchCommand;
import org.zoneaxis.local.command.ServeCommand;
import org.zoneaxis.local.command.SweepCommand;
import org.zoneaxis.local.command.TestCommand;
import org.zoneaxis.local.command.TiltCommand;
import org.zoneaxis.local.terminal.Streams;
import org.zoneaxis.local.terminal.VersionText;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line of zoneaxis. */
@Command(
    name = "zoneaxis",
    mixinStandardHelpOptions = true,
    versionProvider = VersionText.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Electron diffraction patterns of crystals, at a URL or in a file.",
    footer = {
      "",
      "Examples:",
      "  zoneaxis search rutile",
      "  zoneaxis draw copper 110 -o copper.svg",
      "  zoneaxis draw --cif my.cif 1,-1,0 --kv 300 --format csv",
      "  zoneaxis identify --ratio 1.155 --angle 54.7 --elements Cu,Al",
      "  zoneaxis index pattern.dm3 --elements Ga,As -o pattern.svg",
      "  zoneaxis tilt copper 110 112 --alpha 9.5 --azimuth -6",
      "  zoneaxis serve --port 8080",
      "",
      "zoneaxis COMMAND --help tells more. Exit status: 0, 2 for bad usage, 1 for any other failure."
    })
public final class Zoneaxis implements Callable<Integer> {

  private final Streams streams;

  @Spec private CommandSpec spec;

  private Zoneaxis(Streams streams) {
    this.streams = streams;
  }

  /**
   * Runs a command line.
   *
   * @param streams what the commands read and write
   * @param environment the environment variables, of which docs/api.md lists those that count
   * @param arguments the words after the program's name
   * @return the exit status: 0, 2 for bad usage, 1 for any other failure
   */
  public static int run(Streams streams, Map<String, String> environment, String... arguments) {
    return run(Figures.ALL, streams, environment, arguments);
  }

  /**
   * Runs a command line.
   *
   * @param figures the figures that there are
   * @param streams what the commands read and write
   * @param environment the environment variables
   * @param arguments the words after the program's name
   * @return the exit status
   */
  public static int run(
      FigureCatalogue figures,
      Streams streams,
      Map<String, String> environment,
      String... arguments) {
    CommandLine commandLine =
        new CommandLine(new Zoneaxis(streams))
            .addSubcommand(DrawCommand.of(figures, streams, environment))
            .addSubcommand(SearchCommand.of(streams, environment))
            .addSubcommand(IdentifyCommand.of(streams, environment))
            .addSubcommand(IndexCommand.of(streams, environment))
            .addSubcommand(TiltCommand.of(streams, environment))
            .addSubcommand(PairCommand.of(streams, environment))
            .addSubcommand(CompareCommand.of(streams, environment))
            .addSubcommand(AngleCommand.of(streams, environment))
            .addSubcommand(new ServeCommand(streams, environment))
            .addSubcommand(new RefreshCommand(streams, environment))
            .addSubcommand(new SweepCommand(streams, environment))
            .addSubcommand(new ForgetCommand(streams, environment))
            .addSubcommand(new LibraryCommand(streams))
            .addSubcommand(new TestCommand())
            .addSubcommand(new BenchCommand())
            .addSubcommand(new CompletionCommand(streams))
            .addSubcommand(new HelpCommand());
    CommandErrors errors = new CommandErrors(streams.err());
    PrintWriter out = new PrintWriter(streams.out(), true, StandardCharsets.UTF_8);
    int status =
        commandLine
            .setOut(out)
            .setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8))
            .setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF))
            .setParameterExceptionHandler(errors)
            .setExecutionExceptionHandler(errors)
            .execute(arguments);
    out.flush();
    return status;
  }

  /** Without a command there is nothing to do but say what there is. */
  @Override
  public Integer call() {
    spec.commandLine().usage(streams.err());
    return CommandLine.ExitCode.USAGE;
  }

  /** Runs the arguments and ends the process. */
  public static void main(String[] arguments) {
    Streams streams = new Streams(System.in, new FileOutputStream(FileDescriptor.out), System.err);
    System.exit(run(streams, System.getenv(), arguments));
  }
}
