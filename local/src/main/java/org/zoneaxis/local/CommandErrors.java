package org.zoneaxis.local;

import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import org.zoneaxis.crystal.refusal.CrystalException;
import org.zoneaxis.crystal.refusal.NotationException;
import org.zoneaxis.diffraction.WorkTooLargeException;
import org.zoneaxis.figure.FigureTooLargeException;
import org.zoneaxis.figure.option.RequestException;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.local.terminal.Suggestion;
import org.zoneaxis.source.upstream.UpstreamException;
import org.zoneaxis.storage.object.StorageUnavailableException;
import org.zoneaxis.storage.structure.UnknownMaterialException;
import org.zoneaxis.storage.structure.WithdrawnMaterialException;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command in one line, and with which exit status it ends. */
final class CommandErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {

  private static final List<Class<? extends Exception>> BAD_USAGE =
      List.of(NotationException.class, RequestException.class);

  private static final List<Class<? extends Exception>> EXPECTED =
      List.of(
          CommandException.class,
          CrystalException.class,
          FigureTooLargeException.class,
          StorageUnavailableException.class,
          UnknownMaterialException.class,
          UpstreamException.class,
          WithdrawnMaterialException.class,
          WorkTooLargeException.class);

  /** How picocli's own help begins to say that there is no such command. */
  private static final String UNKNOWN_TO_HELP = "Unknown subcommand ";

  private final PrintStream err;

  CommandErrors(PrintStream err) {
    this.err = err;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] arguments) {
    CommandLine command = failure.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    say(command, words(failure) + "; see " + name + " --help");
    return ExitCode.USAGE;
  }

  @Override
  public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
    if (BAD_USAGE.stream().anyMatch(type -> type.isInstance(failure))) {
      say(command, failure.getMessage());
      return ExitCode.USAGE;
    }
    say(
        command,
        EXPECTED.stream().anyMatch(type -> type.isInstance(failure))
            ? failure.getMessage()
            : "internal error, please report it: " + failure);
    return ExitCode.SOFTWARE;
  }

  private static String words(ParameterException failure) {
    if (failure.getArgSpec() instanceof OptionSpec option
        && option.type() == int.class
        && failure.getValue() != null) {
      return option.longestName() + " is a whole number, not '" + failure.getValue() + "'";
    }
    CommandLine command = failure.getCommandLine();
    if (failure instanceof MissingParameterException missing
        && missing.getMissing().get(0) instanceof OptionSpec option) {
      return option.longestName() + " needs a value, " + option.paramLabel();
    }
    if (failure instanceof OverwrittenOptionException twice
        && twice.getOverwritten() instanceof OptionSpec option) {
      return option.longestName() + " is given more than once";
    }
    if (failure.getMessage().startsWith(UNKNOWN_TO_HELP)) {
      String word = failure.getMessage().replaceFirst(UNKNOWN_TO_HELP + "'(.*)'\\.?", "$1");
      return noCommand(word, command);
    }
    if (!(failure instanceof UnmatchedArgumentException unmatched)) {
      return failure.getMessage();
    }
    String word = unmatched.getUnmatched().get(0);
    if (word.startsWith("-")) {
      return "there is no option '"
          + word
          + "'"
          + suggestion(
              word.replaceFirst("=.*", ""), command.getCommandSpec().optionsMap().keySet());
    }
    return command.getSubcommands().isEmpty()
        ? "there is nothing to do with '" + word + "'"
        : noCommand(word, command);
  }

  private static String noCommand(String word, CommandLine command) {
    return "there is no command '"
        + word
        + "'"
        + suggestion(word, command.getSubcommands().keySet());
  }

  private static String suggestion(String word, Collection<String> words) {
    if (words.contains(word)) {
      return " after --";
    }
    return Suggestion.of(word, words).map(meant -> "; did you mean " + meant).orElse("");
  }

  private void say(CommandLine command, String message) {
    err.println(
        command.getCommandSpec().qualifiedName()
            + ": "
            + String.valueOf(message).strip().replaceAll("\\s*\\R\\s*", " "));
  }
}
