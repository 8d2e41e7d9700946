package org.zoneaxis.source.remote;

import java.util.List;

/**
 * What a database answered.
 *
 * @param hits what it has
 * @param leftOut how many entries of the answer cannot be used here
 * @param complete whether this is all that it has
 */
public record RemoteFindings(List<RemoteHit> hits, int leftOut, boolean complete) {

  /** Copies the list. */
  public RemoteFindings {
    hits = List.copyOf(hits);
  }
}
