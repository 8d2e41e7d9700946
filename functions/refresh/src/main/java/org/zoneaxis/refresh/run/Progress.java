package org.zoneaxis.refresh.run;

/** Is told how a run gets on. */
@FunctionalInterface
public interface Progress {

  /** Tells nobody. */
  Progress SILENT = sentence -> {};

  /**
   * Something has been done.
   *
   * @param sentence a few words for a terminal, without a full stop
   */
  void done(String sentence);
}
