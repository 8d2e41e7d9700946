package org.zoneaxis.source.remote;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.zoneaxis.crystal.MaterialId;

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

  /** These and those of another answer of the same database, each entry once. */
  RemoteFindings and(RemoteFindings other) {
    Set<MaterialId> ids = hits.stream().map(RemoteHit::id).collect(Collectors.toSet());
    return new RemoteFindings(
        Stream.concat(hits.stream(), other.hits.stream().filter(hit -> !ids.contains(hit.id())))
            .toList(),
        leftOut + other.leftOut,
        complete && other.complete);
  }
}
