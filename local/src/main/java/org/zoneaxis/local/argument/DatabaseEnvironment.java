package org.zoneaxis.local.argument;

import java.util.Map;
import org.zoneaxis.local.terminal.CommandException;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.source.Version;

/** Where the databases are, as the environment says. */
public final class DatabaseEnvironment {

  private DatabaseEnvironment() {}

  /**
   * Reads the settings.
   *
   * @throws CommandException naming the variable that is wrong
   */
  public static DatabaseSettings settings(Map<String, String> environment) {
    try {
      return DatabaseSettings.fromEnvironment(environment, Version.TEXT);
    } catch (IllegalArgumentException e) {
      throw new CommandException(e.getMessage());
    }
  }
}
