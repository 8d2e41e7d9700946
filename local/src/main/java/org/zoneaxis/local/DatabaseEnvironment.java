package org.zoneaxis.local;

import java.util.Map;
import org.zoneaxis.source.DatabaseSettings;
import org.zoneaxis.source.Version;

/** Where the databases are, as the environment says. */
final class DatabaseEnvironment {

  private DatabaseEnvironment() {}

  /**
   * Reads the settings.
   *
   * @throws CommandException naming the variable that is wrong
   */
  static DatabaseSettings settings(Map<String, String> environment) {
    try {
      return DatabaseSettings.fromEnvironment(environment, Version.TEXT);
    } catch (IllegalArgumentException e) {
      throw new CommandException(e.getMessage());
    }
  }
}
