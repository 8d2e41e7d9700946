package org.zoneaxis.local;

/** Says in one line, for the user of the command line, why a command cannot be done. */
public final class CommandException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  CommandException(String message) {
    super(message);
  }
}
