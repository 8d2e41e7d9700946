package org.zoneaxis.local.command;

import java.util.List;
import org.zoneaxis.local.terminal.CommandException;

/**
 * Stands for a command of the script at the root of a checkout, in help and suggestions: the script
 * runs Maven for it, before there is any Java to run.
 */
abstract class CheckoutCommand extends Subcommand {

  private final String needing;

  /**
   * A command.
   *
   * @param needing who needs a checkout, with the verb
   */
  CheckoutCommand(String needing) {
    this.needing = needing;
  }

  /** The words behind the name of the command. */
  abstract List<String> arguments();

  @Override
  public final Integer call() {
    throw new CommandException(
        needing
            + " a checkout: run ./zoneaxis "
            + commandLine().getCommandName()
            + " "
            + String.join(" ", arguments())
            + " there");
  }
}
