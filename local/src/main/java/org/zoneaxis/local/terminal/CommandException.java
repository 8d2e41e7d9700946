package org.zoneaxis.local.terminal;

/** Says in one line, for the user of the command line, why a command cannot be done. */
public final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public CommandException(String message) {
    super(message);
  }
}
