package org.zoneaxis.source.remote;

import java.util.List;

/**
 * What became of asking one database.
 *
 * @param key its short name
 * @param name what people call it
 * @param outcome what became of it
 * @param findings what it has; nothing where it failed or was not asked
 * @param message what went wrong, or why it was not asked, in a sentence; empty where it answered
 */
public record RemoteAnswer(
    String key, String name, Outcome outcome, RemoteFindings findings, String message) {

  /** What became of it. */
  public enum Outcome {
    /** It answered; perhaps that it has nothing. */
    ANSWERED,
    /** It gave no answer that can be used, or not in time. */
    FAILED,
    /** It cannot be asked such a thing. */
    NOT_ASKED
  }

  private static final RemoteFindings NOTHING = new RemoteFindings(List.of(), 0, false);

  static RemoteAnswer answered(RemoteDatabase database, RemoteFindings findings) {
    return new RemoteAnswer(database.key(), database.name(), Outcome.ANSWERED, findings, "");
  }

  static RemoteAnswer failed(RemoteDatabase database, String message) {
    return new RemoteAnswer(database.key(), database.name(), Outcome.FAILED, NOTHING, message);
  }

  static RemoteAnswer notAsked(RemoteDatabase database) {
    return new RemoteAnswer(
        database.key(),
        database.name(),
        Outcome.NOT_ASKED,
        NOTHING,
        database.name() + " can be asked for formulae and elements only.");
  }
}
