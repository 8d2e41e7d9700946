package org.zoneaxis.storage.structure;

import java.time.Instant;
import org.zoneaxis.crystal.MaterialId;

/**
 * A stored structure as a listing of the bucket has it.
 *
 * @param id the material
 * @param written when its current document was last written, by the clock of the store: about when
 *     its source was last asked
 * @param etag entity tag of that document, in quotes
 */
public record ListedStructure(MaterialId id, Instant written, String etag) {}
