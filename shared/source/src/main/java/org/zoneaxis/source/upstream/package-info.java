/**
 * Asking databases over HTTP: bounded in time and size, patient where that helps, and never giving
 * away the key.
 *
 * <p>{@link org.zoneaxis.source.upstream.HttpFetcher} fetches, {@link
 * org.zoneaxis.source.upstream.UpstreamJson} reads what came, {@link
 * org.zoneaxis.source.upstream.GivenStructure} brings it into the cell that indices refer to. A
 * database that fails is told by an {@link org.zoneaxis.source.upstream.UpstreamException}; a
 * structure that cannot be used by a {@link org.zoneaxis.crystal.refusal.CrystalException}.
 */
package org.zoneaxis.source.upstream;
