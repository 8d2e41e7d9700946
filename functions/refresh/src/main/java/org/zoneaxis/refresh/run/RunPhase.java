package org.zoneaxis.refresh.run;

/** A part of a run. */
public interface RunPhase {

  /** Its name in reports. */
  String name();

  /**
   * Does it, as far as the time allows.
   *
   * @return whether all of it is done; the next run goes on where not
   * @throws org.zoneaxis.storage.object.StorageUnavailableException where the store fails
   */
  boolean run(RunContext context);
}
